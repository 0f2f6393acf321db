"""Names, addresses, phones and dates of many countries, as the fields of a form take them."""

import pytest

from packets.filling.spelling import Change, spelled

NAME = "A-Za-z -"
MIDDLE = "A-Za-z /"
CITY = "A-Za-z "
STREET = "A-Za-z0-9 "
DIGITS = "0-9"
DATE = "0-9/"
ANY = ""

AS_GIVEN = [
    ("Alhassan", NAME),
    ("de la Cruz", NAME),
    ("Al-Hassan", NAME),
    ("N/A", MIDDLE),
    ("O'Brien", ANY),
    ("03/05/2017", DATE),
    ("maria.jose@example.org", ANY),
    ("12345", DIGITS),
    ("Apt 4B", STREET),
    ("United States", CITY),
]
CHANGED = [
    # Latin letters with marks
    ("Peña", NAME, "Pena"),
    ("José María", NAME, "Jose Maria"),
    ("Ibáñez", NAME, "Ibanez"),
    ("Nguyễn", NAME, "Nguyen"),
    ("Đặng Thị", NAME, "Dang Thi"),
    ("Łukasz", NAME, "Lukasz"),
    ("Wałęsa", NAME, "Walesa"),
    ("Müller", NAME, "Muller"),
    ("Groß", NAME, "Gross"),
    ("Sørensen", NAME, "Soerensen"),
    ("Ångström", NAME, "Angstrom"),
    ("Çelik", NAME, "Celik"),
    ("İbrahim", NAME, "Ibrahim"),
    ("Işık", NAME, "Isik"),
    ("Şahin", NAME, "Sahin"),
    ("Ştefănescu", NAME, "Stefanescu"),
    ("Čović", NAME, "Covic"),
    ("Dvořák", NAME, "Dvorak"),
    ("Kovács Ödön", NAME, "Kovacs Odon"),
    ("Guðmundsdóttir", NAME, "Gudmundsdottir"),
    ("Þórðarson", NAME, "THordarson"),
    ("Gonçalves", NAME, "Goncalves"),
    ("João", NAME, "Joao"),
    ("Béatrice", NAME, "Beatrice"),
    ("Cœur", NAME, "Coeur"),
    ("Ægir", NAME, "AEgir"),
    ("Əliyev", NAME, "Aliyev"),
    ("Ħaż-Żebbuġ", NAME, "Haz-Zebbug"),
    ("Ọlábísí", NAME, "Olabisi"),
    ("Mārtiņš", NAME, "Martins"),
    # signs that the fields do not take
    ("O'Brien", NAME, "OBrien"),
    ("D’Angelo", NAME, "DAngelo"),
    ("ʻAkau", NAME, "Akau"),
    ("Jr.", NAME, "Jr"),
    ("Smith, Jr", NAME, "Smith Jr"),
    ("Al-Amal", CITY, "Al Amal"),
    ("Winston-Salem", CITY, "Winston Salem"),
    ("St. Petersburg", CITY, "St Petersburg"),
    ("Port-au-Prince", CITY, "Port au Prince"),
    ("Saint-Étienne", CITY, "Saint Etienne"),
    ("Calle 45 #12-34", STREET, "Calle 45 12 34"),
    ("12/4 Shevchenka St.", STREET, "12 4 Shevchenka St"),
    ("Straße des 17. Juni 5", STREET, "Strasse des 17 Juni 5"),
    ("Av. 9 de Julio, 1050", STREET, "Av 9 de Julio 1050"),
    ("House № 7", STREET, "House No 7"),
    ("+58 412-123-4567", DIGITS, "584121234567"),
    ("(336) 555-0100", DIGITS, "3365550100"),
    ("000-12-3456", DIGITS, "000123456"),
    ("A 204 555 019", DIGITS, "204555019"),
    ("IOE-0912345678", "A-Za-z0-9", "IOE0912345678"),
    ("05.03.2017", DATE, "05032017"),
    ("“Hope” Fund", STREET, "Hope Fund"),
    ("  two   spaces ", NAME, "two spaces"),
]
AS_TYPED_OTHERWISE = [
    # other signs for the same thing are no change that anybody must confirm
    ("Mary–Ann", NAME, "Mary-Ann"),
    ("O’Brien", ANY, "O'Brien"),
    ("٢٠١٧", DIGITS, "2017"),
    ("۱۲/۰۳/۲۰۱۷", DATE, "12/03/2017"),
    ("de\u00a0la Cruz", NAME, "de la Cruz"),
    ("Abu\u200fBakr", NAME, "AbuBakr"),
]
FOREIGN = [
    ("Надія", NAME),
    ("Юлія Шевченко", NAME),
    ("محمد", NAME),
    ("نور الحسن", NAME),
    ("王小明", NAME),
    ("김민수", NAME),
    ("דוד", NAME),
    ("Γιώργος", NAME),
    ("አበበ", NAME),
    ("မောင်", NAME),
    ("Անի", NAME),
    ("Anna Петренко", NAME),
]


@pytest.mark.parametrize(("given", "allowed"), AS_GIVEN)
def test_what_a_field_takes_stands_as_it_was_given(given: str, allowed: str) -> None:
    as_spelled = spelled(given, allowed)
    assert as_spelled.text == given
    assert as_spelled.is_as_given


@pytest.mark.parametrize(("given", "allowed", "written"), CHANGED)
def test_what_a_field_does_not_take_is_spelled_and_told(
    given: str, allowed: str, written: str
) -> None:
    as_spelled = spelled(given, allowed)
    assert as_spelled.text == written
    assert as_spelled.foreign == ""
    if written != " ".join(given.split()):
        assert as_spelled.changes


@pytest.mark.parametrize(("given", "allowed", "written"), AS_TYPED_OTHERWISE)
def test_other_signs_for_the_same_thing_ask_nobody(given: str, allowed: str, written: str) -> None:
    as_spelled = spelled(given, allowed)
    assert (as_spelled.text, as_spelled.changes) == (written, ())


@pytest.mark.parametrize(("given", "allowed"), FOREIGN)
def test_letters_of_another_script_ask_for_the_spelling_of_the_passport(
    given: str, allowed: str
) -> None:
    assert spelled(given, allowed).foreign != ""


def test_marks_and_signs_are_told_apart() -> None:
    assert spelled("Peña", NAME).changes == (Change.ACCENTS,)
    assert spelled("O'Brien", NAME).changes == (Change.SIGNS,)
    assert spelled("D’Ibáñez", NAME).changes == (Change.ACCENTS, Change.SIGNS)
