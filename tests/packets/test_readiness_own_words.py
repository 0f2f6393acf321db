"""What people wrote in their own words, and names in two places, agree with the other answers."""

from dataclasses import replace

import pytest

from packets.comparing.in_own_words import amounts_in, days_in, sentences_of
from packets.comparing.names import is_nearly_alike
from tests.packets.readiness_cases import Row, found, ready, ready_child, row
from tests.support.cases import a_beneficiary, a_supporter, reason, with_answer


def letter(words, *, part="part2", **answers):
    """Return the complete case with a part of the letter in the family's own words."""
    return ready_child(letter={part: words}, **answers)


BESIDE_THE_DAY = {
    "the day of the answer": ("The surgery is on {day}.", False),
    "another day for the same": ("The surgery is on March 9, 2027.", True),
    "another day in other figures": ("The operation is planned for 9 March 2027.", True),
    "a day of which no answer is asked": ("Her school begins again on March 9, 2027.", False),
    "a day that is over": ("The surgery was on March 9, 2024.", False),
    "a travel day that no answer has": ("She will fly to Ohio on June 30, 2028.", True),
}


@pytest.mark.parametrize("what", BESIDE_THE_DAY)
def test_a_day_to_come_in_the_letter_is_that_of_the_answer(what):
    words, is_told = BESIDE_THE_DAY[what]
    day = reason("MED").day("med-date", "start")
    case = letter(words.format(day=f"{day:%B} {day.day}, {day.year}"))

    assert bool(found(case, "MER-13c")) is is_told


IN_ANSWERS = {
    "another day for the same": ("Wait", "The surgery is on March 9, 2027.", True),
    "the day that is answered": ("Wait", "The surgery is on {day}.", False),
    "a day of something else": ("Wait", "Her school begins again on March 9, 2027.", False),
    "what follows, on the page of the stay": ("Stay", "After the surgery: March 9, 2027.", False),
}


@pytest.mark.parametrize("what", IN_ANSWERS)
def test_a_day_to_come_in_an_answer_is_that_of_the_question_that_asks_it(what):
    page, words, is_told = IN_ANSWERS[what]
    told = reason("MED")
    day = told.day("med-date", "start")
    written = words.format(day=f"{day:%B} {day.day}, {day.year}")
    case = ready_child(reasons=(with_answer(told, "med-wait.harm", written),))
    if page == "Stay":
        child = a_beneficiary()
        child = replace(child, stay=with_answer(child.stay, "w-stay.why", written))
        case = ready(beneficiaries=(child,))

    assert bool(found(case, "MER-13c")) is is_told


PEOPLE = {
    "her name": ("Nour Alhassan is ill.", ""),
    "her name in another order": ("ALHASSAN, Nour is ill.", ""),
    "a letter less": ("Nour Alhasan is ill.", "Nour Alhasan"),
    "another vowel": ("Noor Alhassan is ill.", "Noor Alhassan"),
    "another name": ("Omar Said is her doctor.", ""),
    "her birth": ("Nour Alhassan, born on March 5, 2017, is ill.", ""),
    "another birth": ("Nour Alhassan, born on January 1, 2010, is ill.", "January 1, 2010"),
}


@pytest.mark.parametrize("what", PEOPLE)
def test_people_in_own_words_are_those_of_the_answers(what):
    words, written = PEOPLE[what]

    told = [finding.text for finding in found(letter(words), "ID-05d")]

    assert [written in text for text in told] == [True] * bool(written)


def test_one_mistake_that_is_repeated_is_told_once():
    assert len(found(letter("Noor Alhassan is ill. Noor Alhassan waits."), "ID-05d")) == 1


PRICES = {
    "the amount of the answer": ("The surgery costs $48,000.", False),
    "another amount": ("The surgery costs $84,000.", True),
    "an amount that is no price": ("The family was robbed of $84,000.", False),
    "in words": ("The surgery costs $84 thousand.", False),
}


@pytest.mark.parametrize("what", PRICES)
def test_a_price_in_the_letter_is_that_of_an_answer(what):
    words, is_told = PRICES[what]
    care = with_answer(reason("MED"), "med-cost.cost", "48000")

    assert bool(found(letter(words, reasons=(care,)), "MER-13d")) is is_told


ALIKE = {
    ("Nour Alhassan", "Noor Alhassan"): True,
    ("Ahmad Farhad Sadat", "Ahmed Farhad Sadat"): True,
    ("Nour Alhassan", "ALHASSAN NOUR"): False,
    ("Nour Alhassan", "Nour Alhassan"): False,
    ("Nour Alhassan", "Rima Darwish"): False,
    ("Nour Alhassan", ""): False,
}


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_names_are_nearly_alike_by_a_letter_or_two(one, other):
    assert is_nearly_alike(one, other) is ALIKE[one, other]


def test_a_title_ends_no_sentence():
    assert sentences_of("Dr. Haddad saw her. She is ill.\nShe waits.") == [
        "Dr. Haddad saw her.",
        "She is ill.",
        "She waits.",
    ]


def test_days_and_amounts_are_read_in_one_form():
    text = "On 9 March 2027 it costs $1,250.00, and US$ 300 later."

    assert [one.value for one in days_in(text)] == ["2027-03-09"]
    assert [one.value for one in amounts_in(text)] == ["1250", "300"]


def somebody(given, family, born):
    name = {"given": given, "family": family}
    return a_supporter(
        sup_who={"who": "PERSON", "contact": given}, sup_name=name, sup_birth={"dob": born}
    )


TWO_PLACES = {
    "one day, nearly one name": (("Huda", "Alhasan", "1984-07-19"), True),
    "one day, another name": (("Sami", "Darwish", "1984-07-19"), False),
    "another day, nearly one name": (("Huda", "Alhasan", "1990-03-03"), False),
    "one day, the same name": (("Huda", "Alhassan", "1984-07-19"), False),
}


@pytest.mark.parametrize("what", TWO_PLACES)
def test_one_person_is_spelled_in_one_way_in_two_places(what):
    person, is_told = TWO_PLACES[what]
    supporter = somebody(*person)

    assert bool(found(ready(supporters=(supporter,)), "ID-05e")) is is_told


ROWS: tuple[Row, ...] = (
    row("ID-05d", letter("Noor Alhassan is ill."), "letter", says="Noor Alhassan"),
    row("MER-13c", letter("The surgery is on March 9, 2027."), "letter", says="March 9, 2027"),
    row(
        "MER-13d",
        letter(
            "The surgery costs $84,000.",
            reasons=(with_answer(reason("MED"), "med-cost.cost", "48000"),),
        ),
        "letter",
        says="$84,000",
    ),
    row(
        "ID-05e",
        ready(supporters=(somebody("Huda", "Alhasan", "1984-07-19"),)),
        "sup-birth",
        about="sami",
        says="one person",
    ),
)
