"""The machine-readable lines of the sample passports, as ICAO Doc 9303 sets them."""

import pytest

from samples.make.machine_lines import Holder, card_lines, check_digit, machine_name, passport_lines

# The specimen of Doc 9303 part 4, appendix B.
ANNA = Holder(
    issuer="UTO",
    nationality="UTO",
    family="Eriksson",
    given="Anna Maria",
    number="L898902C3",
    born="740812",
    sex="F",
    expires="120415",
)


@pytest.mark.parametrize(
    ("characters", "digit"), [("L898902C3", "6"), ("740812", "2"), ("120415", "9"), ("520727", "3")]
)
def test_the_check_digit_is_that_of_the_standard(characters: str, digit: str) -> None:
    assert check_digit(characters) == digit


def test_a_passport_has_two_lines_of_44_characters_as_in_the_standard() -> None:
    first, second = passport_lines(ANNA)

    assert first == "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<"
    assert second[:28] == "L898902C36UTO7408122F1204159"
    assert {len(first), len(second)} == {44}


def test_a_card_has_three_lines_of_30_characters_as_in_the_standard() -> None:
    lines = card_lines(
        Holder(
            issuer="UTO",
            nationality="UTO",
            family="Eriksson",
            given="Anna Maria",
            number="D23145890",
            born="740812",
            sex="F",
            expires="120415",
            kind="I<",
        )
    )

    assert lines == (
        "I<UTOD231458907<<<<<<<<<<<<<<<",
        "7408122F1204159UTO<<<<<<<<<<<6",
        "ERIKSSON<<ANNA<MARIA<<<<<<<<<<",
    )


@pytest.mark.parametrize(
    ("name", "read"),
    [("Ríos Calderón", "RIOS<CALDERON"), ("O'Neill", "ONEILL"), ("Marie-Claire", "MARIE<CLAIRE")],
)
def test_a_name_is_read_in_plain_capital_letters(name: str, read: str) -> None:
    assert machine_name(name) == read
