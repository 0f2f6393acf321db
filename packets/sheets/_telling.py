"""What several statements tell of a traveller: who, where, for how long, and the reasons."""

from django.utils.translation import gettext

from packets.english import sentences
from packets.sheets._people import day_of, passport_name, words_of
from packets.sheets._pieces import listed, told
from packets.sheets._statements import put, statements_on, words_on
from packets.snapshot import Answered, BeneficiaryFacts, CaseSnapshot
from packets.wizard.naming import country_name
from packets.wizard.pages import all_pages
from packets.wizard.shown import address_words, shown


def born(person: Answered, page: str, place_page: str) -> str:
    """Return when and where somebody was born; what is not known is a ruled line."""
    country = person.own_words(place_page, "born")
    city = words_of(person, place_page, "born_city")
    return put(
        gettext("I was born on {day} in {place}."),
        day=told(day_of(person, page, "dob")),
        place=listed(city, country and country_name(country)),
    )


def choice_of(person: Answered, page: str, name: str) -> str:
    """Return the words of the choice that was made, "" for none and for "not sure"."""
    value = person.value(page, name)
    return (
        shown(all_pages()[page].field(name), value) if value not in (None, "", "NOT_SURE") else ""
    )


def address_of(person: Answered, page: str) -> str:
    """Return an address on one line, "" when there is none."""
    address = person.address(page, "address")
    return ", ".join(address_words(address).splitlines()) if address else ""


def called(traveller: BeneficiaryFacts) -> str:
    return told(passport_name(traveller.name, traveller.called))


def length_of(traveller: BeneficiaryFacts) -> str:
    """Return "5 months" in the language that is on; a ruled line where nobody said it."""
    number = traveller.stay.number("w-stay", "length")
    unit = choice_of(traveller.stay, "w-stay", "unit")
    return told(f"{number} {unit.lower()}" if number and unit else "")


def words_on_reasons(case: CaseSnapshot, traveller: BeneficiaryFacts) -> list[str]:
    """Return the long answers about the reasons, in the family's own words."""
    return [words for reason in case.reasons_of(traveller) for words in words_on(reason)]


def reasons_told(case: CaseSnapshot, traveller: BeneficiaryFacts, *, is_mine: bool) -> list[str]:
    """Return the sentences on all reasons of a traveller.

    Reasons that are another traveller's are told of that one, who is ill or in danger.
    """
    owner = case.beneficiary(traveller.same_reasons_as or traveller.key)
    return [
        sentence
        for reason in case.reasons_of(traveller)
        for sentence in statements_on(
            reason,
            ben=called(owner),
            is_mine=is_mine and owner.key == traveller.key,
        )
    ]


def plan_of(traveller: BeneficiaryFacts) -> list[str]:
    """Return why the stay is so long and what the plan for its end is, in the family's words."""
    stay = traveller.stay
    found = (words_of(stay, "w-stay", "why"), words_of(stay, "w-plan", "plan"))
    return [told(sentences(words)) for words in found if words]


def filer_of(case: CaseSnapshot) -> str:
    return told(passport_name(case.filer_name))
