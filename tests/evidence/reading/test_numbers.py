"""Numbers and dates are taken from the words of a page only where they can mean one thing."""

from dataclasses import replace

import pytest

from evidence.reading.numbers import numbers_in
from evidence.reading.words import Word


def words(text):
    return tuple(
        Word(text=word, left=number / 20, top=0.1, width=0.04, height=0.02)
        for number, word in enumerate(text.split())
    )


def found(text):
    return [(fact.kind, fact.value) for fact in numbers_in(words(text))]


A_NUMBERS = {
    "A012345678": "A012345678",
    "A-Number: A 012-345-678": "A012345678",
    "A# 012 345 678": "A012345678",
    "A12345678": "A012345678",
    "A1234567": "A001234567",
}


@pytest.mark.parametrize(("text", "value"), A_NUMBERS.items())
def test_an_a_number_is_read_with_its_zeros(text, value):
    assert ("A_NUMBER", value) in found(text)


@pytest.mark.parametrize(
    "text", ["A123456", "BA012345678", "A0123456789", "Visa 012345678", "A 4 page letter"]
)
def test_what_is_no_a_number_is_left_alone(text):
    assert found(text) == []


@pytest.mark.parametrize("text", ["IOE0912345678", "ioe-0912345678", "Receipt: IOE 0912345678"])
def test_a_receipt_number_is_read(text):
    assert found(text) == [("RECEIPT", "IOE0912345678")]


PASSPORTS = {
    "Passport No. N01448731": "N01448731",
    "passport number: HA5501827": "HA5501827",
    "Passport # 555082917": "555082917",
    "PASSPORT G55018342, Mexico": "G55018342",
}


@pytest.mark.parametrize(("text", "value"), PASSPORTS.items())
def test_the_number_of_a_passport_is_read_after_the_word(text, value):
    assert found(text) == [("PASSPORT_NUMBER", value)]


@pytest.mark.parametrize("text", ["N01448731", "passport office 12345", "her passport from 2019"])
def test_what_is_not_called_a_passport_number_is_none(text):
    assert found(text) == []


DATES = {
    "03 MAR 1988": "1988-03-03",
    "3 March 1988": "1988-03-03",
    "March 3, 1988": "1988-03-03",
    "Mar. 3rd, 1988": "1988-03-03",
    "03-Mar-1988": "1988-03-03",
    "1988-03-03": "1988-03-03",
    "25/03/1988": "1988-03-25",
    "03/25/1988": "1988-03-25",
    "3.3.1988": "1988-03-03",
}


@pytest.mark.parametrize(("text", "value"), DATES.items())
def test_a_date_that_means_one_day_is_read(text, value):
    assert found(text) == [("DATE", value)]


@pytest.mark.parametrize(
    "text",
    ["05/03/1988", "31 February 2026", "1988-13-01", "99/99/1988", "March 1988", "3 March 88"],
)
def test_a_date_that_may_mean_two_days_or_none_is_left_alone(text):
    assert found(text) == []


def test_a_fact_has_its_place_around_all_of_its_words():
    (fact,) = numbers_in(words("born on 3 March 1988 in Homs"))

    assert fact.written == "3 March 1988"
    assert fact.box == (0.1, 0.1, 0.14, 0.02)


def test_each_value_is_told_once():
    assert found("IOE0912345678 and again IOE0912345678") == [("RECEIPT", "IOE0912345678")]


LABELS = {
    "Date of birth: 03 MAR 1988": "BIRTH",
    "DOB 03/25/1988": "BIRTH",
    "D.O.B.: 25.03.1988": "BIRTH",
    "was born on March 3, 1988": "BIRTH",
    "Fecha de nacimiento: 25/03/1988": "BIRTH",
    "Né le 25/03/1988": "BIRTH",
    "Date of expiry 2029-05-02": "EXPIRY",
    "valid until May 2, 2029": "EXPIRY",
    "Date 03 MAR 1988": "DATE",
    "Born in Homs. 03 MAR 1988": "DATE",
    "newborn 03 MAR 1988": "DATE",
    "Date of issue: 03 MAR 1988": "DATE",
    "03 MAR 1988 date of birth": "DATE",
}


@pytest.mark.parametrize(("text", "kind"), LABELS.items())
def test_a_date_is_called_what_the_words_directly_before_it_call_it(text, kind):
    assert [each for each, _value in found(text)] == [kind]


def test_the_words_before_the_label_come_along_but_only_those_of_its_line():
    above = Word(text="Mother:", left=0.1, top=0.05, width=0.04, height=0.02)

    (fact,) = numbers_in((above, *words("Nour Alhassan, date of birth 03 MAR 1988")))

    assert fact.details == {"from": "TEXT", "before": ["Nour", "Alhassan,"]}


def test_a_mark_that_stands_alone_and_is_small_is_on_the_line_of_the_words():
    line = words("Nour Alhassan - date of birth : 03 MAR 1988")
    small = [replace(word, top=0.109, height=0.002) if word.text in "-:" else word for word in line]

    (fact,) = numbers_in(tuple(small))

    assert (fact.kind, fact.details["before"]) == ("BIRTH", ["Nour", "Alhassan", "-"])


def test_the_same_birth_after_two_names_is_two_facts():
    text = "Nour born 03 MAR 1988 Rima born 03 MAR 1988"

    assert found(text) == [("BIRTH", "1988-03-03"), ("BIRTH", "1988-03-03")]


def test_a_row_of_dates_below_a_row_of_labels_is_not_called_by_them():
    labels = words("Date of birth Date of expiry")
    row = [replace(word, top=0.15) for word in words("03 MAR 1988 02 MAY 2029")]

    facts = numbers_in((*labels, *row))

    assert {fact.kind for fact in facts} == {"DATE"}


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("The care costs $84,000.00 in all", ["84000"]),
        ("US$ 1,250.50 a month", ["1250.50"]),
        ("USD 84000", ["84000"]),
        ("a gift of 5,000 USD and 300 US dollars", ["5000", "300"]),
        ("Expected total 84,000 Range to 91,000 U.S. dollars", ["91000", "84000"]),
        ("84 euros, 1200 JOD, page 84, room $", []),
        ("invoice 2026-0001 of 12/03/2026", []),
    ],
)
def test_an_amount_is_called_u_s_dollars_or_written_in_thousands(text, amounts):
    found = numbers_in(words(text))

    assert sorted(fact.value for fact in found if fact.kind == "AMOUNT") == sorted(amounts)
