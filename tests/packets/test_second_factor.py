"""The second factor: who must have one, by which it is asked, and how it is set up."""

import re
import time

from django.core.cache import cache
from django.test import Client
from django.utils import timezone

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, generate_totp_secret, hotp_value

from packets.models import User
from tests.packets.test_sign_in import ask, code_in, enter
from tests.support.rows import an_account
from tests.support.signed_in import signed_in_long_ago, without_a_second_factor

pytestmark = pytest.mark.django_db
SECOND, APP, CODES = "/account/second/", "/account/second/app/", "/account/second/codes/"
QUESTION, AGAIN = "/sign-in/second/", "/account/again/"
MUST = ("ATTORNEY", "PARALEGAL", "CLERK", "ADMINISTRATOR")


@pytest.fixture(autouse=True)
def _nothing_counted():
    cache.clear()


def an_app(user: User) -> str:
    """Give a person an app and recovery codes; return the secret of the app."""
    secret = generate_totp_secret()
    TOTP.activate(user, secret)
    RecoveryCodes.activate(user)
    return secret


def code_of(secret: str) -> str:
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30))


@pytest.fixture
def okafor() -> User:
    return an_account("okafor@example.com", role="ATTORNEY", terms_accepted_at=timezone.now())


def past_the_mail(client: Client, email: str, mailoutbox) -> object:
    ask(client, email)
    return enter(client, code_in(mailoutbox[-1]))


@pytest.mark.parametrize("role", MUST)
@pytest.mark.parametrize("address", ["/cases/", "/desk/", "/desk/admin/", "/account/"])
def test_who_works_with_cases_of_others_sets_one_up_first(client, role, address):
    client.force_login(an_account(role=role, is_staff=role == "ADMINISTRATOR"))
    without_a_second_factor(client)

    assert client.get(address)["Location"] == SECOND
    assert client.get(SECOND).status_code == 200


def test_whoever_is_let_into_the_admin_pages_needs_one_whatever_their_role(client):
    client.force_login(an_account(is_staff=True))
    without_a_second_factor(client)

    assert client.get("/desk/admin/")["Location"] == SECOND


def test_a_family_may_have_one_and_need_not(client):
    client.force_login(an_account(terms_accepted_at=timezone.now()))
    without_a_second_factor(client)

    assert client.get("/cases/").status_code == 200
    assert client.get(APP).status_code == 200


def test_a_demonstration_may_do_without(client, settings, okafor):
    settings.REQUIRE_SECOND_FACTOR = False
    client.force_login(okafor)
    without_a_second_factor(client)

    assert client.get("/desk/").status_code == 200


def test_an_app_is_set_up_by_its_first_code_and_opens_the_site(client, okafor):
    client.force_login(okafor)
    without_a_second_factor(client)
    page = client.get(APP).content.decode()
    secret = re.search(r'<code dir="ltr" class="whole">(\w+)<', page)[1]
    before = client.session.session_key

    response = client.post(APP, {"code": code_of(secret)})

    assert response["Location"] == CODES
    assert client.session.session_key != before
    assert client.get("/desk/").status_code == 200
    assert len(re.findall(r'<code dir="ltr">\d{8}<', client.get(CODES).content.decode())) == 10


def test_the_key_of_a_new_app_is_a_picture_too(client, okafor):
    client.force_login(okafor)
    client.get(APP)

    picture = client.get(f"{APP}key.svg")

    assert picture["Content-Type"] == "image/svg+xml"
    assert b"<path" in picture.content


def test_a_wrong_first_code_sets_nothing_up_and_keeps_the_key(client, okafor):
    client.force_login(okafor)
    key = client.get(APP).context["secret"]

    response = client.post(APP, {"code": "000000"})

    assert response.context["secret"] == key
    assert "This is not the code" in response.content.decode()
    assert not Authenticator.objects.exists()


def test_a_sign_in_with_an_app_is_not_over_behind_the_mailed_code(client, okafor, mailoutbox):
    secret = an_app(okafor)

    assert past_the_mail(client, okafor.email, mailoutbox)["Location"] == QUESTION
    assert client.get("/account/").status_code == 303
    before = client.session.session_key
    client.post(QUESTION, {"code": code_of(secret)})

    assert client.get("/desk/").status_code == 200
    assert client.session.session_key != before


def test_a_recovery_code_signs_in_once(okafor, mailoutbox):
    an_app(okafor)
    code = Authenticator.objects.get(type="recovery_codes").wrap().generate_codes()[0]
    statuses = []
    for browser in (Client(), Client()):
        past_the_mail(browser, okafor.email, mailoutbox)
        browser.post(QUESTION, {"code": code})
        statuses.append(browser.get("/desk/").status_code)

    assert statuses == [200, 303]


def test_a_code_of_the_app_works_once(okafor, mailoutbox):
    code = code_of(an_app(okafor))
    statuses = []
    for browser in (Client(), Client()):
        past_the_mail(browser, okafor.email, mailoutbox)
        browser.post(QUESTION, {"code": code})
        statuses.append(browser.get("/desk/").status_code)

    assert statuses == [200, 303]


@pytest.mark.parametrize(
    "said", ["", "x", "{}", '{"id": 1}', '{"response": {"clientDataJSON": 3}}', "[1]", "null"]
)
def test_whatever_is_sent_as_a_passkey_is_answered_by_a_sentence(client, okafor, mailoutbox, said):
    an_app(okafor)
    past_the_mail(client, okafor.email, mailoutbox)

    answer = client.post(QUESTION, {"credential": said})
    assert (
        "The passkey was not read" in answer.content.decode()
        or "not the code" in answer.content.decode()
    )

    client.force_login(okafor)
    for address in (AGAIN, "/account/second/passkey/"):
        assert client.post(address, {"credential": said}).status_code == 200


def test_six_wrong_codes_of_an_app_lock_the_question_for_a_while(client, okafor, mailoutbox):
    secret = an_app(okafor)
    past_the_mail(client, okafor.email, mailoutbox)
    for _try in range(5):
        client.post(QUESTION, {"code": "000000"})

    response = client.post(QUESTION, {"code": code_of(secret)})

    assert "That was often" in response.content.decode()
    assert client.get("/desk/").status_code == 303


def test_a_confirmation_asks_for_the_app_where_there_is_one(client, okafor, mailoutbox):
    secret = an_app(okafor)
    client.force_login(okafor)
    signed_in_long_ago(client)

    assert client.get(CODES)["Location"].startswith(AGAIN)
    client.post(AGAIN, {"send": "1"})
    assert mailoutbox == []
    response = client.post(AGAIN, {"code": code_of(secret), "next": CODES})

    assert response["Location"] == CODES
    assert client.get(CODES).status_code == 200


def test_a_session_of_before_the_app_confirms_by_it_first(client, okafor):
    client.force_login(okafor)
    without_a_second_factor(client)
    secret = an_app(okafor)

    assert client.get("/desk/")["Location"].startswith(AGAIN)
    client.post(AGAIN, {"code": code_of(secret)})

    assert client.get("/desk/").status_code == 200


def test_the_last_one_stays_with_whoever_must_have_one(client, okafor):
    an_app(okafor)
    client.force_login(okafor)
    factor = Authenticator.objects.get(type="totp")

    assert client.post(f"{SECOND}{factor.pk}/remove/").status_code == 409
    assert Authenticator.objects.filter(pk=factor.pk).exists()


def test_a_family_takes_its_app_away_and_its_recovery_codes_go_too(client):
    huda = an_account(terms_accepted_at=timezone.now())
    an_app(huda)
    client.force_login(huda)

    client.post(f"{SECOND}{Authenticator.objects.get(type='totp').pk}/remove/")

    assert not Authenticator.objects.exists()


def test_nobody_takes_away_the_app_of_somebody_else(client, okafor):
    an_app(okafor)
    client.force_login(an_account())

    assert (
        client.post(f"{SECOND}{Authenticator.objects.get(type='totp').pk}/remove/").status_code
        == 404
    )


def test_the_database_holds_no_secret_of_an_app_in_the_clear(okafor):
    secret = an_app(okafor)

    assert secret not in str(Authenticator.objects.get(type="totp").data)


def test_operators_have_no_other_door(client):
    response = client.get("/desk/admin/login/?next=/desk/admin/")

    assert response["Location"] == "/sign-in/?next=%2Fdesk%2Fadmin%2F"
    client.force_login(an_account())
    assert client.get("/desk/admin/").status_code in (302, 404)
    assert client.get("/desk/admin/login/").status_code == 404
