"""What happens after mailing: which step follows which, which days count, and what is said of them."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from icalendar import Calendar

from packets.after import all_steps, pages_after
from packets.after.calendars import calendar_of
from packets.after.course import dues, is_mailed, offered
from packets.after.reminders import reminders_of, to_send
from packets.law import all_facts, in_force
from packets.questions import Kind
from packets.readiness import all_rules, findings
from packets.snapshot import StepFacts, data_of, digest_of, snapshot_from
from packets.wizard.pages import all_pages
from tests.packets.readiness_cases import Row, found, ready, row
from tests.support.cases import TODAY

PRINTED = date(2027, 2, 10)


def step(kind, **answers):
    page = all_steps()[kind].page.id
    return StepFacts(key=kind.lower(), kind=kind, answers={page: answers})


def mailed(day="2026-11-20", **more):
    return step("MAILED", day=day, carrier="UPS", **{"tracking": "1Z9", "copy": True, **more})


def looked(day="2026-11-24", **seen):
    return step("LOOKED", day=day, **{"edition": "SAME", "fee": "SAME", "address": "SAME", **seen})


def after(*steps, **changes):
    return replace(ready(**changes), steps=steps)


def checked(*steps):
    return after(*steps, check={"done": "DONE"})


RECEIPT = step("RECEIPT", day="2026-11-24", numbers=[{"number": "IOE0123456789"}])
ARRIVED = {"day": "2026-11-01", "until": "2027-10-31", "class": "PAR"}

ROWS: tuple[Row, ...] = tuple(
    row(code, fails, "file", about="", holds=holds, says=says)
    for code, holds, fails, says in (
        ("FRM-02", checked(looked()), checked(), "on the day you mail"),
        ("FRM-02b", checked(looked()), checked(looked(fee="DIFFERENT")), "Do not mail yet"),
        ("MAIL-13", after(mailed()), after(mailed(tracking="")), "tracking number"),
        ("AFT-01", after(mailed()), after(mailed("2026-10-01")), "October 1, 2026"),
        (
            "AFT-03",
            after(step("ASKED_FOR_MORE", printed="2027-02-10", answered="2026-11-24")),
            after(step("ASKED_FOR_MORE", printed="2027-02-10")),
            "February 10, 2027",
        ),
        (
            "AFT-04",
            after(step("PLANS_NO", printed="2027-02-10", answered="2026-11-24")),
            after(step("PLANS_NO", printed="2027-02-10")),
            "Tell a lawyer today",
        ),
        (
            "AFT-05",
            after(step("MOVED", day="2026-11-01", told="2026-11-05")),
            after(step("MOVED", day="2026-11-01")),
            "within 10 days",
        ),
        ("AFT-06", after(mailed()), after(step("APPROVED", day="2026-11-20")), "DS-160"),
        ("AFT-07", after(mailed()), after(step("REFUSED", day="2026-11-20")), "no appeal"),
        ("AFT-08", after(mailed()), after(step("RETURNED", day="2026-11-20")), "not a no"),
        (
            "AFT-09",
            after(step("ARRIVED", **ARRIVED), step("LEFT", day="2026-11-20")),
            after(step("ARRIVED", **ARRIVED)),
            "October 31, 2027",
        ),
        (
            "AFT-10",
            after(step("ARRIVED", **ARRIVED)),
            after(step("ARRIVED", **{**ARRIVED, "class": "B2"})),
            "deferred inspection",
        ),
        ("POL-04", after(mailed()), after(step("ARRIVED", **ARRIVED)), "work permit"),
    )
)


def codes(case):
    return {finding.rule.code for finding in findings(case)}


def test_a_look_counts_for_seven_days_and_no_longer():
    old = (TODAY - timedelta(days=8)).isoformat()

    assert "FRM-02" in codes(checked(looked(old)))
    assert "FRM-02" not in codes(checked(looked((TODAY - timedelta(days=7)).isoformat())))
    assert "FRM-02" in codes(checked(looked(address="NOT_LOOKED")))


def test_nothing_that_happens_after_mailing_stops_a_packet():
    assert not any(all_rules()[row.code].stops for row in ROWS)


def test_a_mailed_packet_asks_for_no_other_look_until_it_comes_back():
    assert is_mailed(after(looked(), mailed()))
    assert not is_mailed(after(looked(), mailed(), step("RETURNED", day="2026-11-23")))
    assert "FRM-02" in codes(
        checked(looked("2026-10-01"), mailed(), step("RETURNED", day="2026-11-23"))
    )


@pytest.mark.parametrize(
    ("told", "now_possible", "not_yet"),
    [
        ((), {"PLAN_B", "LOOKED", "MAILED"}, {"RECEIPT", "ARRIVED"}),
        ((looked(),), {"MAILED"}, {"RECEIPT", "ASKED_FOR_MORE"}),
        ((looked(), mailed()), {"RECEIPT", "RETURNED", "REFUSED", "APPROVED"}, {"ARRIVED", "LEFT"}),
        ((mailed(), step("APPROVED", day="2026-11-20")), {"ARRIVED", "FINGERPRINTS"}, {"LEFT"}),
    ],
)
def test_a_step_is_offered_when_the_one_before_it_was_told(told, now_possible, not_yet):
    keys = {kind.key for kind in offered(after(*told))}

    assert now_possible <= keys
    assert not keys & not_yet


def test_the_printed_day_wins_over_the_84_or_87_days_of_the_guide():
    told = step("ASKED_FOR_MORE", printed=PRINTED.isoformat(), came="2026-11-20")

    days = {due.day for _step, due in dues((told,))}

    assert max(days) == PRINTED
    assert date(2026, 11, 20) + timedelta(days=87) not in days


def guide_of(kind, day=date(2026, 11, 25)):
    return all_steps()[kind].guide(step(kind), day)


def test_the_guide_names_the_days_of_the_rows_and_that_the_printed_day_counts():
    more, no = guide_of("ASKED_FOR_MORE"), guide_of("PLANS_NO")

    assert "84 days at most, 87 when it came by mail" in more
    assert "98" in more
    assert "12 weeks" in more
    assert "30 days at most, 33 when it came by mail" in no
    assert all(text.endswith("The printed day counts.") for text in (more, no))


def test_with_another_row_the_guide_says_another_number_and_without_one_nothing():
    rows = [replace(r, value=60) if r.key == "response.rfe.days" else r for r in all_facts()]
    with in_force(rows):
        assert "60 days at most, 63" in guide_of("ASKED_FOR_MORE")
    with in_force(row for row in rows if not row.key.startswith("response.")):
        assert guide_of("ASKED_FOR_MORE") == guide_of("PLANS_NO") == ""


def test_the_codes_of_the_purpose_are_those_of_the_row_with_the_day_of_our_look():
    assert guide_of("APPROVED") == (
        "On Form DS-160 the purpose is PAROLE-BEN › PRL-PARCIS. We looked on November 22, 2026."
    )
    with in_force(row for row in all_facts() if row.key != "ds160.purpose"):
        assert guide_of("APPROVED") == ""


def test_the_classes_of_parole_on_an_i_94_are_those_of_the_row():
    odd = after(step("ARRIVED", **{**ARRIVED, "class": "XYZ"}))
    rows = [replace(r, value=["XYZ"]) if r.key == "i94.parole_classes" else r for r in all_facts()]

    assert found(odd, "AFT-10")
    with in_force(rows):
        assert not found(odd, "AFT-10")
    with in_force(row for row in rows if row.key != "i94.parole_classes"):
        assert not found(odd, "AFT-10")


def test_our_own_aim_lies_fourteen_days_before_the_printed_day():
    told = step("ASKED_FOR_MORE", printed=PRINTED.isoformat())

    assert min(due.day for _step, due in dues((told,))) == PRINTED - timedelta(days=14)


def test_the_end_of_parole_is_reminded_of_180_120_90_and_30_days_before():
    until = date(2027, 10, 31)
    told = step("ARRIVED", **ARRIVED)

    assert {(until - one.on).days for one in reminders_of((told,))} == {180, 120, 90, 30}


def test_a_site_that_stood_still_sends_one_reminder_of_a_day_and_none_of_one_that_is_over():
    told = step("ARRIVED", **ARRIVED)

    late = to_send((told,), today=date(2027, 10, 15))

    assert [one.on for one in late] == [date(2027, 10, 1)]
    assert to_send((told,), today=date(2027, 11, 1)) == ()


def test_the_calendar_names_no_person_no_agency_and_no_reason():
    steps = (
        step("ARRIVED", **ARRIVED, who="Nour Haddad"),
        step("ASKED_FOR_MORE", printed="2027-02-10"),
    )

    calendar = Calendar.from_ical(
        calendar_of(steps, today=TODAY, now=datetime(2026, 11, 25, tzinfo=UTC))
    )

    entries = calendar.walk("VEVENT")
    assert sorted(entry.decoded("dtstart") for entry in entries) == [
        PRINTED - timedelta(days=14),
        PRINTED,
        date(2027, 10, 31),
    ]
    assert {str(entry["summary"]) for entry in entries} == {"A day to remember"}
    text = calendar.to_ical().decode().lower()
    assert not any(word in text for word in ("nour", "uscis", "parole ends", "evidence", "haddad"))


def test_a_calendar_leaves_out_what_is_over():
    told = step("ASKED_FOR_MORE", printed="2026-11-01")

    assert b"VEVENT" not in calendar_of(
        (told,), today=TODAY, now=datetime(2026, 11, 25, tzinfo=UTC)
    )


def test_what_happens_afterwards_makes_no_packet_another_one():
    assert digest_of(after(mailed(), RECEIPT)) == digest_of(ready())


def test_steps_move_with_the_facts_of_a_case():
    case = after(mailed(), RECEIPT)

    assert snapshot_from(data_of(case)).steps == case.steps


def test_each_step_says_what_it_means_and_whom_it_is_up_to():
    for kind in all_steps().values():
        assert str(kind.means)
        assert kind.do
        assert kind.page.id.startswith("after-")
        unknown = kind.follows - all_steps().keys()
        assert not unknown


def test_no_question_is_called_like_a_box_that_every_form_has():
    own = {"version", "token", "back", "go", "upload", "form_complete", "csrfmiddlewaretoken"}

    for page in (*pages_after().values(), *all_pages().values()):
        asked = {field.name for field in page.fields if field.kind is not Kind.FILE}
        assert not own & asked, page.id


def test_every_day_that_counts_is_asked_as_a_date():
    names = {"PLANS_NO": "printed", "ASKED_FOR_MORE": "printed", "ARRIVED": "until"}

    for key, name in names.items():
        assert all_steps()[key].page.field(name).kind is Kind.DATE
