"""The attorney signs off one digest; a later change opens again only what it touches, by name."""

from dataclasses import replace
from html import unescape

from django.urls import reverse

import pytest

from packets.errors import ChangedMeanwhile, NotAllowed, NotReady, NotUnderstood
from packets.models import Comment
from packets.operations import signing_off
from packets.operations.commenting import Said, move_on
from packets.operations.signing_off import (
    Signed,
    sign_off,
    standing_of_sign_off,
    take_back_sign_off,
)
from packets.reviewing import Move, Side
from packets.reviewing.approval import Tick, What, parts_to_sign, reopened, whole_digest
from packets.snapshot import CannotGet
from tests.packets.test_exhibits_pages import browser_of, whole
from tests.support.audit import lines_of
from tests.support.cases import TODAY, a_beneficiary, a_case, an_exhibit, with_answer
from tests.support.comments import a_comment
from tests.support.rows import NOW, Role, a_case_row, give_pages, joined

db = pytest.mark.django_db
FACTS = a_case(exhibits=(an_exhibit("MED-01"), an_exhibit("MED-02")))


def changed_by(facts):
    before, now = parts_to_sign(FACTS), parts_to_sign(facts)
    return {(part.what, part.name, part.about) for part in reopened(before, now)}


def with_exhibit(place, **changes):
    exhibits = list(FACTS.exhibits)
    exhibits[place] = replace(exhibits[place], **changes)
    return replace(FACTS, exhibits=tuple(exhibits))


def with_traveller(field, value):
    return replace(FACTS, beneficiaries=(with_answer(FACTS.beneficiaries[0], field, value),))


# What was changed, and exactly what it opens again.
TABLE = [
    ("nothing", FACTS, set()),
    ("the day on which it is looked at", replace(FACTS, taken_on=TODAY.replace(day=1)), set()),
    (
        "an answer that the letter does not say",
        with_traveller("ben-body.eyes", "GREEN"),
        {(What.ANSWERS, "ben-body", "nour")},
    ),
    (
        "the order of two documents",
        replace(FACTS, exhibits=FACTS.exhibits[::-1]),
        {(What.ORDER, "", "")},
    ),
    (
        "what a document is called",
        with_exhibit(0, issuer="Another hospital"),
        {(What.EXHIBIT, FACTS.exhibits[0].key, "")},
    ),
    (
        "the file of a document",
        with_exhibit(1, document=replace(FACTS.exhibits[1].document, sha256="f" * 64)),
        {(What.EXHIBIT, FACTS.exhibits[1].key, "")},
    ),
    (
        "one part of the letter",
        with_traveller("letter.part3", "She goes home in May."),
        {(What.WORDS, "part3", "nour")},
    ),
    (
        "why a document cannot be had",
        replace(FACTS, cannot_get=(CannotGet(kind="MED-07", why="We never asked."),)),
        {(What.CANNOT_GET, "MED-07", "")},
    ),
    ("how it will be filed", with_answer(FACTS, "file-how.channel", "MAIL"), set()),
]


@pytest.mark.parametrize(("what", "facts", "opened"), TABLE, ids=[row[0] for row in TABLE])
def test_a_change_opens_exactly_what_it_touches(what, facts, opened):
    assert changed_by(facts) == opened


def test_a_document_that_is_removed_opens_itself_and_the_order():
    fewer = replace(FACTS, exhibits=FACTS.exhibits[:1])

    assert {what for what, _n, _a in changed_by(fewer)} == {What.EXHIBIT, What.ORDER}


def test_a_name_that_the_letter_says_opens_the_answer_and_the_letter():
    opened = changed_by(with_traveller("ben-name.family", "Darwish"))

    assert (What.ANSWERS, "ben-name", "nour") in opened
    assert (What.WORDS, "part1", "nour") in opened


def test_another_reason_opens_the_basis():
    rima = a_beneficiary("rima", called="Rima")
    opened = changed_by(replace(FACTS, beneficiaries=(*FACTS.beneficiaries, rima)))

    assert (What.REASONS, "", "rima") in opened
    assert (What.PEOPLE, "", "") in opened


def test_what_is_set_aside_is_signed_off_too():
    one, other = parts_to_sign(FACTS, ["a" * 64]), parts_to_sign(FACTS)

    assert whole_digest(one) != whole_digest(other)
    assert [part.tick for part in reopened(other, one)] == [Tick.OVERRIDES]


# --- Signing off --------------------------------------------------------------------------------


@pytest.fixture
def case(tmp_path, monkeypatch):
    """A case that no rule stops: which rules do is tested elsewhere."""
    monkeypatch.setattr(signing_off, "findings", lambda facts: ())
    row = a_case_row(FACTS, files=tmp_path)
    give_pages(row)
    return row


@pytest.fixture
def lawyer(case):
    return joined(case, Role.ATTORNEY, role="ATTORNEY", shown_name="Mary Okafor")


def standing(case):
    return standing_of_sign_off(case, today=TODAY)


def signed(case, lawyer, **changes):
    told = {
        "digest": standing(case).digest,
        "ticks": frozenset(Tick),
        "bar_number": "0012345",
        "licensed_in": "Ohio",
    }
    return sign_off(
        case=case, signed=Signed(**{**told, **changes}), by=lawyer, now=NOW, today=TODAY
    )


@db
def test_a_sign_off_holds_until_something_changes_and_then_names_it(case, lawyer):
    row = signed(case, lawyer)
    assert standing(case).is_signed_off
    assert (row.by_name, row.bar_number, row.licensed_in) == ("Mary Okafor", "0012345", "Ohio")

    nour = case.beneficiaries.get()
    nour.answers["ben-body"] = {**nour.answers["ben-body"], "eyes": "GREEN"}
    nour.save()

    now = standing(case)
    assert not now.is_signed_off
    assert [(part.what, part.name) for part in now.since] == [(What.ANSWERS, "ben-body")]


@db
def test_a_change_that_is_undone_leaves_the_sign_off_as_it_was(case, lawyer):
    signed(case, lawyer)
    exhibit = case.exhibits.first()
    before, exhibit.issuer = exhibit.issuer, "Another"
    exhibit.save()
    assert not standing(case).is_signed_off

    exhibit.issuer = before
    exhibit.save()

    assert standing(case).is_signed_off


@db
@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"ticks": frozenset({Tick.BASIS})}, NotUnderstood),
        ({"licensed_in": " "}, NotUnderstood),
        ({"digest": "0" * 64}, ChangedMeanwhile),
    ],
)
def test_a_sign_off_that_is_not_whole_is_refused(case, lawyer, changes, refusal):
    with pytest.raises(refusal):
        signed(case, lawyer, **changes)
    assert not case.sign_offs.exists()


@db
def test_an_attorney_without_a_name_cannot_sign_off(case):
    nameless = joined(case, Role.ATTORNEY, role="ATTORNEY")

    with pytest.raises(NotAllowed):
        signed(case, nameless)


@db
def test_a_change_that_is_needed_stops_the_sign_off_until_it_is_closed(case, lawyer):
    row = a_comment(case, lawyer)
    with pytest.raises(NotReady):
        signed(case, lawyer)

    said = Said(move=Move.CLOSED, version=row.version, token="c")
    move_on(row=row, said=said, side=Side.LEGAL, by=lawyer, now=NOW)

    assert signed(case, lawyer).pk


@db
def test_a_question_stops_no_sign_off(case, lawyer):
    a_comment(case, lawyer, kind=Comment.Kind.QUESTION)

    assert signed(case, lawyer).pk


@db
def test_what_stops_the_case_stops_the_sign_off(case, lawyer, monkeypatch):
    monkeypatch.undo()

    with pytest.raises(NotReady):
        signed(case, lawyer)


@db
def test_signing_off_twice_is_once_and_taking_back_ends_it(case, lawyer):
    assert signed(case, lawyer).pk == signed(case, lawyer).pk

    take_back_sign_off(case=case, by=lawyer, now=NOW)
    take_back_sign_off(case=case, by=lawyer, now=NOW)

    assert standing(case).last is None
    whats = list(lines_of(case).values_list("what", flat=True))
    assert whats.count("SIGNED_OFF") == whats.count("SIGN_OFF_TAKEN_BACK") == 1


# --- The page -----------------------------------------------------------------------------------


def page(browser, case):
    return unescape(browser.get(reverse("sign-off", args=[case.reference])).content.decode())


def send(browser, case, **boxes):
    given = {
        "ticks": [tick.value for tick in Tick],
        "licensed_in": "Ohio",
        "digest": standing_of_sign_off(case, today=NOW.date()).digest,
    }
    address = reverse("sign-off", args=[case.reference])
    return browser.post(address, whole(**{**given, **boxes}))


@db
def test_the_attorney_signs_off_on_one_page_and_reads_there_what_reopened(case, lawyer):
    browser = browser_of(lawyer)

    assert send(browser, case).status_code == 303
    assert "Signed off" in page(browser, case)
    exhibit = case.exhibits.first()
    exhibit.issuer = "Another"
    exhibit.save()

    now = browser.get(reverse("sign-off", args=[case.reference]))
    assert "Only this is open again:" in now.content.decode()
    assert "Exhibit A" in now.content.decode()
    assert set(now.context["form"].initial["ticks"]) == set(Tick) - {Tick.FACTS}


@db
def test_a_case_that_changed_under_the_page_is_shown_again_before_it_is_signed_off(case, lawyer):
    browser = browser_of(lawyer)

    answer = send(browser, case, digest="0" * 64)

    assert answer.status_code == 409
    assert "Look again, then sign off." in unescape(answer.content.decode())
    again = answer.context["form"]["digest"].value()
    assert send(browser, case, digest=again).status_code == 303


@db
def test_a_paralegal_reads_the_page_and_cannot_sign_off(case, lawyer):
    paralegal = browser_of(joined(case, Role.PARALEGAL, role="PARALEGAL"))

    assert "The attorney of this case signs off." in page(paralegal, case)
    assert send(paralegal, case).status_code == 403
