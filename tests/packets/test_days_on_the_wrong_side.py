"""A birth that has not come yet, a fixed date that is over: neither goes into a packet unsaid."""

from dataclasses import replace
from datetime import date

from django.http import QueryDict

import pytest

from packets.letter.addressing import deadline_of, expedite_text
from packets.letter.telling import Telling
from packets.questions import Kind
from packets.readiness import blocking
from packets.snapshot import CaseSnapshot
from packets.wizard.forms import Kept, posted_form
from packets.wizard.pages import all_pages
from packets.wizard.reading import read
from packets.wizard.walk import find
from tests.packets.readiness_cases import found, ready, ready_child
from tests.support.cases import TODAY, a_petitioner, a_supporter, reason, with_answer

BIRTHS = (("ben-dob", "dob"), ("you-birth", "dob"), ("sup-birth", "dob"))


@pytest.mark.parametrize(("page", "name"), [*BIRTHS, ("fun-who", "date"), ("med-ill", "since")])
@pytest.mark.parametrize("typed", ["1 January 2031", "26 November 2026", "2027"])
def test_a_birth_a_death_or_an_illness_that_has_not_come_yet_is_asked_again(page, name, typed):
    told = read(all_pages()[page].field(name), typed, today=TODAY)

    assert told.value is None
    assert told.unclear == typed
    assert told.error == "This day has not come yet. Check the day and the year"


@pytest.mark.parametrize("typed", ["1 January 2020", "24 November 2026", "October 2026"])
def test_a_day_of_arrival_that_is_over_is_asked_again(typed):
    told = read(all_pages()["w-arrive"].field("date"), typed, today=TODAY)

    assert told.value is None
    assert told.unclear == typed
    assert told.error == "This day is over. Write a date in the future"


@pytest.mark.parametrize("typed", ["12 January 2020", "24 November 2026"])
def test_a_last_day_of_support_that_is_over_is_asked_again(typed):
    told = read(all_pages()["sup-give"].field("until"), typed, today=TODAY)

    assert told.error == "This day is over. Write a date in the future"


@pytest.mark.parametrize("typed", ["25 November 2026", "November 2026", "5 March 2027"])
def test_somebody_may_arrive_today_or_later(typed):
    assert read(all_pages()["w-arrive"].field("date"), typed, today=TODAY).is_clear


@pytest.mark.parametrize("typed", ["25 November 2026", "November 2026", "2026", "5 March 2017"])
def test_a_child_may_have_been_born_today(typed):
    assert read(all_pages()["ben-dob"].field("dob"), typed, today=TODAY).is_clear


def test_a_birth_that_has_not_come_yet_is_asked_again_in_a_list_of_the_household():
    people = all_pages()["sup-home"].field("people")

    told = read(people, [{"name": "Dana Alhassan", "dob": "1 January 2031"}], today=TODAY)

    assert "This day has not come yet" in told.error


def test_each_date_of_birth_is_one_that_is_past():
    fields = [f for page in all_pages().values() for f in page.fields]
    births = [f for f in (*fields, *(p for f in fields for p in f.parts)) if f.name == "dob"]

    assert len(births) > len(BIRTHS)
    assert [f for f in births if f.kind is Kind.DATE and not f.is_past] == []


@pytest.mark.parametrize(
    "case",
    [
        ready_child(ben_dob={"dob": "2030-01-01"}),
        ready(petitioner=with_answer(a_petitioner(), "you-birth.dob", "2027")),
        ready(supporters=(a_supporter(sup_birth={"dob": "2026-12", "born": "SY"}),)),
    ],
)
def test_no_final_packet_is_made_of_a_person_who_is_not_born_yet(case):
    assert "FRM-11b" in {finding.rule.code for finding in blocking(case)}


def with_dates(*, care: str, first: str) -> CaseSnapshot:
    case = ready_child(reasons=(with_answer(reason("MED"), "med-date.start", care),))
    return replace(case, answers={**case.answers, "s-date": {"kind": "CARE", "date": first}})


def speed(case: CaseSnapshot) -> str:
    return expedite_text(Telling(case=case, beneficiary=case.beneficiaries[0]))


def test_the_letter_does_not_ask_for_speed_before_a_day_that_is_over():
    over = with_dates(care="2026-11-01", first="2026-11-01")

    assert speed(over) == "Expedited processing is respectfully requested."
    assert deadline_of(Telling(case=over, beneficiary=over.beneficiaries[0])) is None
    assert [f.mend_at for f in found(over, "MER-03b")] == ["med-date"]


def test_the_letter_asks_for_speed_before_a_day_that_is_still_to_come():
    ahead = with_dates(care="2026-11-25", first="2026-11-25")

    assert (
        speed(ahead) == "Expedited processing is respectfully requested before November 25, 2026."
    )


def test_a_first_date_of_years_ago_is_told_where_it_was_answered():
    case = with_dates(care="2027-01-19", first="2020-05-01")

    assert [(f.mend_at, f.about) for f in found(case, "MER-03b")] == [("s-date", "")]
    assert "May 1, 2020" in found(case, "MER-03b")[0].text


def test_a_month_is_over_only_when_its_last_day_is():
    assert found(with_dates(care="2026-11", first="2026-11"), "MER-03b") == []
    assert found(with_dates(care="2026-10", first="2026-10"), "MER-03b") != []


def test_the_end_of_parole_is_no_date_to_come_before():
    said = with_answer(reason("REP"), "rep-i94.until", date(2026, 11, 1).isoformat())

    assert found(ready_child(reasons=(said,), s_date={}), "MER-03b") == []


@pytest.mark.parametrize(
    ("until", "error"),
    [
        ("1 December 2026", "This day is before the first day. Check both"),
        ("20 January 2027", ""),
        ("2027", ""),
    ],
)
def test_support_does_not_end_before_it_begins(until, error):
    stop = find(ready(), "sup-give", "sami")
    typed = {
        "from": ["20 January 2027"],
        "until": [until],
        "what": ["a room"],
        "room": ["MINE"],
    }
    data = QueryDict(mutable=True)
    for name, values in typed.items():
        data.setlist(f"{name}.day" if name in ("from", "until") else name, values)

    form = posted_form(stop, data, Kept(answers={}, unclear={}))

    assert [str(e) for e in form.errors.get("until", [])] == ([error] if error else [])
    assert ("until" in form.answers) is not bool(error)
