"""Each sentence stands in the section that it belongs to, and cites only what shows it."""

from dataclasses import replace

import pytest

from packets.letter import letter_of
from packets.snapshot import SupporterFacts
from tests.packets.readiness_cases import found
from tests.support.cases import (
    a_beneficiary,
    a_case,
    a_case_of,
    a_petitioner,
    a_supporter,
    an_exhibit,
    reason,
    with_answer,
)


def text(case, key):
    """Return all sentences of one section of the only traveller's letter."""
    letter = letter_of(case, case.beneficiaries[0])
    section = next(section for section in letter.sections if section.key == key)
    return " ".join(s.text for p in section.paragraphs for s in p.sentences)


def sentence(case, words):
    letter = letter_of(case, case.beneficiaries[0])
    told = [s for section in letter.sections for p in section.paragraphs for s in p.sentences]
    return next(s for s in told if words in s.text)


def with_parents(mother, father="WITH_CHILD"):
    child = a_beneficiary(ch_parents={"mother": mother, "father": father})
    papers = (an_exhibit("CHD-E1", key="x-birth"), an_exhibit("CHD-E4", key="x-death"))
    return a_case(beneficiaries=(child,), exhibits=papers)


@pytest.mark.parametrize(
    ("mother", "words", "cites"),
    [
        ("WITH_CHILD", "Both parents live with Nour", ()),
        ("ELSEWHERE", "Nour’s mother lives in another place", ()),
        ("IN_US", "Nour’s mother is in the United States", ()),
        ("DEAD", "Nour’s mother has died", ("x-death",)),
        ("UNKNOWN", "not known where Nour’s mother is", ("x-death",)),
    ],
)
def test_a_birth_record_is_no_proof_of_where_a_parent_lives(mother, words, cites):
    assert sentence(with_parents(mother), words).cites == cites


def test_own_means_are_shown_by_papers_about_money_and_not_by_a_passport():
    own = a_supporter(sup_who={"who": "TRAVELLER"})
    papers = tuple(an_exhibit(kind, key=f"x-{kind}") for kind in ("ALL-04", "ALL-13", "ALL-15"))
    case = a_case(supporters=(own,), exhibits=papers)

    assert sentence(case, "own means support the stay").cites == ("x-ALL-13", "x-ALL-15")


@pytest.mark.parametrize(
    ("dob", "said"),
    [("1987-03-05", "on March 5, 1987,"), ("1987-03", "in March 1987"), ("1987", "in 1987")],
)
def test_a_birth_is_told_with_the_precision_that_is_known(dob, said):
    adult = a_beneficiary(ben_dob={"dob": dob, "marital": "MARRIED"})

    assert f"Nour was born {said} in Homs" in text(a_case(beneficiaries=(adult,)), "request")


@pytest.mark.parametrize(
    ("what", "cites"),
    [
        ("A room and both flights", ("x-ALL-17", "x-ALL-12", "x-ALL-18")),
        ("A room and food", ("x-ALL-17", "x-ALL-12")),
    ],
)
def test_support_by_who_asks_is_shown_by_their_declaration_and_fares_by_the_plan(what, cites):
    own = a_supporter(sup_who={"who": "ME"}, sup_give={"what": what})
    papers = (
        *(an_exhibit(kind, key=f"x-{kind}") for kind in ("ALL-17", "ALL-12")),
        an_exhibit("ALL-18", key="x-ALL-18", title="Flights there and back, with their fares"),
        an_exhibit("ALL-18", key="x-school", title="Letter of the school"),
    )
    case = a_case(supporters=(own,), exhibits=papers)

    assert sentence(case, "The support is described as follows").cites == cites


def test_the_reason_for_haste_cites_what_shows_the_day_that_it_names():
    told = ("MED-01", "MED-03", "ALL-13")
    case = a_case(exhibits=tuple(an_exhibit(kind, key=f"x-{kind}") for kind in told))

    assert sentence(case, "The operation is planned for January 19, 2027.").cites == ("x-MED-01",)


def test_what_happened_to_a_person_in_danger_stands_under_what_has_happened():
    facts, urgency = (text(a_case_of("HARM"), key) for key in ("facts", "urgency"))

    assert "This is what has happened so far:" in facts
    assert "August 14, 2026, Herat: Two men came to her home" in facts
    assert "Two men came" not in urgency
    assert "so far" not in urgency


def test_the_last_event_tells_why_a_danger_cannot_wait():
    assert text(a_case_of("HARM"), "urgency").startswith("The last event was in September 2026.")


def test_a_danger_without_any_date_is_asked_for_one():
    undated = [{"place": "Herat", "what": "a letter said that she would be killed"}]
    case = a_case_of("HARM", s_date={})
    told = with_answer(reason("HARM"), "hrm-list.events", undated)
    beneficiary = replace(case.beneficiaries[0], reasons=(told,))

    assert [f.mend_at for f in found(replace(case, beneficiaries=(beneficiary,)), "MER-03")] == [
        "hrm-list"
    ]


@pytest.mark.parametrize(
    ("basis", "exceptions"),
    [
        ("FUN", "(8 U.S.C. 1804(b)(5))"),
        ("ORG", "(8 U.S.C. 1804(b)(3))"),
        ("HARM", "(8 U.S.C. 1804(b))"),
    ],
)
def test_the_parole_fee_is_not_said_to_be_due_where_an_exception_may_apply(basis, exceptions):
    told = text(a_case_of(basis), "enclosed")

    assert f"only if no exception applies {exceptions}." in told
    assert "due when parole is granted" not in told


@pytest.mark.parametrize(
    ("changes", "is_cited"),
    [
        ({"dated": "2026-11-02"}, True),
        ({"dated": "2026-09"}, True),
        ({"dated": "2026-08-30"}, False),
        ({"dated": "2024"}, False),
        ({"dated": "2026-11-02", "proves": "Men asked for her on August 17, 2026"}, False),
    ],
)
def test_the_last_event_is_shown_by_no_paper_that_is_older_or_about_another_day(changes, is_cited):
    paper = an_exhibit("HRM-06", key="x-witness", **changes)
    last = sentence(a_case_of("HARM", exhibits=(paper,)), "The last event")

    assert (last.cites == ("x-witness",)) is is_cited


def test_a_match_is_shown_by_its_test_and_not_by_a_report_on_the_donors_health():
    papers = tuple(an_exhibit(kind, key=f"x-{kind}") for kind in ("ORG-02", "ORG-06"))
    case = a_case_of("ORG", exhibits=papers)

    assert sentence(case, "is a match").cites == ("x-ORG-02",)
    assert sentence(case, "medical report on").cites == ("x-ORG-06",)
    assert "medical report" not in text(a_case_of("ORG", exhibits=()), "facts")


@pytest.mark.parametrize(
    ("kind", "count", "words"),
    [
        ("ALL-12", 1, "A statement is enclosed."),
        ("ALL-12", 2, "Statements are enclosed."),
        ("ALL-24", 1, "A letter on Nour’s character or ties is enclosed."),
        ("ALL-24", 2, "Letters on Nour’s character or ties are enclosed."),
    ],
)
def test_the_letter_speaks_of_as_many_papers_as_there_are_and_of_no_signature(kind, count, words):
    papers = tuple(an_exhibit(kind, key=f"x-{number}") for number in range(count))
    case = a_case(exhibits=papers)

    assert sentence(case, words).text == words


def test_the_consent_of_one_parent_is_not_called_that_of_both():
    consent = an_exhibit("CHD-E2", key="x-consent", title="Notarized consent of the father")
    case = a_case(exhibits=(consent,))

    told = sentence(case, "Notarized consent of the father")
    assert told.text == "Written consent is enclosed: Notarized consent of the father."
    assert told.cites == ("x-consent",)
    assert "The written consent" not in text(case, "children")


def test_hospitals_of_several_countries_stand_under_words_of_their_own():
    asked = [
        {"hospital": "Petra Center", "city": "Amman", "country": "JO", "said": "no"},
        {"hospital": "Cedar Center", "city": "Beirut", "country": "LB", "said": "no"},
    ]
    told = with_answer(reason("MED"), "med-asked.asked", asked)
    case = a_case(beneficiaries=(a_beneficiary(reasons=(told,)),))

    assert sentence(case, "not available").text == "This care is not available in Jordan."
    assert sentence(case, "These hospitals").text == "These hospitals were asked:"


@pytest.mark.parametrize("who", [{}, {"who": "NOT_SURE"}])
def test_nobody_promises_support_before_the_case_says_who_gives_it(who):
    nobody = SupporterFacts(key="nobody", answers={"sup-who": who})
    case = a_case(supporters=(nobody,))
    letter = letter_of(case, case.beneficiaries[0])

    assert "promises" not in text(case, "support")
    assert not any("I-134" in form for form in letter.forms)
    assert any(gap.mend_at == "sup-who" for gap in letter.gaps)


def test_a_country_that_was_said_twice_is_named_once():
    twice = a_beneficiary(ben_nation={"citizen": "TR", "second": "TR"})
    case = a_case(beneficiaries=(twice,))

    assert dict(letter_of(case, twice).subject)["Citizenship"] == "Turkey"
    assert "is a citizen of Turkey." in text(case, "request")


def test_papers_that_nothing_else_cites_are_named_in_one_sentence():
    papers = tuple(an_exhibit("ALL-25", key=f"x-{name}", title=name) for name in ("One", "Two"))
    told = sentence(a_case(exhibits=papers), "Also enclosed")

    assert (told.text, told.cites) == ("Also enclosed: One; Two.", ("x-One", "x-Two"))


@pytest.mark.parametrize(
    ("address", "line"),
    [
        ({"country": "UA", "city": "Lviv", "postal_code": "79005"}, "Lviv 79005, Ukraine"),
        (
            {"country": "MX", "city": "Zapopan", "state": "Jalisco", "postal_code": "45100"},
            "Zapopan, Jalisco 45100, Mexico",
        ),
        (
            {"country": "US", "city": "Parma", "state": "OH", "postal_code": "44129"},
            "Parma, Ohio 44129",
        ),
        ({"country": "US", "city": "Parma", "state": "OH"}, "Parma, Ohio"),
    ],
)
def test_the_head_of_the_letter_has_the_whole_address_of_who_sends_it(address, line):
    petitioner = a_petitioner(you_address={"address": {"street": "2 Zelena Street", **address}})
    case = a_case(petitioner=petitioner)

    assert line in letter_of(case, case.beneficiaries[0]).sender


def test_a_sentence_about_somebody_without_a_name_begins_with_a_capital_letter():
    nameless = a_beneficiary(ben_name={}, called="")

    assert text(a_case(beneficiaries=(nameless,)), "request").count(" The beneficiary was born")
