"""The audit trail in a real database: kept with the change, never changed, and tampering is found."""

import threading
from io import StringIO

from django.core.management import CommandError, call_command
from django.db import DatabaseError, close_old_connections, connection, transaction

import pytest

from packets.auditing import guards
from packets.models import AuditHead, AuditLine
from packets.operations import audit
from packets.tasks import keep_audit_head
from tests.support.audit import lines_of, take_guards_down
from tests.support.rows import Role, a_case_row, an_account, joined

pytestmark = pytest.mark.django_db


@pytest.fixture
def heads(settings, tmp_path):
    settings.AUDIT_HEADS = tmp_path / "kept" / "audit-heads"
    guards.install(connection)
    return settings.AUDIT_HEADS


@pytest.fixture
def case(heads):
    case = a_case_row()
    for number in range(9):
        audit.record(case=case, what="PAGE_SAVED", by=case.members.get().user, about=f"p-{number}")
    return case


def verify(*options: str) -> str:
    """Return what the command says of a trail that is whole, or raise CommandError."""
    output = StringIO()
    call_command("verify_audit", *options, stdout=output)
    return output.getvalue()


def what_is_found(*options: str) -> str:
    output = StringIO()
    with pytest.raises(CommandError) as refused:
        call_command("verify_audit", *options, stdout=output)
    assert refused.value.returncode == 1
    said = output.getvalue().splitlines()
    return "\n".join(line for line in said if "trigger" not in line)


def sql(*statements: str) -> None:
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


# What somebody who owns the tables does to line 5 of ten, and what is said of it.
LINES, HEAD = "packets_auditline", "packets_audithead"
TAMPERINGS = {
    "an edit": (
        [f"UPDATE {LINES} SET actor = actor + 1 WHERE sequence = 5"],
        "Line 5 was changed after it was written.",
    ),
    "a deletion": ([f"DELETE FROM {LINES} WHERE sequence = 5"], "Line 5 is missing."),
    "another order": (
        [
            f"UPDATE {LINES} SET sequence = 100 WHERE sequence = 5",
            f"UPDATE {LINES} SET sequence = 5 WHERE sequence = 6",
            f"UPDATE {LINES} SET sequence = 6 WHERE sequence = 100",
        ],
        "Lines 5 to 7 are not in their order: they were moved or repeated.",
    ),
    "an insertion": (
        [
            f"UPDATE {LINES} SET sequence = sequence + 100 WHERE sequence >= 5",
            f"UPDATE {LINES} SET sequence = sequence - 99 WHERE sequence >= 100",
            f'INSERT INTO {LINES} SELECT 5, at, actor, role, what, kind, "case", about, key, previous,'
            f" '{'a' * 64}' FROM {LINES} WHERE sequence = 6",
        ],
        "Line 5 was put in by somebody who does not have the key.",
    ),
    "a cut end": (
        [f"DELETE FROM {LINES} WHERE sequence > 8"],
        "The end was cut off: lines 9 to 10 are missing.",
    ),
    "a cut end with the head set back": (
        [
            f"UPDATE {HEAD} SET count = 8, last = (SELECT seal FROM {LINES} WHERE sequence = 8)",
            f"DELETE FROM {LINES} WHERE sequence > 8",
        ],
        "The end was cut off: lines 9 to 10 are missing.",
    ),
    "everything removed": (
        [f"DELETE FROM {LINES}", f"DELETE FROM {HEAD}"],
        "The end was cut off: lines 1 to 10 are missing.",
    ),
}


@pytest.mark.parametrize("done", TAMPERINGS)
def test_tampering_in_the_database_is_named(case, done):
    statements, said = TAMPERINGS[done]
    assert "The audit trail is whole." in verify()

    take_guards_down()
    sql(*statements)

    assert what_is_found() == said


def test_a_head_that_was_kept_outside_finds_what_the_files_of_the_machine_do_not(
    case, heads, tmp_path
):
    outside = tmp_path / "in the lawyer's safe.txt"
    outside.write_text(verify().splitlines()[-1])
    heads.unlink()
    take_guards_down()
    sql(*TAMPERINGS["a cut end with the head set back"][0])

    assert what_is_found() == ""
    assert (
        what_is_found("--head", str(outside)) == "The end was cut off: lines 9 to 10 are missing."
    )


def test_a_head_that_somebody_wrote_is_told(case, heads, tmp_path):
    verify()
    heads.write_text(heads.read_text().replace("lines=10", "lines=3"))

    assert what_is_found() == f"Line 1 of {heads} was not written by this site, or was changed."
    with pytest.raises(CommandError, match="There is no file"):
        verify("--head", str(tmp_path / "gone"))


def test_the_head_is_kept_each_day_when_it_has_moved(case, heads):
    keep_audit_head()
    keep_audit_head()
    audit.record(case=case, what="PAGE_SAVED")
    keep_audit_head()

    assert [line.split()[1] for line in heads.read_text().splitlines()] == ["lines=10", "lines=11"]
    assert heads.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    "statement",
    [
        f"UPDATE {LINES} SET about = '' WHERE sequence = 5",
        f"DELETE FROM {LINES} WHERE sequence = 5",
        f"TRUNCATE {LINES}",
        f"UPDATE {HEAD} SET count = 3",
        f"DELETE FROM {HEAD}",
        f"TRUNCATE {HEAD}",
    ],
)
def test_the_database_refuses_to_change_the_trail(case, statement):
    with pytest.raises(DatabaseError, match=guards.REFUSED), transaction.atomic():
        sql(statement)

    assert "The audit trail is whole." in verify()


def test_a_guard_that_is_gone_is_named(case):
    sql(f"ALTER TABLE {LINES} DISABLE TRIGGER audit_line_changed")
    output = StringIO()

    with pytest.raises(CommandError):
        call_command("verify_audit", stdout=output)

    assert output.getvalue().startswith("The trigger audit_line_changed that refuses changes")


def test_a_change_that_fails_leaves_no_line(case):
    @transaction.atomic
    def remove() -> None:
        audit.record(case=case, what="DOCUMENT_REMOVED")
        raise RuntimeError

    with pytest.raises(RuntimeError):
        remove()

    assert not AuditLine.objects.filter(what="DOCUMENT_REMOVED").exists()
    assert "The audit trail is whole." in verify()


def test_a_line_says_as_what_somebody_took_part_then(case):
    lawyer = joined(case, Role.ATTORNEY)
    audit.record(case=case, what="FINDING_SET_ASIDE", by=lawyer, about="REF-05")
    audit.record(case=case, what="PAGE_SAVED", by=an_account())
    audit.record(case=None, what="ORGANIZATION_MADE", by=lawyer)

    told = [(line.actor == lawyer.pk, line.role, line.case) for line in AuditLine.objects.all()]
    assert told[-3:] == [
        (True, "ATTORNEY", case.reference),
        (False, "", case.reference),
        (True, "", ""),
    ]


def test_lines_outlive_the_case_and_the_account(case):
    owner = case.members.get().user
    reference = case.reference
    case.delete()
    owner.delete()

    assert AuditLine.objects.filter(case=reference, what="PAGE_SAVED").count() == 9
    assert "The audit trail is whole." in verify()


def test_a_line_costs_three_queries(case, django_assert_num_queries):
    owner = case.members.get().user
    with django_assert_num_queries(3):
        audit.record(case=case, what="PAGE_SAVED", by=owner)


@pytest.mark.django_db(transaction=True)
def test_many_writers_at_once_keep_one_chain(settings, tmp_path):
    settings.AUDIT_HEADS = tmp_path / "audit-heads"
    cases = [a_case_row() for _ in range(2)]
    before = AuditLine.objects.count()

    def write(number: int) -> None:
        for _ in range(5):
            audit.record(case=cases[number % 2], what="PAGE_SAVED", about=f"p-{number}")
        close_old_connections()
        connection.close()

    threads = [threading.Thread(target=write, args=[number]) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)

    assert AuditLine.objects.count() == before + 30
    assert AuditHead.objects.get().count == before + 30
    assert lines_of(cases[0]).filter(what="PAGE_SAVED").count() == 15
    said = "\n".join(name for name in guards.missing(connection) if not name.endswith("emptied"))
    assert said == ""
    assert what_is_found() == ""  # but for the triggers that were dropped to clean up after tests
