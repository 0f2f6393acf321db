"""What comes after mailing is told on pages: kept once, changed by version, and mails name nothing."""

import re
from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.core import mail
from django.utils import timezone

import pytest

from packets.errors import NotAllowed
from packets.models import CaseStep, SentReminder, Suggestion, User
from packets.operations import reminding
from packets.operations.reminding import note_what_is_due, send_what_waits
from packets.operations.starting_again import start_again
from packets.readiness import findings
from packets.selectors.snapshots import snapshot_of
from tests.packets.test_exhibits_pages import (
    PAPERS,
    address,
    browser_of,
    page_of,
    version_on,
    whole,
)
from tests.support.audit import lines_of
from tests.support.cases import TODAY, a_case
from tests.support.rows import Role, a_case_row, give_pages, joined
from tests.support.suggestions import a_suggestion

pytestmark = pytest.mark.django_db
NOW = datetime(2027, 10, 1, 8, tzinfo=ZoneInfo("UTC"))


@pytest.fixture
def case():
    return a_case_row()


@pytest.fixture
def family(case):
    return browser_of(case.members.get(role="OWNER").user)


def day_boxes(browser, place, name="day", day="24", month="11", year="2026"):
    """Fill the boxes of a date as the page at an address names them."""
    page = browser.get(place).content.decode()
    found = sorted(set(re.findall(rf'name="({name}[._-][a-z0-9]+)"', page)))
    values = {"day": day, "month": month, "year": year}
    return {box: values[part] for box in found for part in values if box.endswith(part)}


def tell(browser, case, page_id, **answers):
    place = address("after-add", case, page_id)
    return browser.post(place, whole(version="0", **answers))


def a_step(case, kind, page_id, **answers):
    return CaseStep.objects.create(
        case=case,
        kind=kind,
        answers={page_id: answers},
        saved={page_id: {"version": 1, "at": NOW.isoformat()}},
    )


def looked(case):
    seen = {"edition": "SAME", "fee": "SAME", "address": "SAME"}
    return a_step(case, "LOOKED", "after-looked", day="2026-11-24", **seen)


def test_a_mailed_packet_closes_the_answers_and_waits_for_its_receipt(case, family):
    looked(case)
    place = address("after-add", case, "after-mailed")
    boxes = day_boxes(family, place)

    answer = tell(family, case, "after-mailed", carrier="UPS", tracking="1Z9", copy="on", **boxes)

    case.refresh_from_db()
    assert answer.status_code == 303
    assert case.status == "FILED"
    told = case.steps.get(kind="MAILED").answers["after-mailed"]
    assert told == {"day": "2026-11-24", "carrier": "UPS", "tracking": "1Z9", "copy": True}
    assert "The receipt came" in page_of(family, "after", case)


def test_what_was_seen_before_mailing_is_kept_as_it_was_told(case, family):
    place = address("after-add", case, "after-looked")
    seen = {"edition": "SAME", "fee": "DIFFERENT", "address": "NOT_LOOKED"}

    tell(family, case, "after-looked", **seen, **day_boxes(family, place))

    assert case.steps.get().answers["after-looked"] == {"day": "2026-11-24", **seen}


def test_a_double_click_tells_a_step_once(case, family):
    for _click in (1, 2):
        tell(family, case, "after-plan", nearer="The hospital in Amman")

    assert case.steps.count() == 1


def test_what_is_missing_is_kept_as_far_as_it_goes_and_asked_for(case, family):
    looked(case)

    answer = tell(family, case, "after-mailed", carrier="FEDEX")
    page = family.get(answer["Location"]).content.decode()

    assert case.steps.get(kind="MAILED").answers["after-mailed"] == {"carrier": "FEDEX"}
    assert "There is a problem" in page


def test_a_receipt_number_is_asked_again_until_it_has_3_letters_and_10_numbers(case, family):
    a_step(case, "MAILED", "after-mailed", day="2026-11-20", carrier="UPS")
    row = {"numbers.0.row": "1", "numbers.0.number": "IOE 01234"}

    answer = tell(family, case, "after-receipt", **row)

    page = family.get(answer["Location"]).content.decode()
    assert "IOE 01234" in page
    assert "3 letters and 10 numbers" in page


def test_a_stale_tab_shows_both_texts(case, family):
    told = a_step(case, "PLAN_B", "after-plan", nearer="Amman")
    place = address("after-step", case, told.code)
    version = version_on(family, place)
    family.post(place, whole(**version, nearer="Irbid"))

    answer = family.post(place, whole(**version, nearer="Zarqa"))

    told.refresh_from_db()
    assert answer.status_code == 409
    assert told.answers["after-plan"] == {"nearer": "Irbid"}
    assert "Irbid" in answer.content.decode()
    assert "Zarqa" in answer.content.decode()


def test_a_cut_page_keeps_nothing_and_says_so(case, family):
    answer = family.post(address("after-add", case, "after-plan"), {"version": "0", "nearer": "A"})

    assert answer.status_code == 400
    assert not case.steps.exists()


def test_a_step_that_cannot_be_yet_is_not_kept(case, family):
    answer = tell(family, case, "after-arrived")

    assert answer.status_code == 409
    assert not case.steps.exists()


def test_a_step_that_did_not_happen_is_taken_away_after_asking(case, family):
    told = looked(case)
    place = address("after-remove", case, told.code)

    asked = family.get(place).content.decode()
    assert "Take this step away?" in asked
    assert case.steps.exists()
    family.post(place, whole())

    assert not case.steps.exists()
    assert lines_of(case).filter(what="STEP_REMOVED", about="LOOKED").exists()


def test_a_packet_that_came_back_opens_the_answers_again(case, family):
    case.status = "FILED"
    case.save()
    a_step(case, "MAILED", "after-mailed", day="2026-11-20", carrier="UPS")
    refused = family.post(address("after-open", case), whole())
    a_step(case, "RETURNED", "after-returned", day="2026-11-24")

    family.post(address("after-open", case), whole())

    case.refresh_from_db()
    assert refused.status_code == 403
    assert case.status == "DRAFTING"


def test_the_plan_of_the_family_is_not_there_for_the_firm(case, family):
    told = a_step(case, "PLAN_B", "after-plan", nearer="Amman")
    attorney = browser_of(joined(case, Role.ATTORNEY, role=User.Role.ATTORNEY))

    assert "Amman" in page_of(family, "after", case)
    assert "Amman" not in page_of(attorney, "after", case)
    assert attorney.get(address("after-step", case, told.code)).status_code == 404
    assert attorney.get(address("after-add", case, "after-plan")).status_code == 404


def test_findings_of_what_came_lead_to_the_page_of_mailing(case):
    a_step(case, "REFUSED", "after-no", day="2026-11-20")

    found = findings(snapshot_of(case, today=TODAY))

    assert ("AFT-07", "file") in {(one.rule.code, one.mend_at) for one in found}


# --- Reminders ------------------------------------------------------------------------------------


@pytest.fixture
def arrived(case):
    return a_step(
        case, "ARRIVED", "after-arrived", day="2026-11-01", until="2027-10-31", who="Nour Haddad"
    )


def test_each_day_is_reminded_of_once_whoever_asks_how_often(arrived):
    for _sweep in range(3):
        note_what_is_due(today=date(2027, 10, 1))
        send_what_waits(now=NOW)

    assert len(mail.outbox) == 1
    assert SentReminder.objects.get().sent_at == NOW


def test_a_reminder_names_no_person_no_case_and_no_agency(arrived, case):
    note_what_is_due(today=date(2027, 10, 1))
    send_what_waits(now=NOW)

    sent = f"{mail.outbox[0].subject} {mail.outbox[0].body}"
    assert mail.outbox[0].subject == "You have a message"
    for word in ("Nour", "Haddad", "parole", "USCIS", "2027", case.reference):
        assert word not in sent


@pytest.mark.parametrize("unsafe", ["NO", "SHARED"])
def test_nobody_is_written_to_who_said_that_it_is_not_safe(arrived, case, unsafe):
    User.objects.filter(memberships__case=case).update(safe_contact=unsafe)

    assert note_what_is_due(today=date(2027, 10, 1)) == 0


def test_a_clerk_and_a_reader_are_not_reminded(arrived, case):
    joined(case, Role.CLERK, role=User.Role.CLERK)
    joined(case, Role.VIEWER)

    assert note_what_is_due(today=date(2027, 10, 1)) == 1


def test_a_mail_that_could_not_be_handed_over_waits_for_the_next_sweep(arrived, monkeypatch):
    def broken(*_args, **_more):
        raise ConnectionRefusedError

    note_what_is_due(today=date(2027, 10, 1))
    with monkeypatch.context() as patched:
        patched.setattr(reminding, "send_mail", broken)
        assert send_what_waits(now=NOW) == 0
    assert send_what_waits(now=NOW) == 1


def test_a_step_that_was_taken_away_reminds_nobody(arrived):
    arrived.delete()

    assert note_what_is_due(today=date(2027, 10, 1)) == 0


# --- A new request --------------------------------------------------------------------------------


@pytest.fixture
def denied(tmp_path):
    case = a_case_row(a_case(exhibits=PAPERS), files=tmp_path)
    give_pages(case)
    a_step(case, "MAILED", "after-mailed", day="2026-11-01", carrier="UPS")
    a_step(case, "REFUSED", "after-no", day="2026-11-20", new="A newer letter of the doctor")
    return case


def start(case):
    return start_again(case=case, by=case.members.get(role="OWNER").user, now=timezone.now())


def test_a_new_request_has_the_facts_and_papers_of_the_old_case(denied):
    new = start(denied)

    old_facts, facts = (snapshot_of(one, today=TODAY) for one in (denied, new))
    assert facts.beneficiaries == old_facts.beneficiaries
    assert facts.petitioner == old_facts.petitioner
    assert [one.kind for one in facts.exhibits] == [one.kind for one in old_facts.exhibits]
    assert new.status == "DRAFTING"
    assert new.reference != denied.reference


def test_what_was_mailed_signed_and_checked_does_not_come_along(denied):
    denied.answers["check"] = {"done": "DONE"}
    denied.answers["file"] = {"tracking": "1Z9"}
    denied.save()

    new = start(denied)

    assert not new.steps.exists()
    assert not new.signed_pages.exists()
    assert not {"check", "file"} & new.answers.keys()


def test_what_was_suggested_for_the_letter_stays_with_the_old_case(denied):
    a_suggestion(denied)

    new = start(denied)

    assert not Suggestion.objects.filter(beneficiary__case=new).exists()
    assert Suggestion.objects.filter(beneficiary__case=denied).count() == 1


def test_a_request_after_a_denial_says_that_there_was_one(denied):
    new = start(denied)

    assert new.answers["s-flags"]["flags"] == ["PAROLE_BEFORE"]
    found = {one.rule.code for one in findings(snapshot_of(new, today=TODAY))}
    assert "REF-05" in found


def test_the_old_case_stays_as_it_is(denied):
    before = snapshot_of(denied, today=TODAY)

    start(denied)

    assert snapshot_of(denied, today=TODAY) == before


def test_a_second_click_makes_no_second_case(denied):
    assert start(denied) == start(denied)


def test_before_a_decision_there_is_no_new_request(case):
    with pytest.raises(NotAllowed):
        start(case)


def test_the_button_leads_to_the_new_case(denied):
    browser = browser_of(denied.members.get(role="OWNER").user)
    assert "Copy into a new case" in page_of(browser, "after", denied)

    answer = browser.post(address("after-again", denied), whole())

    new = lines_of(denied).get(what="STARTED_AGAIN").about
    assert answer["Location"].endswith(f"/c/{new}/")


def test_the_page_tells_what_can_be_told_later_and_not_yet(case, family):
    page = page_of(family, "after", case)

    later = page[page.index("What you can tell later") :]
    assert "The receipt came" in later
    assert 'href="' + address("after-add", case, "after-receipt") not in page


def test_a_family_that_mailed_first_tells_it_without_having_looked(case, family):
    assert address("after-add", case, "after-mailed") in page_of(family, "after", case)
    assert "also if nobody looked at uscis.gov before" in page_of(
        family, "after-add", case, "after-mailed"
    )

    tell(family, case, "after-mailed", carrier="UPS")

    assert case.steps.get().kind == "MAILED"


@pytest.mark.parametrize(
    ("carrier", "sentence"),
    [
        ("OTHER", "USCIS does not take parcels of every carrier"),
        ("ONLINE", "Do not mail the same request too"),
        ("UPS", ""),
    ],
)
def test_a_parcel_of_an_odd_carrier_and_none_at_all_get_a_sentence(case, family, carrier, sentence):
    a_step(case, "MAILED", "after-mailed", day="2026-11-20", carrier=carrier)

    page = family.get(address("after", case)).content.decode()

    assert sentence in page
    assert ("parcels of every carrier" in page) is (carrier == "OTHER")
    assert ("same request too" in page) is (carrier == "ONLINE")
