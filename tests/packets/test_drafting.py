"""Saving a page: once, alone, never over somebody else's words, and with what follows from it."""

import threading
from datetime import date

from django.db import connection
from django.utils import timezone

import pytest

from packets.errors import NotAllowed, WrongMoment
from packets.lifecycle import Status
from packets.models import AuditLine, Beneficiary, Case, UrgencyClaim, User
from packets.operations.drafting import PAGE_SAVED, PageChangedMeanwhile, save_page
from packets.operations.people import add_supporter, add_traveller, remove_traveller
from packets.operations.starting import start_case
from packets.selectors.snapshots import snapshot_of
from packets.wizard.forms import Kept
from packets.wizard.walk import Stop, find
from tests.support.audit import lines_of

NOW = timezone.now()
TODAY = date(2026, 11, 25)
SCREENED = {
    "s-who": {"who": "PARENT"},
    "s-where": {"where": "ABROAD", "country": "JO"},
    "s-reason": {"reason": ["MED"]},
    "s-date": {"kind": "NONE"},
    "s-visa": {"visa": "YES"},
    "s-flags": {"flags": ["NONE"]},
    "s-money": {"money": "PERSON"},
}
ILL, WAITS = "med-ill", "med-wait"


@pytest.fixture
def family(db) -> User:
    return User.objects.create_user("huda@example.com")


@pytest.fixture
def case(family) -> Case:
    return start_case(user=family, answers=SCREENED, language="en", now=NOW)


def stop(case: Case, page: str, about: str = "") -> Stop:
    found = find(snapshot_of(case, today=TODAY), page, about)
    assert found is not None, f"the case does not have the page {page}"
    return found


def save(
    case: Case,
    page: str,
    answers: dict,
    *,
    about: str = "",
    version: int = 0,
    unclear: dict | None = None,
) -> Kept:
    typed = Kept(answers=answers, unclear=unclear or {}, version=version)
    by = case.members.get().user
    return save_page(case=case, stop=stop(case, page, about), typed=typed, by=by, now=NOW)


def traveller(case: Case, number: int = 1) -> Beneficiary:
    return case.beneficiaries.get(number=number)


def claimed(traveller: Beneficiary) -> list[str]:
    return list(traveller.reasons.filter(position__gt=0).values_list("basis", flat=True))


def saves(case: Case) -> int:
    return lines_of(case).filter(what=PAGE_SAVED).count()


def test_a_case_starts_with_what_was_answered_before_signing_in(case, family):
    assert case.answers == SCREENED
    assert case.members.get().user == family
    assert claimed(traveller(case)) == ["MED"]
    assert traveller(case).answers["ben-where"] == {"country": "JO"}
    assert case.supporters.count() == 1


def test_a_second_click_on_start_gives_the_same_case(case, family):
    again = start_case(user=family, answers=SCREENED, language="en", now=NOW)

    assert again == case
    assert Case.objects.count() == 1


def test_answers_that_are_not_of_the_first_questions_do_not_enter_a_new_case(family):
    case = start_case(
        user=family, answers={**SCREENED, "status": {"status": "CLOSED"}}, language="en", now=NOW
    )

    assert "status" not in case.answers
    assert case.status == Status.DRAFTING


def test_the_reference_of_a_case_has_no_letters_that_look_alike(case):
    assert len(case.reference) == 7
    assert not set(case.reference) & set("01OILAEU")


def test_a_page_is_saved_with_its_version_time_and_writer(case, family):
    kept = save(case, "st-role", {"role": "FAMILY"})

    case.refresh_from_db()
    assert kept.version == 1
    assert case.answers["st-role"] == {"role": "FAMILY"}
    assert case.saved["st-role"] == {"version": 1, "at": NOW.isoformat(), "by": family.pk}


def test_a_page_touches_no_answer_of_another_page(case):
    save(case, "st-role", {"role": "FAMILY"})

    save(case, "st-lawyer", {"lawyer": "NO"})

    case.refresh_from_db()
    assert case.answers == {
        **SCREENED,
        "st-role": {"role": "FAMILY"},
        "st-lawyer": {"lawyer": "NO"},
    }


def test_what_was_not_understood_is_kept_as_it_was_typed(case):
    save(
        case,
        "ben-dob",
        {},
        about="traveller-1",
        unclear={"dob": {"day": "40", "month": "5", "year": "1988"}},
    )

    assert traveller(case).given_to("ben-dob") == {
        "dob": {"day": "40", "month": "5", "year": "1988"}
    }


def test_an_understood_answer_takes_the_place_of_an_unclear_one(case):
    save(case, "ben-dob", {}, about="traveller-1", unclear={"dob": {"year": "x"}})

    save(case, "ben-dob", {"dob": "1988-04-01"}, about="traveller-1", version=1)

    assert traveller(case).unclear == {}
    assert traveller(case).answers["ben-dob"] == {"dob": "1988-04-01"}


def test_the_same_words_sent_twice_are_saved_once(case):
    save(case, "st-role", {"role": "FAMILY"})

    kept = save(case, "st-role", {"role": "FAMILY"})

    assert kept.version == 1
    assert saves(case) == 1


def test_a_stale_tab_does_not_overwrite_newer_words(case):
    save(case, WAITS, {"harm": "She may die."}, about="traveller-1")

    with pytest.raises(PageChangedMeanwhile) as refused:
        save(case, WAITS, {"harm": "She will get worse."}, about="traveller-1")

    assert refused.value.kept.answers == {"harm": "She may die."}
    assert traveller(case).reasons.get(basis="MED").answers[WAITS] == {"harm": "She may die."}


def test_a_saved_page_can_be_emptied(case):
    save(case, "st-role", {"role": "FAMILY"})

    save(case, "st-role", {}, version=1)

    case.refresh_from_db()
    assert case.answers["st-role"] == {}


def test_an_answer_to_a_question_that_is_not_asked_any_more_is_not_thrown_away(case):
    case.answers["st-role"] = {"old_question": "words"}
    case.save()

    save(case, "st-role", {"role": "FAMILY"})

    case.refresh_from_db()
    assert case.answers["st-role"] == {"old_question": "words", "role": "FAMILY"}


@pytest.mark.parametrize("status", [Status.FILED, Status.CLOSED])
def test_a_case_that_was_mailed_or_closed_takes_no_answers(case, status):
    Case.objects.filter(pk=case.pk).update(status=status.value)

    with pytest.raises(WrongMoment):
        save(case, "st-role", {"role": "FAMILY"})


def test_a_page_about_a_removed_person_is_refused(case, family):
    add_traveller(case=case, number=2, called="Rima", by=family)
    page = stop(case, "ben-dob", "traveller-2")
    remove_traveller(case=case, key="traveller-2", by=family)

    with pytest.raises(NotAllowed):
        save_page(case=case, stop=page, typed=Kept(answers={}, unclear={}), by=family, now=NOW)


def test_the_first_name_of_the_traveller_is_used_from_then_on(case):
    save(case, "st-people", {"name": "Nour", "more": "NO"})

    assert snapshot_of(case, today=TODAY).beneficiaries[0].known_as == "Nour"


def test_a_reason_that_is_not_chosen_any_more_keeps_its_answers(case):
    save(case, ILL, {"illness": "Aortic stenosis"}, about="traveller-1")

    save(case, "ben-reason", {"reason": ["FUN"]}, about="traveller-1")

    assert claimed(traveller(case)) == ["FUN"]
    assert UrgencyClaim.objects.get(basis="MED").answers[ILL] == {"illness": "Aortic stenosis"}
    assert [r.basis for r in snapshot_of(case, today=TODAY).beneficiaries[0].reasons] == ["FUN"]


def test_a_reason_that_is_chosen_again_has_its_answers_again(case):
    save(case, ILL, {"illness": "Aortic stenosis"}, about="traveller-1")
    save(case, "ben-reason", {"reason": ["FUN"]}, about="traveller-1")

    save(case, "ben-reason", {"reason": ["FUN", "MED"]}, about="traveller-1", version=1)

    assert claimed(traveller(case)) == ["FUN", "MED"]
    assert stop(case, ILL, "traveller-1").given.text(ILL, "illness") == "Aortic stenosis"


def test_too_many_reasons_at_once_take_none_away_until_it_is_clear_which(case):
    save(case, "ben-reason", {"reason": ["MED"]}, about="traveller-1")

    three = {"reason": ["MED", "FUN", "HARM"]}
    save(case, "ben-reason", {}, about="traveller-1", version=1, unclear=three)

    assert claimed(traveller(case)) == ["MED"]
    assert traveller(case).unclear["ben-reason"] == three


def test_no_reason_at_all_is_an_answer(case):
    save(case, "ben-reason", {"reason": ["MED"]}, about="traveller-1")
    save(case, "ben-reason", {}, about="traveller-1", version=1)

    assert claimed(traveller(case)) == []


def test_a_change_of_the_first_questions_counts_until_the_traveller_has_own_reasons(case):
    save(case, "s-reason", {"reason": ["FUN"]}, version=1)
    assert claimed(traveller(case)) == ["FUN"]

    save(case, "ben-reason", {"reason": ["MED"]}, about="traveller-1")
    save(case, "s-reason", {"reason": ["CIV"]}, version=2)

    assert claimed(traveller(case)) == ["MED"]


def test_more_time_after_parole_becomes_the_reason_of_the_traveller(family):
    answers = {"s-who": {"who": "ME"}, "s-where": {"where": "US_PAROLE"}}

    case = start_case(user=family, answers=answers, language="en", now=NOW)

    assert claimed(traveller(case)) == ["REP"]


def test_whoever_turns_out_not_to_be_here_on_parole_has_the_chosen_reasons_again(family):
    case = start_case(
        user=family, answers={**SCREENED, "s-where": {"where": "US_PAROLE"}}, language="en", now=NOW
    )

    save(case, "s-where", {"where": "ABROAD", "country": "JO"}, version=1)

    assert claimed(traveller(case)) == ["MED"]


def test_the_travellers_own_choice_counts_again_after_a_slip_to_parole_and_back(case):
    save(case, "ben-reason", {"reason": ["FUN"]}, about="traveller-1")
    save(case, "s-where", {"where": "US_PAROLE"}, version=1)
    assert claimed(traveller(case)) == ["REP"]

    save(case, "s-where", {"where": "ABROAD", "country": "JO"}, version=2)

    assert claimed(traveller(case)) == ["FUN"]


def test_a_country_that_is_not_asked_for_is_not_taken_over(family):
    at_the_border = {"where": "BORDER", "country": "MX"}

    case = start_case(
        user=family, answers={**SCREENED, "s-where": at_the_border}, language="en", now=NOW
    )

    assert "ben-where" not in traveller(case).answers


def test_a_second_traveller_may_share_the_reasons_of_the_first(case, family):
    add_traveller(case=case, number=2, called="Rima", by=family)

    save(case, "ben-same", {"same": "SAME"}, about="traveller-2")

    facts = snapshot_of(case, today=TODAY)
    assert [r.basis for r in facts.reasons_of(facts.beneficiary("traveller-2"))] == ["MED"]


def test_a_lawyer_gets_pages_of_their_own_once_there_is_one(case):
    assert find(snapshot_of(case, today=TODAY), "rep-name") is None

    save(case, "st-lawyer", {"lawyer": "YES"})

    assert find(snapshot_of(case, today=TODAY), "rep-name") is not None


def test_the_page_that_adds_a_traveller_adds_one_when_sent_twice(case, family):
    add_traveller(case=case, number=2, called="Rima", by=family)

    add_traveller(case=case, number=2, called="Rima", by=family)

    assert list(case.beneficiaries.values_list("called", flat=True)) == ["", "Rima"]


def test_two_people_who_add_a_traveller_at_once_both_succeed(case, family):
    add_traveller(case=case, number=2, called="Rima", by=family)

    add_traveller(case=case, number=2, called="Sami", by=family)

    assert list(case.beneficiaries.values_list("called", flat=True)) == ["", "Rima", "Sami"]


def test_the_only_traveller_cannot_be_removed(case, family):
    with pytest.raises(WrongMoment):
        remove_traveller(case=case, key="traveller-1", by=family)

    assert case.beneficiaries.count() == 1


def test_a_button_that_adds_a_supporter_adds_one_when_pressed_twice(case, family):
    add_supporter(case=case, number=2, by=family)

    add_supporter(case=case, number=2, by=family)

    assert case.supporters.count() == 2


def test_the_event_log_holds_page_ids_and_no_answers(case):
    save(case, WAITS, {"harm": "She may die."}, about="traveller-1")

    event = AuditLine.objects.filter(what=PAGE_SAVED).get()
    assert event.about == f"traveller-1 {WAITS}"


@pytest.mark.django_db(transaction=True)
def test_of_two_saves_at_the_same_moment_one_wins_and_the_other_is_shown_both():
    user = User.objects.create_user("huda@example.com")
    case = start_case(user=user, answers=SCREENED, language="en", now=NOW)
    page = stop(case, WAITS, "traveller-1")
    outcomes: list[str] = []

    def write(words: str) -> None:
        typed = Kept(answers={"harm": words}, unclear={}, version=0)
        try:
            save_page(case=case, stop=page, typed=typed, by=user, now=NOW)
            outcomes.append("saved")
        except PageChangedMeanwhile:
            outcomes.append("shown both")
        finally:
            connection.close()

    writers = [threading.Thread(target=write, args=(f"Words {number}",)) for number in range(8)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()

    assert sorted(outcomes) == ["saved"] + ["shown both"] * 7
    assert saves(case) == 1
