"""On a single machine without a database server the audit trail is guarded and checked alike."""

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from packets.auditing.guards import REFUSED

ROOT = Path(__file__).resolve().parents[2]
TOLD = "2026-11-25 10:42:00.123456"
BEFORE = "0026"
"""The last migration with which what happened was kept without seals."""


def manage(var: Path, *words: str) -> subprocess.CompletedProcess[str]:
    environment = {"PATH": os.environ["PATH"], "HOME": str(var), "PAROLE_VAR": str(var)}
    command = [sys.executable, "manage.py", *words]
    return subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )


def row(database: sqlite3.Connection, table: str, **told: object) -> None:
    """Insert a row of which only what matters here is told."""
    empty = {"integer": 0, "bigint": 0, "bool": False, "datetime": TOLD, "text": "{}"}
    for _number, name, kind, is_needed, _default, is_key in database.execute(
        f"PRAGMA table_info({table})"
    ):
        if is_needed and not is_key and name not in told:
            told[name] = empty.get(kind.split()[0].lower(), "")
    names = ", ".join(f'"{name}"' for name in told)
    marks = ", ".join("?" * len(told))
    database.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", list(told.values()))


@pytest.fixture(scope="module")
def var(tmp_path_factory):
    """A site on SQLite that kept events of one case before it kept a trail."""
    var = tmp_path_factory.mktemp("site")
    assert manage(var, "migrate", "packets", BEFORE).returncode == 0
    with sqlite3.connect(var / "db.sqlite3") as database:
        row(database, "packets_user", id=7, email="huda@example.org")
        row(database, "packets_case", id=3, reference="123-ABC")
        for number in range(1, 7):
            about, actor = f"ben-{number}", 7 if number % 2 else None
            row(
                database,
                "packets_caseevent",
                case_id=3,
                actor_id=actor,
                what="PAGE_SAVED",
                about=about,
                at=TOLD,
            )
    database.close()
    done = manage(var, "migrate")
    assert done.returncode == 0, done.stderr
    return var


@pytest.fixture
def database(var):
    """The database as it was, whatever a test does to it."""
    database = sqlite3.connect(var / "db.sqlite3")
    kept = sqlite3.connect(":memory:")
    database.backup(kept)
    yield database
    database.rollback()
    kept.backup(database)
    kept.close()
    database.close()


def test_what_was_kept_before_becomes_the_first_lines(var, database):
    lines = database.execute(
        'SELECT sequence, actor, what, "case", about, at FROM packets_auditline'
    ).fetchall()

    assert lines[0] == (1, 7, "PAGE_SAVED", "123-ABC", "ben-1", TOLD)
    assert [(line[0], line[4]) for line in lines] == [(n, f"ben-{n}") for n in range(1, 7)]
    said = manage(var, "verify_audit")
    assert said.returncode == 0, said.stdout
    assert said.stdout.startswith("The audit trail is whole.")


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE packets_auditline SET about = '' WHERE sequence = 2",
        "DELETE FROM packets_auditline",
        "UPDATE packets_audithead SET count = 2",
        "DELETE FROM packets_audithead",
    ],
)
def test_the_database_refuses_to_change_the_trail(database, statement):
    with pytest.raises(sqlite3.IntegrityError, match=REFUSED):
        database.execute(statement)


def test_tampering_is_named(var, database):
    triggers = database.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for (name,) in triggers:
        database.execute(f"DROP TRIGGER {name}")
    database.execute("UPDATE packets_auditline SET actor = 8 WHERE sequence = 1")
    database.execute("DELETE FROM packets_auditline WHERE sequence IN (3, 6)")
    database.commit()

    said = manage(var, "verify_audit")

    assert said.returncode == 1
    assert said.stdout.splitlines() == [
        *(
            f"The trigger {name} that refuses changes is not in force in the database."
            for (name,) in sorted(triggers)
        ),
        "Line 1 was changed after it was written.",
        "Line 3 is missing.",
        "The end was cut off: line 6 is missing.",
    ]
