"""The pages on which words are suggested for a letter, and on which the family decides."""

import re
from html import unescape

from django.test import Client
from django.urls import reverse
from django.utils import timezone

import pytest

from packets.models import Suggestion
from packets.views.suggestions import A_PAGE
from tests.packets.test_letter_in_own_words import address_of, write
from tests.packets.test_suggestions import NEW, OTHER, suggested, words_now
from tests.support.cases import a_beneficiary, a_case
from tests.support.rows import Role, a_case_row, joined
from tests.support.suggestions import a_suggestion

pytestmark = pytest.mark.django_db

State = Suggestion.State
WHOLE = {"form_complete": "1"}


def browser_of(user):
    browser = Client()
    browser.force_login(user)
    return browser


@pytest.fixture
def case():
    rima = a_beneficiary("rima", called="Rima")
    return a_case_row(a_case(exhibits=(), beneficiaries=(a_beneficiary(), rima)))


@pytest.fixture
def family(case):
    return browser_of(case.members.get(role=Role.OWNER).user)


@pytest.fixture
def lawyer(case):
    return joined(case, Role.ATTORNEY, role="ATTORNEY", shown_name="Mary Okafor")


@pytest.fixture
def desk(lawyer):
    return browser_of(lawyer)


def list_of(case, **query):
    return reverse("suggestions", args=[case.reference, "1"], query=query or None)


def suggest_at(case, part="part1", place=1):
    return reverse("suggest", args=[case.reference, "1", part, place])


def press(browser, case, row, do, **more):
    address = reverse("suggestion-decide", args=[case.reference, "1", row.code])
    return browser.post(address, {**WHOLE, "do": do, **more})


def take_back(browser, case, row):
    address = reverse("suggestion-withdraw", args=[case.reference, "1", row.code])
    return browser.post(address, WHOLE)


def text_of(answer):
    """Return what a page says to whoever hears it: no tags, single spaces."""
    main = answer.content.decode().partition("<main")[2]
    return " ".join(unescape(re.sub(r"<[^>]*>", "", main)).split())


def shown_form(browser, address):
    """Return the boxes of the page on which words are suggested, as a browser would send them."""
    form = browser.get(address).context["form"]
    return {**WHOLE, "words": form["words"].value(), "mark": form["mark"].value(), "reason": ""}


# --- One way through ---------------------------------------------------------------------------


def test_a_lawyer_suggests_words_and_the_family_accepts_them(desk, family, case):
    boxes = shown_form(desk, suggest_at(case))
    old = boxes["words"]
    sent = desk.post(suggest_at(case), {**boxes, "words": NEW, "reason": "Say the need first."})
    row = Suggestion.objects.get()
    seen = text_of(family.get(list_of(case)))
    accepted = press(family, case, row, "ACCEPT")

    assert (sent.status_code, sent["Location"]) == (303, list_of(case))
    assert "Say the need first." in seen
    assert "Mary Okafor" in seen
    assert (accepted.status_code, accepted["Location"]) == (303, list_of(case))
    assert NEW in words_now(case)
    assert old not in words_now(case)
    assert "The letter says these words now" in text_of(family.get(list_of(case)))


def test_what_goes_out_and_comes_in_is_marked_and_said_aloud(family, case):
    a_suggestion(case, old="She is ill and alone now.", words="She is very ill now.")

    page = family.get(list_of(case))
    told = page.content.decode()

    assert re.findall(r"<(ins|del)>", told) == ["ins", "del"]
    assert "She is [put in: very] ill [taken out: and alone] now." in text_of(page)


def test_a_paragraph_in_other_letters_runs_in_its_own_direction(desk, case):
    traveller = case.beneficiaries.get(key="nour")
    traveller.answers["letter"] = {"part1": "ابنة أخي مريضة."}
    traveller.save()

    page = desk.get(suggest_at(case)).content.decode()

    assert 'dir="auto" lang="">ابنة أخي مريضة.' in page


def test_keeping_out_leaves_the_letter_and_can_be_undone(desk, lawyer, family, case):
    row = suggested(case, lawyer)
    before = words_now(case)

    press(family, case, row, "KEEP_OUT")
    kept_out = text_of(family.get(list_of(case, show="decided")))
    press(family, case, row, "PUT_BACK")

    assert words_now(case) == before
    assert "Kept out" in kept_out
    assert "Not decided yet (1)" in text_of(family.get(list_of(case)))


def test_who_suggested_words_takes_them_back(desk, lawyer, family, case):
    row = suggested(case, lawyer)

    answer = take_back(desk, case, row)
    late = press(family, case, row, "ACCEPT")

    assert answer.status_code == 303
    assert late.status_code == 409
    assert "has taken them back" in text_of(late)
    assert NEW not in words_now(case)


def test_another_lawyer_of_the_case_does_not_take_them_back(lawyer, case):
    row = suggested(case, lawyer)
    other = browser_of(joined(case, Role.PARALEGAL, role="PARALEGAL"))

    assert take_back(other, case, row).status_code == 404
    assert "Take this suggestion back" not in text_of(other.get(list_of(case)))


def test_a_paralegal_suggests_words_too(case):
    paralegal = browser_of(joined(case, Role.PARALEGAL, role="PARALEGAL"))

    answer = paralegal.post(
        suggest_at(case), {**shown_form(paralegal, suggest_at(case)), "words": NEW}
    )

    assert answer.status_code == 303
    assert Suggestion.objects.get().words == NEW


# --- What changed meanwhile --------------------------------------------------------------------


def test_a_suggestion_that_the_letter_overtook_says_so_and_cannot_be_accepted(lawyer, family, case):
    row = suggested(case, lawyer)
    write(family, case, part1="I wrote this myself.")

    page = text_of(family.get(list_of(case)))
    late = press(family, case, row, "ACCEPT")

    assert "The words changed since this was suggested" in page
    assert "Accept these words" not in page
    assert "Keep them out" in page
    assert late.status_code == 409
    assert words_now(case) == "I wrote this myself."


def test_a_double_click_on_accept_is_no_mistake(lawyer, family, case):
    row = suggested(case, lawyer)

    answers = [press(family, case, row, "ACCEPT").status_code for _ in range(2)]

    assert answers == [303, 303]


def test_a_tab_in_which_it_was_kept_out_does_not_undo_that_it_was_accepted(lawyer, family, case):
    row = suggested(case, lawyer)
    press(family, case, row, "ACCEPT")

    late = press(family, case, row, "KEEP_OUT")

    assert late.status_code == 409
    assert "accepted meanwhile" in text_of(late)
    assert NEW in words_now(case)


def test_words_written_while_the_paragraph_changed_stay_in_their_box(desk, case):
    boxes = shown_form(desk, suggest_at(case, place=2))

    traveller = case.beneficiaries.get(key="nour")
    traveller.answers["letter"] = {"part1": "Another first one.\nAnother second one."}
    traveller.save()

    answer = desk.post(suggest_at(case, place=2), {**boxes, "words": OTHER})
    again = answer.context["form"]
    sent = desk.post(
        suggest_at(case, place=2), {**WHOLE, "words": OTHER, "mark": again["mark"].value()}
    )

    assert answer.status_code == 409
    assert "changed while you wrote" in text_of(answer)
    assert "Another second one." in text_of(answer)
    assert again["words"].value() == OTHER
    assert sent.status_code == 303


MISTAKES = {
    "nothing": ("", "Write the words that you suggest"),
    "other letters": ("ابنة أخي مريضة", "USCIS reads English only"),
    "too much": ("a" * 6001, "There is room for 6000 letters, and this has 6001"),
    "too much for the part": ("a" * 5999, "With these words the part has"),
}


@pytest.mark.parametrize("what", MISTAKES)
def test_what_cannot_stand_in_the_letter_is_asked_again_with_the_words(what, desk, case):
    words, sentence = MISTAKES[what]

    answer = desk.post(suggest_at(case), {**shown_form(desk, suggest_at(case)), "words": words})

    assert answer.status_code == 422
    assert sentence in text_of(answer)
    assert answer.context["form"]["words"].value() == words
    assert not Suggestion.objects.exists()


def test_a_reason_that_is_too_long_is_not_cut(desk, case):
    boxes = {**shown_form(desk, suggest_at(case)), "words": NEW, "reason": "ب" * 1001}

    answer = desk.post(suggest_at(case), boxes)

    assert answer.status_code == 422
    assert "this has 1001" in text_of(answer)
    assert answer.context["form"]["reason"].value() == "ب" * 1001


def test_signs_that_no_text_keeps_are_left_out(desk, case):
    boxes = {**shown_form(desk, suggest_at(case)), "words": f"\x00{NEW}\x07", "reason": "a\x00b"}

    assert desk.post(suggest_at(case), boxes).status_code == 303
    row = Suggestion.objects.get()
    assert (row.words, row.reason) == (NEW, "ab")


def test_words_that_are_sent_after_the_session_ended_wait_for_their_writer(desk, case):
    page = desk.get(suggest_at(case))
    boxes = {**shown_form(desk, suggest_at(case)), "words": NEW, "token": page.context["token"]}
    desk.logout()

    away = desk.post(suggest_at(case), boxes)

    assert away["Location"].startswith(reverse("sign-in"))
    assert "parked_words" in desk.session


def test_a_form_that_was_cut_suggests_and_decides_nothing(desk, lawyer, family, case):
    row = suggested(case, lawyer)

    cut = desk.post(suggest_at(case), {"words": OTHER, "mark": ""})
    pressed = press(family, case, row, "ACCEPT", form_complete="")

    assert {cut.status_code, pressed.status_code} == {400}
    assert Suggestion.objects.get().state == State.OPEN


@pytest.mark.parametrize("do", ["", "WITHDRAW", "EAT"])
def test_the_family_presses_one_of_its_own_buttons(do, lawyer, family, case):
    row = suggested(case, lawyer)

    assert press(family, case, row, do).status_code == 400


# --- Who sees that there is something ----------------------------------------------------------

# What stands on the home of the case and on the letter, by role.
TELLS = {
    "OWNER": ("2 suggestions to read", "2 suggestions to read"),
    "EDITOR": ("2 suggestions to read", "2 suggestions to read"),
    "VIEWER": ("", ""),
    "ATTORNEY": ("", "2 suggestions are not decided yet"),
    "PARALEGAL": ("", "2 suggestions are not decided yet"),
}


@pytest.mark.parametrize("role", TELLS)
def test_the_case_and_the_letter_tell_how_many_wait_to_those_alone_who_may_read_them(role, case):
    a_suggestion(case)
    a_suggestion(case, place=2)
    a_suggestion(case, state=State.KEPT_OUT, decided_at=timezone.now())
    user = case.members.get(role=role).user if role == "OWNER" else joined(case, Role[role])
    browser = browser_of(user)

    pages = [
        text_of(browser.get(reverse("case", args=[case.reference]))),
        text_of(browser.get(address_of(case))),
    ]

    for page, told in zip(pages, TELLS[role], strict=True):
        assert told in page
        assert bool(re.search("[Ss]uggest", page)) == bool(told)


def test_a_suggestion_is_found_in_the_letter_of_its_traveller_alone(family, case):
    row = a_suggestion(case)
    other = reverse("suggestion-decide", args=[case.reference, "2", row.code])

    assert family.post(other, {**WHOLE, "do": "KEEP_OUT"}).status_code == 404
    assert "No suggestion waits" in text_of(
        family.get(reverse("suggestions", args=[case.reference, "2"]))
    )


@pytest.mark.parametrize(
    "place", [("1", "part1", 0), ("1", "part1", 99), ("1", "part9", 1), ("s1", "part1", 1)]
)
def test_there_is_no_page_for_a_paragraph_that_is_not_there(place, desk, case):
    assert desk.get(reverse("suggest", args=[case.reference, *place])).status_code == 404


def test_the_desk_leads_whoever_may_suggest_to_each_letter(desk, case):
    a_suggestion(case)
    clerk = browser_of(joined(case, Role.CLERK, role="CLERK"))
    address = reverse("desk-case", args=[case.reference])

    page = desk.get(address)

    assert list_of(case) in page.content.decode()
    assert "1 is not decided yet" in text_of(page)
    assert "uggest" not in text_of(clerk.get(address))


def test_a_long_list_comes_in_pages(family, case):
    for number in range(A_PAGE + 1):
        a_suggestion(case, place=number + 1, words=f"Words {number}.")

    first, second = (text_of(family.get(list_of(case, page=n))) for n in (1, 2))

    assert f"Words {A_PAGE}." not in first
    assert f"Words {A_PAGE}." in second
    assert "Page 1 of 2" in first


def test_a_case_that_is_closed_shows_suggestions_and_no_buttons(family, case):
    a_suggestion(case)
    case.status = "FILED"
    case.save()

    page = text_of(family.get(list_of(case)))

    assert "closed for changes" in page
    assert "Keep them out" not in page
