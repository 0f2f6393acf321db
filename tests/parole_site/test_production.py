"""The site as its image runs it: gunicorn, production settings, PostgreSQL or SQLite, Redis."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

import pytest
import yaml

from tests.support.services import RedisServer, free_port
from tests.support.workers import ROOT, database_url, wait_until

HOST = "packets.example.org"
DOCKERFILE = (ROOT / "Dockerfile").read_text()
COMPOSE = yaml.safe_load((ROOT / "docker-compose.yml").read_text())


def image_environment() -> dict[str, str]:
    lines = DOCKERFILE.split("ENV ", 1)[1].split("RUN", 1)[0].replace("\\\n", " ")
    return dict(word.split("=", 1) for word in lines.split())


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Gather the static files as the image does when it is built, and return their folder."""
    var = tmp_path_factory.mktemp("image") / "var"
    environment = {"PATH": os.environ["PATH"], **image_environment()}
    environment |= {"PAROLE_VAR": str(var), "SECRET_KEY": "only-while-the-image-is-built"}
    collect = [sys.executable, "manage.py", "collectstatic", "--noinput", "-v", "0"]
    subprocess.run(collect, cwd=ROOT, env=environment, check=True)
    return var


@pytest.fixture
def environment(transactional_db, built: Path, tmp_path: Path) -> Iterator[dict[str, str]]:
    """Set what the image and the compose file set, with this machine's services."""
    redis = RedisServer()
    yield {
        "PATH": os.environ["PATH"],
        **image_environment(),
        "HOME": str(tmp_path),
        "PAROLE_VAR": str(built),
        "STORAGE_FOLDER": str(tmp_path / "data"),
        "WEB_BIND": f"127.0.0.1:{free_port()}",
        "WEB_WORKERS": "1",
        "SECRET_KEY": "x" * 64,
        "ALLOWED_HOSTS": HOST,
        "BEHIND_PROXY": "true",
        "DATABASE_URL": database_url(),
        "REDIS_URL": redis.url,
        "EMAIL_URL": "dummymail://",
    }
    redis.stop()


@pytest.fixture
def served(environment: dict[str, str]) -> Iterator[dict[str, str]]:
    """Start what the image starts, and return its environment."""
    output = Path(environment["HOME"], "output")
    command = ["gunicorn", "-c", "parole_site/gunicorn_settings.py", "parole_site.wsgi"]
    with output.open("wb") as log:
        server = subprocess.Popen(
            [sys.executable, "-m", *command], cwd=ROOT, env=environment, stdout=log, stderr=log
        )
    try:
        wait_until(lambda: is_healthy(environment), seconds=30, saying=output.read_text())
        yield environment
    finally:
        server.terminate()
        server.wait(30)


def is_healthy(environment: dict[str, str]) -> bool:
    check = [sys.executable, "-m", "parole_site.health"]
    return subprocess.run(check, cwd=ROOT, env=environment, check=False).returncode == 0


def get(environment: dict[str, str], path: str, **headers: str) -> HTTPResponse:
    connection = HTTPConnection(environment["WEB_BIND"], timeout=10)
    connection.request(
        "GET", path, headers={"Host": HOST} | {k.replace("_", "-"): v for k, v in headers.items()}
    )
    answer = connection.getresponse()
    answer.body = answer.read().decode()
    connection.close()
    return answer


def test_the_site_serves_pages_and_their_styles_to_its_proxy_only(served):
    page = get(served, "/", X_Forwarded_Proto="https")
    style = page.body.split('rel="stylesheet"')[1].split('href="')[1].split('"')[0]

    assert page.status == 200
    assert (
        get(served, style, X_Forwarded_Proto="https").headers["Cache-Control"].endswith("immutable")
    )
    assert get(served, "/").headers["Location"] == f"https://{HOST}/"
    assert get(served, "/", X_Forwarded_Proto="https", Host="elsewhere.example").status == 400


def test_a_site_whose_database_is_away_is_not_healthy(environment):
    assert not is_healthy(environment)  # nobody listens yet

    from django.db import connection
    from django.db.utils import OperationalError
    from django.test import RequestFactory

    from parole_site.health import PATH, health

    def away(*_arguments):
        raise OperationalError

    with connection.execute_wrapper(away):
        answer = health(RequestFactory().get(PATH))

    assert answer.status_code == 503


def test_the_access_log_holds_no_address_and_no_query(served):
    get(served, "/?name=Olena", X_Forwarded_Proto="https", User_Agent="Old phone")

    output = Path(served["HOME"], "output")
    wait_until(lambda: " GET / 200 " in output.read_text())  # it is written after the answer
    log = output.read_text()
    assert not [word for word in ("Olena", "Old phone", "127.0.0.1 ") if word in log]


def test_one_image_runs_as_all_of_the_site_beside_postgres_redis_and_a_virus_scanner():
    services = COMPOSE["services"]

    ours = {name for name, service in services.items() if service["image"] == "parole-packet"}
    assert ours == {"web", "worker", "reader", "beat", "migrate"}
    assert set(services) - ours == {"postgres", "redis", "clamav"}


def test_the_text_of_scans_is_recognised_by_a_worker_that_delays_no_upload():
    commands = {name: COMPOSE["services"][name]["command"] for name in ("worker", "reader")}

    assert "--queues packets,evidence " in commands["worker"]
    assert "--queues reading " in commands["reader"]


def test_nothing_but_the_web_server_can_be_reached_from_outside():
    outside = {
        name for name, service in COMPOSE["services"].items() if service["networks"] != ["inside"]
    }
    published = {name for name, service in COMPOSE["services"].items() if "ports" in service}

    assert COMPOSE["networks"]["inside"] == {"internal": True}
    assert published == {"web"}
    assert outside == {"web", "clamav"}, "the scanner fetches its signatures"
    assert COMPOSE["services"]["web"]["ports"] == ["127.0.0.1:8000:8000"]


def test_every_secret_must_be_given_and_is_explained():
    explained = {
        line.split("=")[0]
        for line in (ROOT / ".env.example").read_text().splitlines()
        if "=" in line
    }
    text = (ROOT / "docker-compose.yml").read_text()
    asked = {part.split(":")[0] for part in text.split("${")[1:]}

    assert asked == {name for name in explained if not name.startswith("#")}
    for secret in ("SECRET_KEY", "POSTGRES_PASSWORD", "REDIS_PASSWORD", "EMAIL_URL"):
        assert f"${{{secret}:?" in text
        assert f"${{{secret}:-" not in text


def test_every_setting_of_the_containers_is_one_that_the_site_reads():
    readers = (
        "parole_site/settings.py",
        "parole_site/gunicorn_settings.py",
        "parole_site/health.py",
    )
    read = "".join((ROOT / name).read_text() for name in readers)

    for name in {*COMPOSE["services"]["web"]["environment"], *image_environment()} - {
        "PYTHONUNBUFFERED"
    }:
        assert f'"{name}"' in read, name


def test_the_image_holds_every_system_package_that_the_site_is_set_up_with():
    script = (ROOT / "bin" / "lib.sh").read_text()
    libraries = script.split("system_packages() {\n    echo ")[1].split("\n")[0].split()

    languages = script.split('READING_LANGUAGES="')[1].split('"')[0].split()
    readers = ["tesseract-ocr", *(f"tesseract-ocr-{language}" for language in languages)]
    office = re.findall(r"echo (libreoffice-\S+) (libreoffice-\S+)", script)[0]
    for package in [*libraries, *readers, *office, "fonts-noto-cjk"]:
        assert f" {package}" in DOCKERFILE, package


def test_a_real_site_does_not_make_up_its_own_secret(tmp_path):
    environment = {
        "PATH": os.environ["PATH"],
        "PRODUCTION": "true",
        "PAROLE_VAR": str(tmp_path / "var"),
    }
    check = [sys.executable, "manage.py", "check"]

    ended = subprocess.run(
        check, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )

    assert ended.returncode != 0
    assert "Set SECRET_KEY" in ended.stderr
