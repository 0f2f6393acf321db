"""What papers say beside what was answered: a table of what differs, and of what does not."""

from dataclasses import replace

import pytest

from packets.comparing import comparisons, open_questions, papers_of_others
from packets.comparing.names import agree
from packets.snapshot import Decided, Decision, ReadFact, digest_of
from tests.packets.readiness_cases import Row, row
from tests.support.cases import a_beneficiary, a_case, an_exhibit, reason, without

PASSPORT = "x-all-04"
ZONE = {
    "PASSPORT_NUMBER": "N12345678",
    "SURNAME": "ALHASSAN",
    "GIVEN_NAMES": "NOUR",
    "NATIONALITY": "SYR",
    "SEX": "F",
    "BIRTH": "2017-03-05",
    "EXPIRY": "2029-05-02",
}


def read(kind, value, *, exhibit=PASSPORT, page=1, **more):
    given = {"is_of_zone": True, "is_checked": True, "paper": "p1", "written": value, **more}
    return ReadFact(kind=kind, value=value, exhibit=exhibit, page=page, **given)


def a_zone(**changes):
    told = {kind: value for kind, value in {**ZONE, **changes}.items() if value}
    return tuple(read(kind, value) for kind, value in told.items())


def a_read_case(facts, *, kind="ALL-04", about=("nour",), **more):
    paper = an_exhibit(kind, key=PASSPORT, about=about)
    return replace(a_case(exhibits=(paper,), **more), read=tuple(facts))


def a_priced_case(amount):
    """Return a case in which the paper of the hospital has an amount, and the answer $84,000."""
    nour = a_beneficiary(reasons=(reason(med_cost={"cost": "84000", "payer": ["CHARITY"]}),))
    told = (read("AMOUNT", amount, is_of_zone=False, written=f"${amount}"),)
    return a_read_case(told, kind="MED-03", beneficiaries=(nour,))


def asked(case):
    return {one.fact.kind: (one.answered, one.read) for one in open_questions(case)}


def test_a_passport_that_says_what_was_answered_asks_nothing():
    assert asked(a_read_case(a_zone())) == {}


DIFFERENT = {
    "BIRTH": ("2017-03-03", ("2017-03-05", "2017-03-03")),
    "EXPIRY": ("2028-05-02", ("2029-05-02", "2028-05-02")),
    "NATIONALITY": ("JOR", ("SY", "JO")),
    "SEX": ("M", ("FEMALE", "MALE")),
    "SURNAME": ("ALHASAN", ("Alhassan", "Alhasan")),
    "GIVEN_NAMES": ("NOOR", ("Nour", "Noor")),
}


@pytest.mark.parametrize("kind", DIFFERENT)
def test_each_difference_is_one_question(kind):
    value, both = DIFFERENT[kind]

    assert asked(a_read_case(a_zone(**{kind: value}))) == {kind: both}


SAME = {
    "another order of the parts": ("Al Hassan", "HASSAN AL", False),
    "a hyphen": ("Al-Hassan", "AL HASSAN", False),
    "a gap or none": ("Al Hassan", "ALHASSAN", False),
    "an apostrophe": ("O’Connor", "OCONNOR", False),
    "accents": ("Núñez", "NUNEZ", False),
    "the Spanish N of zones": ("Núñez", "NUNXXEZ", False),
    "an umlaut in two letters": ("Müller", "MUELLER", False),
    "an umlaut in one letter": ("Müller", "MULLER", False),
    "a sharp S": ("Groß", "GROSS", False),
    "a name cut by the zone": ("Nilavadhanananda Chayapa", "NILAVADHANANANDA CHAY", True),
    "a part cut to its first letter": ("Anna Maria Sofia", "ANNA M", True),
    "another script": ("نور", "NOUR", False),
}


@pytest.mark.parametrize("why", SAME)
def test_a_name_is_the_same_with(why):
    answered, written, is_cut = SAME[why]

    assert agree(answered, written, is_cut=is_cut)


@pytest.mark.parametrize(
    ("answered", "written", "is_cut"),
    [("Nour", "NOOR", False), ("Nilavadhan Chayapa", "NILAVADHAN CHA", False), ("Al", "", False)],
)
def test_a_name_is_another_one_where_letters_differ(answered, written, is_cut):
    assert agree(answered, written, is_cut=is_cut) is (not written)


def test_a_spelling_that_stands_under_other_names_is_no_question():
    names = {"other": "YES", "names": [{"family": "Alhassan", "given": "Noor"}]}
    nour = a_beneficiary(ben_other=names)

    assert asked(a_read_case(a_zone(GIVEN_NAMES="NOOR"), beneficiaries=(nour,))) == {}


def test_a_name_that_the_paper_parts_otherwise_is_the_same_name():
    nour = a_beneficiary(ben_name={"family": "Sami Alhassan", "given": "Nour"})
    case = a_read_case(a_zone(GIVEN_NAMES="NOUR SAMI"), beneficiaries=(nour,))

    assert asked(case) == {}


def test_what_was_not_answered_is_never_filled_in_from_a_paper():
    nour = without(a_beneficiary(), "ben-dob.dob")

    assert asked(a_read_case(a_zone(BIRTH="1990-01-01"), beneficiaries=(nour,))) == {}


def test_a_date_that_no_check_digit_proves_is_not_held_against_an_answer():
    unproved = tuple(
        replace(fact, is_checked=False) if fact.kind == "BIRTH" else fact
        for fact in a_zone(BIRTH="2017-03-03")
    )

    assert asked(a_read_case(unproved)) == {}


def test_the_passport_of_a_sister_is_hers_although_it_has_the_same_family_name():
    rima = a_beneficiary("rima", ben_name={"family": "Alhassan", "given": "Rima"})
    facts = a_zone(GIVEN_NAMES="RIMA", BIRTH="2014-01-01")

    found = open_questions(a_read_case(facts, about=(), beneficiaries=(a_beneficiary(), rima)))

    assert {one.about for one in found} == {"rima"}


def test_the_paper_of_a_stranger_among_other_papers_is_not_compared():
    facts = a_zone(SURNAME="DARWISH", GIVEN_NAMES="OMAR", BIRTH="1970-01-01")

    assert comparisons(a_read_case(facts, kind="MED-01", about=())) == ()


def test_the_end_of_an_identity_card_is_not_that_of_the_passport():
    assert asked(a_read_case(a_zone(PASSPORT_NUMBER="", EXPIRY="2028-01-01"))) == {}


def test_an_a_number_in_a_text_is_asked_about_where_it_is_nearly_that_of_somebody():
    near = read("A_NUMBER", "A204555091", is_of_zone=False, is_checked=False)
    far = read("A_NUMBER", "A111222333", is_of_zone=False, is_checked=False)

    case = a_read_case((near, far), kind="MED-01")

    assert asked(case) == {"A_NUMBER": ("A204555019", "A204555091")}


def in_a_text(value, *before, kind="BIRTH", **more):
    """Return what a letter says after these words, as a date in a text is read."""
    told = tuple(" ".join(before).split())
    fact = read(kind, value, is_of_zone=False, is_checked=False, before=told)
    return a_read_case((fact,), kind="MED-01", **more)


TEXTS = {
    "Nour Alhassan,": True,
    "ALHASSAN Nour": True,
    "Patient Nour Alhassan (": True,
    "Name of the child: Nour Alhassan": True,
    "Nour Alhassan was": True,
    "Nour Alhassan, female,": True,
    "": True,
    "Nour": False,
    "Alhassan": False,
    "Sami Nour Alhassan": False,
    "father of Nour Alhassan": False,
    "Nour Alhassan’s mother": False,
    "Nour Alhassan, daughter of Rima Darwish,": False,
    "Nour Alhassani": False,
    "نور الحسن": False,
}


@pytest.mark.parametrize("before", TEXTS)
def test_a_birth_in_a_text_is_compared_only_where_the_name_or_nothing_stands_before_it(before):
    expected = {"BIRTH": ("2017-03-05", "2017-03-03")} if TEXTS[before] else {}

    assert asked(in_a_text("2017-03-03", before)) == expected


DAYS = {
    "another day": ("2017-03-03", True),
    "another month": ("2017-05-05", True),
    "another year": ("2016-03-05", True),
    "day and month swapped": ("2017-05-03", True),
    "the same": ("2017-03-05", False),
    "a day of which two parts differ": ("2018-03-06", False),
    "another date altogether": ("1988-04-17", False),
}


@pytest.mark.parametrize("how", DAYS)
def test_a_birth_in_a_text_is_asked_about_only_where_it_is_nearly_the_answer(how):
    value, is_asked = DAYS[how]

    assert bool(asked(in_a_text(value, "Nour Alhassan,"))) is is_asked


def test_a_birth_in_a_text_that_is_that_of_another_one_in_the_case_is_theirs():
    born = {"dob": "2017-03-03", "marital": "SINGLE"}
    twin = a_beneficiary("rima", ben_name={"family": "Alhassan", "given": "Rima"}, ben_dob=born)

    both = (a_beneficiary(), twin)

    assert asked(in_a_text("2017-03-03", "Nour Alhassan,", beneficiaries=both)) == {}


@pytest.mark.parametrize("kind", ["EXPIRY", "DATE"])
def test_other_dates_in_a_text_are_never_held_against_an_answer(kind):
    assert asked(in_a_text("2017-03-03", "Nour Alhassan,", kind=kind)) == {}


def test_the_number_of_a_passport_is_compared_with_nothing_for_no_page_asks_for_it():
    compared = {one.fact.kind for one in comparisons(a_read_case(a_zone()))}

    assert compared == {*ZONE} - {"PASSPORT_NUMBER"}


def test_a_receipt_number_with_two_signs_swapped_is_asked_about():
    nour = a_beneficiary()
    visas = replace(
        nour.visa_history,
        answers={"w-family": {"filed": "YES", "receipt": "EAC2612345678"}},
    )
    fact = read("RECEIPT", "EAC2612345687", is_of_zone=False)

    case = a_read_case((fact,), beneficiaries=(replace(nour, visa_history=visas),))

    assert asked(case) == {"RECEIPT": ("EAC2612345678", "EAC2612345687")}


def decided(one, decision, **changes):
    told = {
        "paper": one.fact.paper,
        "page": one.fact.page,
        "kind": one.fact.kind,
        "value": one.fact.value,
        "about": one.about,
        "place": one.place,
        "answered": one.answered,
        "decision": decision,
    }
    return Decided(**{**told, **changes})


AGAIN = {
    "nothing changed": ({}, False),
    "the answer changed": ({"answered": "2017-03-04"}, True),
    "the document changed": ({"paper": "p0"}, True),
    "the paper was read as another day": ({"value": "2017-03-02"}, True),
}


@pytest.mark.parametrize("why", AGAIN)
def test_a_question_is_asked_again_only_where_something_changed(why):
    changes, is_asked = AGAIN[why]
    case = a_read_case(a_zone(BIRTH="2017-03-03"))
    (one,) = open_questions(case)

    case = replace(case, decided=(decided(one, Decision.ANSWER, **changes),))

    assert bool(open_questions(case)) is is_asked


def test_a_paper_about_somebody_else_asks_nothing_more_about_this_person():
    case = a_read_case(a_zone(BIRTH="2017-03-03", SEX="M"))
    one = open_questions(case)[0]

    case = replace(case, decided=(decided(one, Decision.SOMEBODY_ELSE),))

    assert open_questions(case) == ()


def test_what_was_read_is_no_part_of_what_a_packet_is():
    case = a_read_case(a_zone())

    assert digest_of(case) == digest_of(replace(case, read=()))


def with_passport(number):
    return a_beneficiary(ben_passport={"has": "YES", "number": number})


def test_the_number_of_a_passport_is_compared_without_gaps_and_by_its_letters():
    zone = tuple(fact for fact in a_zone() if fact.kind != "EXPIRY")

    assert asked(a_read_case(zone, beneficiaries=(with_passport("n 1234 5678"),))) == {}
    assert asked(a_read_case(zone, beneficiaries=(with_passport("N12345687"),))) == {
        "PASSPORT_NUMBER": ("N12345687", "N12345678")
    }


def read_in_a_letter(kind, value, **more):
    return read(kind, value, is_of_zone=False, is_checked=False, **more)


NUMBERS_IN_TEXTS = {
    "the same": ("N12345678", {}),
    "two signs swapped": ("N12345687", {"PASSPORT_NUMBER": ("N12345678", "N12345687")}),
    "that of somebody else": ("K88810002", {}),
}


@pytest.mark.parametrize("why", NUMBERS_IN_TEXTS)
def test_a_passport_number_in_a_letter_is_asked_about_where_it_is_nearly_theirs(why):
    value, questions = NUMBERS_IN_TEXTS[why]
    nour = with_passport("N12345678")

    told = read_in_a_letter("PASSPORT_NUMBER", value)

    assert asked(a_read_case((told,), kind="MED-01", beneficiaries=(nour,))) == questions


SPELLED = {
    "another given name": ("Noor Alhassan", {"GIVEN_NAMES": ("Nour", "Noor")}),
    "another family name": ("Alhasan, Nour", {"SURNAME": ("Alhassan", "Alhasan")}),
    "both parts, as in the name of somebody else": ("Noor Hassan", {}),
    "a word that is no name": ("our Alhassan", {}),
    "only capitals": ("ALHASSAN NOUR", {}),
    "a middle name more": ("Nour S. Alhassan", {}),
}


@pytest.mark.parametrize("how", SPELLED)
def test_a_name_that_a_letter_spells_otherwise_is_asked_about_by_its_parts(how):
    written, questions = SPELLED[how]

    told = read_in_a_letter("NAME", "Nour Alhassan", written=written)

    assert asked(a_read_case((told,), kind="MED-01")) == questions


def test_a_name_in_a_letter_that_is_that_of_another_traveller_is_no_other_spelling():
    noor = a_beneficiary(key="noor", ben_name={"family": "Alhassan", "given": "Noor"})
    told = read_in_a_letter("NAME", "Nour Alhassan", written="Noor Alhassan")

    assert asked(a_read_case((told,), kind="MED-01", beneficiaries=(a_beneficiary(), noor))) == {}


BORN_ALONE = {
    "nearly the day of one person": ("2017-03-06", (), {"BIRTH": ("2017-03-05", "2017-03-06")}),
    "that very day": ("2017-03-05", (), {}),
    "another day": ("1999-12-31", (), {}),
    "after the name of somebody else": ("2017-03-06", ("Omar", "Said"), {}),
}


@pytest.mark.parametrize("what", BORN_ALONE)
def test_a_date_of_birth_on_a_line_of_its_own_is_asked_about_where_it_is_nearly_theirs(what):
    value, before, questions = BORN_ALONE[what]

    told = read_in_a_letter("BIRTH", value, before=before)

    assert asked(a_read_case((told,), kind="MED-01")) == questions


def of_somebody_else(facts, **more):
    """Return a case of which every question was answered with: it is about somebody else."""
    case = a_read_case(facts, **more)
    said = (decided(one, Decision.SOMEBODY_ELSE) for one in open_questions(case))
    paper = replace(case.exhibits[0], document=replace(case.exhibits[0].document, sha256="p1"))
    return replace(case, decided=tuple(said), exhibits=(paper,))


def test_a_paper_of_somebody_else_is_told_once_while_it_stands_as_that_of_a_person():
    (one,) = papers_of_others(of_somebody_else(a_zone(BIRTH="2017-03-03", SEX="M")))

    assert (one.exhibit.key, one.name) == (PASSPORT, "Nour Alhassan")


STANDS = {
    "as proof of another kind that is hers": ({"kind": "MED-01", "about": ("nour",)}, True),
    "as proof for everyone": ({"kind": "MED-01", "about": ()}, False),
    "as no kind of proof": ({"kind": "", "about": ("nour",)}, False),
    "as the ID of the one who asks": ({"kind": "ALL-05", "about": ()}, False),
}


@pytest.mark.parametrize("how", STANDS)
def test_it_depends_on_where_a_paper_stands_whether_it_is_to_be_moved(how):
    changes, is_to_be_moved = STANDS[how]
    case = of_somebody_else(a_zone(BIRTH="2017-03-03"))
    case = replace(case, exhibits=(replace(case.exhibits[0], **changes),))

    assert bool(papers_of_others(case)) is is_to_be_moved


ROWS: tuple[Row, ...] = (
    row("ID-05b", a_read_case(a_zone(BIRTH="2017-03-03")), "ben-dob", says="Nour"),
    row(
        "ID-05c",
        of_somebody_else(a_zone(BIRTH="2017-03-03")),
        "docs",
        about=PASSPORT,
        says="not about Nour",
    ),
    row("ID-06b", a_read_case(a_zone(GIVEN_NAMES="NOOR")), "ben-name", says="Document ALL-04"),
    row("SUP-06", a_priced_case("48000"), "med-cost", says="Document MED-03"),
    row("MER-13b", a_read_case(a_zone(EXPIRY="2028-05-02")), "ben-passport", says="Nour"),
)
