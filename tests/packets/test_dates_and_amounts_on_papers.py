"""A day or an amount on a paper beside the answer of which such a paper speaks."""

from dataclasses import replace

import pytest

from packets.comparing import open_questions
from packets.comparing.spoken_of import SPOKEN_OF
from packets.questions import Subject, all_declared_pages
from packets.slots import all_kinds
from packets.snapshot import Decided, Decision
from packets.urgency import all_bases
from tests.packets.test_comparing import read
from tests.support.cases import a_case, a_supporter, an_exhibit, with_answer

PAPER = "x-paper"


def a_read_case(kind, *facts, dated="2026-11-12", answers=(), about=("nour",)):
    """Return a case with one paper of a kind on which something was read."""
    paper = an_exhibit(kind, key=PAPER, about=about, dated=dated)
    case = a_case(exhibits=(paper,))
    for field, value in answers:
        of_supporter = field.startswith("sup-")
        if of_supporter:
            people = tuple(with_answer(one, field, value) for one in case.supporters)
            case = replace(case, supporters=people)
        else:
            nour = case.beneficiaries[0]
            reasons = tuple(with_answer(one, field, value) for one in nour.reasons)
            case = replace(case, beneficiaries=(replace(nour, reasons=reasons),))
    read_facts = tuple(
        read(
            what,
            value.lstrip("#"),
            exhibit=PAPER,
            is_of_zone=False,
            is_checked=False,
            written=value.lstrip("#") if value.startswith("#") else f"${value}",
        )
        for what, value in facts
    )
    return replace(case, read=read_facts)


def asked(case):
    return [(one.place, one.answered, one.read) for one in open_questions(case)]


START = ("med-date.start", "2026-12-14")
COST = ("med-cost.cost", "84000")
INCOME = ("sup-income.income", "52000")
CASH = ("sup-savings.cash", "9000")


@pytest.mark.parametrize(
    ("what", "kind", "facts", "answer", "question"),
    [
        (
            "the doctor writes another day of the surgery",
            "MED-01",
            [("DATE", "2026-12-15"), ("DATE", "2026-11-12")],
            START,
            "2026-12-15",
        ),
        (
            "the hospital writes another price",
            "MED-03",
            [("AMOUNT", "48000")],
            COST,
            "48000",
        ),
        (
            "the employer writes another wage",
            "ALL-14",
            [("AMOUNT", "39000")],
            INCOME,
            "39000",
        ),
        ("a zero is missing in the answer", "MED-03", [("AMOUNT", "840000")], COST, "840000"),
        ("a few hundred dollars differ", "MED-03", [("AMOUNT", "84400")], COST, "84400"),
        ("the year is a slip", "MED-01", [("DATE", "2027-12-14")], START, "2027-12-14"),
        ("the bank writes another balance", "ALL-15", [("AMOUNT", "8100.50")], CASH, "8100.50"),
    ],
)
def test_what_differs_is_one_question(what, kind, facts, answer, question):
    case = a_read_case(kind, *facts, answers=(answer,))

    assert asked(case) == [(answer[0], answer[1], question)]


@pytest.mark.parametrize(
    ("why", "kind", "facts", "answer"),
    [
        (
            "the day of the answer stands on it too",
            "MED-01",
            [("DATE", "2026-12-15"), ("DATE", "2026-12-14")],
            START,
        ),
        ("two days are near: nobody knows which is meant", "MED-01",
         [("DATE", "2026-12-15"), ("DATE", "2026-12-18")], START),
        ("it is of another time", "MED-01", [("DATE", "2026-06-01")], START),
        ("it is the day on which the paper was written", "MED-01", [("DATE", "2026-11-12")], START),
        ("the answer is the month of it", "MED-01", [("DATE", "2026-12-15")],
         ("med-date.start", "2026-12")),
        ("papers of this kind do not speak of it", "MED-07", [("DATE", "2026-12-15")], START),
        ("a price is no day", "MED-01", [("AMOUNT", "48000")], START),
        ("the amount is the same with its cents", "MED-03", [("AMOUNT", "84000.00")], COST),
        ("a bare number may be anything", "MED-03", [("AMOUNT", "#91000")], COST),
        ("the price stands in a column, and the range of it in a sentence", "MED-03",
         [("AMOUNT", "#84000"), ("AMOUNT", "91000")], COST),
        ("it is a part of the price", "MED-03", [("AMOUNT", "1200")], COST),
        ("a wage within a tenth is of another year", "ALL-14", [("AMOUNT", "50000")], INCOME),
        ("care that is free has no other price", "MED-03", [("AMOUNT", "48000")],
         ("med-cost.cost", "0")),
        ("nothing was answered", "MED-03", [("AMOUNT", "48000")], ("med-cost.cost", "")),
    ],
)  # fmt: skip
def test_nothing_is_asked_where(why, kind, facts, answer):
    assert asked(a_read_case(kind, *facts, answers=(answer,))) == []


def test_a_paper_about_another_traveller_does_not_speak_of_this_one():
    case = a_read_case("MED-01", ("DATE", "2026-12-15"), answers=(START,), about=("rima",))

    assert asked(case) == []


def test_what_a_person_decided_is_not_asked_again_until_the_answer_changes():
    case = a_read_case("MED-03", ("AMOUNT", "48000"), answers=(COST,))
    (one,) = open_questions(case)
    said = Decided(
        key=one.key,
        paper=one.fact.paper,
        page=one.fact.page,
        kind=one.fact.kind,
        value=one.fact.value,
        about=one.about,
        place=one.place,
        answered=one.answered,
        decision=Decision.ANSWER,
    )

    assert asked(replace(case, decided=(said,))) == []
    changed = a_read_case("MED-03", ("AMOUNT", "48000"), answers=(("med-cost.cost", "60000"),))
    assert asked(replace(changed, decided=(said,))) != []


def test_the_paper_of_one_supporter_does_not_speak_of_the_other():
    paper = an_exhibit("ALL-14", key=PAPER, supporter="dana", about=())
    givers = tuple(
        with_answer(a_supporter(key), "sup-income.income", income)
        for key, income in (("sami", "52000"), ("dana", "39000"))
    )
    case = a_case(exhibits=(paper,), supporters=givers)
    facts = (read("AMOUNT", "39000", exhibit=PAPER, is_of_zone=False, written="$39,000"),)

    assert asked(replace(case, read=facts)) == []


@pytest.mark.parametrize("spoken", SPOKEN_OF, ids=lambda one: f"{one.kinds[0]} {one.page}")
def test_the_table_names_kinds_of_evidence_and_questions_that_there_are(spoken):
    pages = {page.id: page for basis in all_bases().values() for page in basis.pages}
    if spoken.of is Subject.SUPPORTER:
        pages = {page.id: page for page in all_declared_pages()}

    assert set(spoken.kinds) <= set(all_kinds())
    assert pages[spoken.page].field(spoken.field).kind.value in ("DATE", "MONEY")
    assert pages[spoken.page].about is spoken.of
