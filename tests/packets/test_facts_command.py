"""The facts desk at a command line, and the files that it writes for the next release."""

from dataclasses import replace
from datetime import date, timedelta
from io import StringIO

from django.core.management import call_command
from django.core.management.base import CommandError
from django.utils import timezone

import pytest
import yaml

from packets.law import FOLDER, all_facts, fact, fact_of, facts_in
from packets.law.written import NEW_FILE, files_with, row_text
from packets.models import FactChange, User
from packets.selectors.facts import law_now
from tests.support.cases import TODAY
from tests.support.rows import an_account

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("as_in_the_files")]
FEE = "fee.i131.item7.paper"


@pytest.fixture
def people():
    an_account("ann@example.org", role=User.Role.ATTORNEY)
    an_account("bob@example.org", role=User.Role.ADMINISTRATOR)


def said(*words):
    out = StringIO()
    call_command("facts", *words, stdout=out)
    return out.getvalue()


def now_of(key, day=TODAY):
    with law_now():
        return fact(key, on=day)


def test_it_lists_what_is_in_force_and_what_was_before():
    assert f"{FEE} = 630" in said("list", "item7.paper")
    assert f"{FEE} = 575" not in said("list", "item7.paper")
    assert f"{FEE} = 575" in said("list", "--all", "item7.paper")
    assert f"{FEE} = 575" in said("show", FEE)


def test_it_tells_what_is_due_and_no_more_after_a_look(people):
    assert f"{FEE} = 630" in said("due")

    said("check", FEE, "--by", "ann@example.org")

    assert f"{FEE} = 630" not in said("due")
    assert now_of(FEE).checked_on == timezone.localdate()


def test_a_change_takes_two_people_here_too(people):
    said("propose", FEE, "--value", "700", "--why", "Read.", "--by", "ann@example.org")
    code = str(FactChange.objects.get().code)[:8]
    assert code in said("due")
    with pytest.raises(CommandError, match="second person"):
        said("agree", code, "--by", "ann@example.org")

    said("agree", code, "--by", "bob@example.org")

    assert now_of(FEE).value == 700


def test_the_next_row_an_end_and_a_change_that_is_not_taken(people):
    more = ["--why", "Read.", "--by", "ann@example.org"]
    said("propose", FEE, "--next", "2027-01-01", "--value", "700", *more)
    said("agree", str(FactChange.objects.get().code), "--by", "bob@example.org")
    assert now_of(FEE, date(2027, 1, 1)).value == 700

    said("propose", FEE, "--from", "2027-01-01", "--ends", "2027-12-31", *more)
    said("decline", str(FactChange.objects.get(state="WAITS").code), "--by", "bob@example.org")
    assert now_of(FEE, date(2027, 1, 1)).effective_to is None


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (["show", "fee.none"], "There is no fact fee.none"),
        (["check", "fee.none", "--by", "ann@example.org"], "There is no fact fee.none"),
        (["check", FEE, "--by", "nobody@example.org"], "no account"),
        (["check", FEE, "--by", "family@example.org"], "Only the people of the facts desk"),
        (["agree", "0123", "--by", "ann@example.org"], "No one change"),
        (
            ["propose", FEE, "--value", "[", "--why", "x", "--by", "ann@example.org"],
            "This is no value",
        ),
        (
            ["propose", FEE, "--value", "much", "--why", "x", "--by", "ann@example.org"],
            "same kind",
        ),
    ],
)
def test_a_mistake_is_told_in_a_sentence(people, words, why):
    an_account("family@example.org")

    with pytest.raises(CommandError, match=why):
        said(*words)


# --- the files of the next release


def test_files_of_which_nothing_was_changed_come_out_as_they_are(tmp_path):
    said("export", str(tmp_path / "law"))

    for file in FOLDER.glob("*.yaml"):
        assert (tmp_path / "law" / file.name).read_text() == file.read_text(), file.name


def test_what_was_done_at_the_desk_is_in_the_files_and_nothing_else_is_changed(people, tmp_path):
    more = ["--why", "Read.", "--by", "ann@example.org"]
    said("propose", FEE, "--next", "2027-01-01", "--value", "700", *more)
    said("agree", str(FactChange.objects.get().code), "--by", "bob@example.org")
    said("check", "posts.closed", "--by", "ann@example.org")

    said("export", str(tmp_path))

    rows = {row.row: row for file in tmp_path.glob("*.yaml") for row in facts_in(file)}
    with law_now():
        assert rows == {row.row: row for row in all_facts()}
    fees = (tmp_path / "fees.yaml").read_text()
    assert fees.startswith((FOLDER / "fees.yaml").read_text().partition("- key")[0])
    assert fees.index("value: 630") < fees.index("value: 700") < fees.index("value: 580")
    assert "effective_to: 2026-12-31" in fees
    assert (tmp_path / "support.yaml").read_text() == (FOLDER / "support.yaml").read_text()


@pytest.mark.parametrize(
    "value", [630, 'A "quoted" text: yes', ["NO", "YES", "01/20/25"], {"NO": 2, "b": "no"}]
)
def test_a_row_is_written_so_that_it_is_read_back_as_it_is(value):
    row = replace(fact(FEE, on=TODAY), value=value, effective_to=TODAY + timedelta(days=1))

    assert fact_of(yaml.safe_load(row_text(row))[0]) == row


def test_a_fact_of_no_file_gets_a_file_of_its_own(tmp_path):
    row = replace(fact(FEE, on=TODAY), key="notice.limit.example", value=["NO"])

    files = files_with([*all_facts(), row], FOLDER)

    assert fact_of(yaml.safe_load(files[NEW_FILE])[0]) == row
