"""What people of many countries answer: what Form I-131 gets, and what they are asked about it.

"" asks nothing, "look" asks to confirm the spelling, "passport" asks for that of the passport, and
"on" tells that the answer goes on in the part for further answers.
"""

from typing import Any

import pytest

from packets.filings import filed_forms
from packets.filling.answers import answers_for
from packets.respelling import Respelled, on_forms
from packets.snapshot import CaseSnapshot
from tests.support.cases import a_beneficiary, a_case, a_petitioner

PART_2 = "P6[0].P2_Line24_"
HOME = {"country": "JO", "street": "14 Wadi Street", "city": "Amman"}
LONG = "Rajaonarimampianina Andriamanantena Ravelomanantsoa"

Row = tuple[str, str, str]
NAMES: tuple[Row, ...] = (
    ("Alhassan", "Alhassan", ""),
    ("Al-Hassan", "Al-Hassan", ""),
    ("de la Cruz", "de la Cruz", ""),
    ("Smith\u2010Jones", "Smith-Jones", ""),  # the hyphen of typesetters
    ("Peña", "Pena", "look"),
    ("Núñez Ibáñez", "Nunez Ibanez", "look"),
    ("Gonçalves", "Goncalves", "look"),
    ("Müller", "Muller", "look"),
    ("Groß", "Gross", "look"),
    ("Łukasiewicz", "Lukasiewicz", "look"),
    ("Dvořák", "Dvorak", "look"),
    ("Kovács", "Kovacs", "look"),
    ("Ștefănescu", "Stefanescu", "look"),
    ("Čović", "Covic", "look"),
    ("Sørensen", "Soerensen", "look"),
    ("Guðmundsdóttir", "Gudmundsdottir", "look"),
    ("Şahin", "Sahin", "look"),
    ("Əliyev", "Aliyev", "look"),
    ("Nguyễn", "Nguyen", "look"),
    ("Đặng", "Dang", "look"),
    ("Ọlábísí", "Olabisi", "look"),
    ("Bērziņš", "Berzins", "look"),
    ("O'Brien", "OBrien", "look"),
    ("D’Angelo", "DAngelo", "look"),
    ("N'Diaye", "NDiaye", "look"),
    ("Müller-O’Brien", "Muller-OBrien", "look"),
    ("Smith, Jr.", "Smith Jr", "look"),
    (LONG, "Rajaonarimampianina", "look"),
    ("Шевченко", "", "passport"),
    ("محمد", "", "passport"),
    ("王", "", "passport"),
    ("김", "", "passport"),
    ("Γεωργίου", "", "passport"),
    ("אברהם", "", "passport"),
    ("አበበ", "", "passport"),
    ("Petrenko Іван", "Petrenko", "passport"),
)
STREETS: tuple[Row, ...] = (
    ("14 Wadi Street", "14 Wadi Street", ""),
    ("Calle 45 #12-34", "Calle 45 12 34", "look"),
    ("12/4 Shevchenka St.", "12/4 Shevchenka St", "look"),
    ("Straße des 17. Juni 5", "Strasse des 17 Juni 5", "look"),
    ("Av. 9 de Julio, 1050", "Av 9 de Julio 1050", "look"),
    ("ul. Świętokrzyska 20", "ul Swietokrzyska 20", "look"),
    ("1-2-3 Nishi-Shinjuku", "1 2 3 Nishi Shinjuku", "look"),
    ("H.No. 7, Karte Parwan", "H No 7 Karte Parwan", "look"),
    ("Rua São João 8", "Rua Sao Joao 8", "look"),
    ("Behind the white mosque in the street of the bakers", "See Part 13", "on"),
    ("вул. Хрещатик 1", "1", "passport"),
    ("شارع الوادي", "", "passport"),
)
CITIES: tuple[Row, ...] = (
    ("Amman", "Amman", ""),
    ("San Cristóbal", "San Cristobal", "look"),
    ("Port-au-Prince", "Port au Prince", "look"),
    ("N'Djamena", "NDjamena", "look"),
    ("Saint-Étienne", "Saint Etienne", "look"),
    ("St. Petersburg", "St Petersburg", "look"),
    ("Santo Domingo de los Tsáchilas", "Santo Domingo de los", "look"),
    ("Київ", "", "passport"),
)
PHONES: tuple[Row, ...] = (
    ("+13365550100", "3365550100", ""),
    ("+4799990000", "4799990000", ""),
    ("+380505550137", "", "on"),
    ("+962790123456", "", "on"),
    ("+584121234567", "", "on"),
    ("+8613800138000", "", "on"),
)
DATES: tuple[Row, ...] = (
    ("2017-03-05", "03/05/2017", ""),
    ("1988-12-31", "12/31/1988", ""),
    ("1988-02-29", "02/29/1988", ""),
    ("1988-04", "04/1988", ""),
    ("1988", "1988", ""),
)


def with_name(given: str) -> CaseSnapshot:
    return a_case(beneficiaries=(_person(ben_name={"family": given, "given": "Nour"}),))


def with_street(given: str) -> CaseSnapshot:
    return a_case(beneficiaries=(_person(street=given),))


def with_city(given: str) -> CaseSnapshot:
    return a_case(beneficiaries=(_person(city=given),))


def with_phone(given: str) -> CaseSnapshot:
    return a_case(beneficiaries=(_person(),), petitioner=a_petitioner(you_contact={"phone": given}))


def with_birth(given: str) -> CaseSnapshot:
    return a_case(beneficiaries=(_person(ben_dob={"dob": given}),))


def _person(street: str = "", city: str = "", **pages: Any) -> Any:
    home = {**HOME, **({"street": street} if street else {}), **({"city": city} if city else {})}
    return a_beneficiary(ben_address={"address": home, "same": "YES"}, **pages)


TABLES = (
    (with_name, "ben-name", "P6[0].P2_Line16_FamilyName[0]", NAMES),
    (with_street, "ben-address", f"{PART_2}StreetNumberName[0]", STREETS),
    (with_city, "ben-address", f"{PART_2}CityTown[0]", CITIES),
    (with_phone, "you-contact", "#subform[10].Part10_Line1_DayPhone[0]", PHONES),
    (with_birth, "ben-dob", "P6[0].P2_Line18_DateOfBirth[0]", DATES),
)
CASES = [(make, page, field, *one) for make, page, field, rows in TABLES for one in rows]


@pytest.mark.parametrize(("make", "page", "field", "given", "written", "asked"), CASES)
def test_what_the_form_gets_and_what_the_person_is_asked(
    make: Any, page: str, field: str, given: str, written: str, asked: str
) -> None:
    case = make(given)
    (form,) = (one for one in filed_forms(case, case.beneficiaries[0]) if one.key == "I-131")

    assert answers_for(form.edition, form.filing).values.get(field, "") == written
    assert _asked(case, page) == asked


def _asked(case: CaseSnapshot, page: str) -> str:
    found = on_forms(case)
    if any(one.kind == "foreign" and one.source.page == page for one in found.not_taken):
        return "passport"
    return next((_told(one) for one in found.answers if one.source and one.source.page == page), "")


def _told(one: Respelled) -> str:
    return "look" if one.is_open else "on"


def test_the_table_has_names_addresses_phones_and_dates_of_many_countries() -> None:
    assert len(CASES) >= 60
