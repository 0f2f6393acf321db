"""The lines of a machine-readable zone are read as Doc 9303 sets them, or said to be unreadable."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence.reading.mrz.agreeing import agreed
from evidence.reading.mrz.digits import ALPHABET, value_of
from evidence.reading.mrz.found_facts import facts_of
from evidence.reading.mrz.found_zone import FoundZone
from evidence.reading.mrz.in_words import zone_in_words
from evidence.reading.mrz.lines import zones_in
from evidence.reading.mrz.parsing import parse
from evidence.reading.mrz.zone import Reason, Unreadable, Zone
from evidence.reading.words import Word
from tests.support.travel_documents import Paper, spoiled

TODAY = date(2026, 3, 1)

PASSPORT = (
    "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
    "L898902C36UTO7408122F1204159ZE184226B<<<<<10",
)
SMALL = ("I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "D231458907UTO7408122F1204159<<<<<<<6")
CARD = (
    "I<UTOD231458907<<<<<<<<<<<<<<<",
    "7408122F1204159UTO<<<<<<<<<<<6",
    "ERIKSSON<<ANNA<MARIA<<<<<<<<<<",
)
VISA = (
    "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
    "L8988901C4XXX4009078F96121096ZE184226B<<<<<<",
)
SMALL_VISA = ("V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "L8988901C4XXX4009078F9612109<<<<<<<<")
LONG = (
    "I<UTOD23145890<7349<<<<<<<<<<<",
    "3407127M9507122UTO<<<<<<<<<<<2",
    "STEVENSON<<PETER<JOHN<<<<<<<<<",
)


def read(lines: tuple[str, ...]) -> Zone:
    zone = parse(lines, today=TODAY)
    assert isinstance(zone, Zone), zone
    return zone


@pytest.mark.parametrize(
    ("lines", "layout", "number", "birth", "expiry"),
    [
        (PASSPORT, "TD3", "L898902C3", "1974-08-12", "2012-04-15"),
        (SMALL, "TD2", "D23145890", "1974-08-12", "2012-04-15"),
        (CARD, "TD1", "D23145890", "1974-08-12", "2012-04-15"),
        (VISA, "MRV-A", "L8988901C", "1940-09-07", "1996-12-10"),
        (SMALL_VISA, "MRV-B", "L8988901C", "1940-09-07", "1996-12-10"),
        (LONG, "TD1", "D23145890734", "1934-07-12", "1995-07-12"),
    ],
)
def test_the_specimens_of_the_standard_are_read(
    lines: tuple[str, ...], layout: str, number: str, birth: str, expiry: str
) -> None:
    zone = read(lines)

    assert (zone.layout, zone.number.value) == (layout, number)
    assert (zone.birth.value, zone.expiry.value) == (birth, expiry)


def test_surname_and_given_names_are_told_apart() -> None:
    zone = read(PASSPORT)

    assert (zone.surname.value, zone.given_names.value) == ("ERIKSSON", "ANNA MARIA")
    assert zone.surname.holds is None


@pytest.mark.parametrize(
    ("surname", "given", "is_cut"),
    [
        ("ERIKSSON", "", False),
        ("DE<LA<CRUZ<HERNANDEZ", "MARIA<DE<LOS<ANGELES<G", True),
        ("PAPANDROPOULOUS<MAVROGIANNIDES", "JONATHON<ALEXANDER", True),
    ],
)
def test_names_without_given_names_and_names_without_room(
    surname: str,
    given: str,
    is_cut: bool,  # noqa: FBT001
) -> None:
    zone = read(Paper(surname=surname, given=given).lines)

    assert zone.surname.value == surname.replace("<", " ")
    assert given.replace("<", " ").startswith(zone.given_names.value or "")
    assert zone.is_cut is is_cut


@pytest.mark.parametrize(
    ("written", "birth"),
    [
        ("260228", "2026-02-28"),
        ("260302", "1926-03-02"),
        ("000229", "2000-02-29"),
        ("880303", "1988-03-03"),
        ("8803<<", "1988-03"),
        ("88<<<<", "1988"),
        ("<<<<<<", ""),
    ],
)
def test_nobody_is_born_in_the_future_and_unknown_parts_stay_open(written: str, birth: str) -> None:
    assert read(Paper(birth=written).lines).birth.value == birth


@pytest.mark.parametrize("written", ["880230", "881301", "88<<03", "<<0303", "8A0303"])
def test_a_day_that_is_none_makes_the_zone_unreadable(written: str) -> None:
    assert isinstance(parse(Paper(birth=written).lines, today=TODAY), Unreadable)


@pytest.mark.parametrize(
    ("written", "expiry"),
    [
        ("320415", "2032-04-15"),
        ("991231", "1999-12-31"),
        ("750101", "2075-01-01"),
        ("760101", "1976-01-01"),
    ],
)
def test_a_document_expires_within_fifty_years(written: str, expiry: str) -> None:
    assert read(Paper(expiry=written).lines).expiry.value == expiry


@pytest.mark.parametrize("state", ["D", "UNO", "XXA", "XXB", "GBD", "RKS", "EUE", "UKR"])
def test_states_and_others_that_issue_documents_are_known(state: str) -> None:
    zone = read(Paper(issuer=state, nationality=state).lines)

    assert (zone.issuer.value, zone.nationality.value) == (state, state)


def test_a_code_that_no_state_has_is_never_given() -> None:
    assert parse(Paper(nationality="QQQ").lines, today=TODAY) == Unreadable(
        reason=Reason.IMPOSSIBLE, lines=Paper(nationality="QQQ").lines
    )


@pytest.mark.parametrize(("written", "sex"), [("M", "M"), ("F", "F"), ("X", "X"), ("<", "")])
def test_sex_may_be_left_open(written: str, sex: str) -> None:
    assert read(Paper(sex=written).lines).sex.value == sex


@pytest.mark.parametrize("lines", [PASSPORT, SMALL, CARD, VISA, SMALL_VISA, LONG])
def test_a_wrong_check_digit_makes_the_zone_unreadable(lines: tuple[str, ...]) -> None:
    row = 1
    place = 6 if len(lines) == 3 else 19
    wrong = str((int(lines[row][place]) + 1) % 10)

    result = parse(spoiled(lines, row, place, wrong), today=TODAY)

    assert isinstance(result, Unreadable)
    assert result.reason == Reason.CHECK_DIGITS


@pytest.mark.parametrize(("place", "by"), [(13, "T"), (14, "A"), (15, "O"), (17, "I"), (21, "I")])
def test_letters_are_taken_for_digits_only_where_the_check_digits_hold_after_that(
    place: int, by: str
) -> None:
    lines = Paper(birth="740812", expiry="120415").lines
    result = parse(spoiled(lines, 1, place, by), today=TODAY)

    if isinstance(result, Zone):
        assert result.birth.value == "1974-08-12"
        assert result.is_corrected
        assert not result.is_certain


def test_a_letter_o_among_the_digits_of_a_number_is_a_zero_when_the_digit_says_so() -> None:
    zone = read(spoiled(Paper(number="C01203478").lines, 1, 4, "O"))

    assert zone.number.value == "C01203478"
    assert zone.is_corrected
    assert not zone.is_certain


@pytest.mark.parametrize("number", ["G12345678", "AB12345S7", "12345678K"])
def test_a_number_with_a_look_alike_is_not_called_proven_when_it_was_read_once(number: str) -> None:
    zone = read(Paper(number=number).lines)
    facts = facts_of(FoundZone(result=zone, box=(0, 0, 1, 1)))

    assert zone.number.value == number
    assert [fact.is_checked for fact in facts if fact.kind == "PASSPORT_NUMBER"] == [False]


def test_the_same_number_read_twice_is_proven() -> None:
    twice = [*zones_in(Paper(number="G12345678").lines)] * 2

    zone = agreed(twice, today=TODAY)

    assert isinstance(zone, Zone)
    assert zone.is_certain


def test_two_zones_that_both_pass_and_differ_are_not_believed() -> None:
    two = [*zones_in(Paper(number="G12345678").lines), *zones_in(Paper(number="612345678").lines)]

    assert agreed(two, today=TODAY) == Unreadable(
        reason=Reason.DIFFERENT, lines=Paper(number="G12345678").lines
    )


def test_names_that_no_reading_saw_letter_by_letter_are_left_out() -> None:
    zone = agreed([*zones_in(Paper().lines)] * 3, today=TODAY)

    assert isinstance(zone, Zone)
    assert zone.surname.value is None


def test_names_that_were_read_in_two_ways_are_left_out() -> None:
    two = [*zones_in(Paper(surname="ERIKSSON").lines), *zones_in(Paper(surname="ERIKSSOM").lines)]

    zone = agreed(two, today=TODAY)

    assert isinstance(zone, Zone)
    assert zone.surname.value is None
    assert zone.number.value == "L898902C3"


@pytest.mark.parametrize(
    "name", ["ERIKSSON<<ANNA<K<<", "K<<ANNA", "ERIK550N<<ANNA", "ERIKSSON<<ANNA<<MARIA"]
)
def test_names_against_the_rules_are_left_out(name: str) -> None:
    first = f"P<UTO{name}".ljust(44, "<")

    assert read((first, PASSPORT[1])).surname.value is None


def test_fillers_at_the_end_that_were_read_as_letters_are_no_name() -> None:
    assert (
        read(("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<K<<<CC<<<<<<", PASSPORT[1])).given_names.value
        == "ANNA MARIA"
    )


papers = st.builds(
    Paper,
    layout=st.sampled_from(["TD1", "TD2", "TD3", "MRV-A", "MRV-B"]),
    code=st.just(""),
    number=st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", min_size=5, max_size=9),
    birth=st.dates(date(1930, 1, 1), date(2025, 12, 31)).map(lambda day: f"{day:%y%m%d}"),
    expiry=st.dates(date(2020, 1, 1), date(2040, 1, 1)).map(lambda day: f"{day:%y%m%d}"),
).map(
    lambda paper: replace(paper, code={"TD3": "P", "TD1": "I", "TD2": "I"}.get(paper.layout, "V"))
)


@given(paper=papers, data=st.data())
def test_one_altered_character_is_noticed_or_changes_nothing_that_is_said_to_be_proven(
    paper: Paper, data: st.DataObject
) -> None:
    lines = paper.lines
    row = data.draw(st.integers(0, len(lines) - 1))
    place = data.draw(st.integers(0, len(lines[0]) - 1))
    by = data.draw(st.sampled_from(ALPHABET))
    original, altered = read(lines), parse(spoiled(lines, row, place, by), today=TODAY)

    if isinstance(altered, Unreadable) or altered.guarded == original.guarded:
        return
    # Seven, three and one have no part in ten: only values that differ by ten or more get through.
    assert altered.number.value != original.number.value
    assert (altered.birth, altered.expiry) == (original.birth, original.expiry)
    number = (altered.number.value or "").replace("0", "O")
    is_zero = number == (original.number.value or "").replace("0", "O")
    is_unproven = altered.is_corrected and not altered.is_certain
    assert is_zero or is_unproven or not (value_of(by) - value_of(lines[row][place])) % 10


def _words(lines: tuple[str, ...]) -> list[Word]:
    return [
        Word(text=line, left=0.1, top=0.8 + 0.03 * row, width=0.8, height=0.02)
        for row, line in enumerate(lines)
    ]


@pytest.mark.parametrize("lines", [PASSPORT, SMALL, CARD, VISA, SMALL_VISA])
def test_a_zone_is_found_among_the_words_of_a_page(lines: tuple[str, ...]) -> None:
    page = [Word(text="Passport", left=0.1, top=0.1, width=0.2, height=0.02), *_words(lines)]

    found = zone_in_words(page, today=TODAY)

    assert found is not None
    assert found.is_checked
    assert found.box[1] == pytest.approx(0.8)


def test_a_page_of_other_words_has_no_zone() -> None:
    words = _words(
        (
            "I hereby declare that all of this is true and",
            "that I have read each page of it with care.",
        )
    )

    assert zone_in_words(words, today=TODAY) is None


def test_a_zone_is_told_as_facts_with_its_place() -> None:
    found = zone_in_words(_words(PASSPORT), today=TODAY)
    assert found is not None

    told = {fact.kind: (fact.value, fact.is_checked) for fact in facts_of(found)}

    assert told["SURNAME"] == ("ERIKSSON", False)
    assert told["GIVEN_NAMES"] == ("ANNA MARIA", False)
    assert told["BIRTH"] == ("1974-08-12", True)
    assert told["EXPIRY"] == ("2012-04-15", True)
    assert told["NATIONALITY"] == ("UTO", False)
    assert told["MRZ"] == ("\n".join(PASSPORT), True)


def test_an_unreadable_zone_is_told_as_such_and_nothing_else() -> None:
    found = zone_in_words(_words(spoiled(PASSPORT, 1, 13, "9")), today=TODAY)
    assert found is not None

    facts = facts_of(found)

    assert [(fact.kind, fact.value, fact.is_checked) for fact in facts] == [("MRZ", "", False)]
    assert facts[0].details == {"reason": "CHECK_DIGITS"}


def test_the_number_of_a_resident_card_is_the_a_number() -> None:
    card = Paper(
        layout="TD1", code="C1", issuer="USA", number="078945023", optional="IOE0912345678"
    )
    found = zone_in_words(_words(card.lines), today=TODAY)
    assert found is not None

    assert [fact.value for fact in facts_of(found) if fact.kind == "A_NUMBER"] == ["A078945023"]


def test_the_receipt_number_of_a_resident_card_is_a_fact_with_its_place() -> None:
    card = Paper(
        layout="TD1", code="C1", issuer="USA", number="078945023", optional="IOE0912345678"
    )
    found = zone_in_words(_words(card.lines), today=TODAY)
    assert found is not None

    receipts = [fact for fact in facts_of(found) if fact.kind == "RECEIPT"]

    assert [(fact.value, fact.box) for fact in receipts] == [("IOE0912345678", found.box)]


def test_what_stands_behind_the_number_of_another_card_is_no_receipt_number() -> None:
    card = Paper(layout="TD1", code="I", number="D23145890", optional="IOE0912345678")
    found = zone_in_words(_words(card.lines), today=TODAY)
    assert found is not None

    assert not [fact for fact in facts_of(found) if fact.kind == "RECEIPT"]


@pytest.mark.parametrize(
    ("layout", "code", "number", "optional"),
    [
        ("TD3", "P", "555093306", ""),
        ("TD1", "C1", "204555019", "SRC9055501942"),
        ("TD1", "C1", "209555114", "LIN1655501187"),
    ],
)
def test_zeros_that_look_like_letters_are_zeros_where_the_united_states_write_no_letters(
    layout: str, code: str, number: str, optional: str
) -> None:
    paper = Paper(layout=layout, code=code, issuer="USA", number=number, optional=optional)
    row = 0 if layout == "TD1" else 1
    given = list(paper.lines)
    given[row] = given[row].replace("0", "O")

    assert read(tuple(given)).number.value == number


def test_zeros_of_another_state_that_may_be_letters_leave_the_zone_unreadable() -> None:
    lines = Paper(number="555093306").lines

    result = parse((lines[0], lines[1][:9].replace("0", "O") + lines[1][9:]), today=TODAY)

    assert isinstance(result, Unreadable)
