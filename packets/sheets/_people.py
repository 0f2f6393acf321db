"""About whom a sheet is offered, and how it names them."""

from collections.abc import Callable, Iterator

from packets.english import is_latin
from packets.sheets import Order, Subject
from packets.sheets._pieces import told
from packets.snapshot import Answered, BeneficiaryFacts, CaseSnapshot, PersonName, SupporterFacts
from packets.urgency import claimed
from packets.wizard.naming import traveller_name
from packets.wizard.shown import date_words
from parole_site.locales import locale_now


def of_case(case: CaseSnapshot) -> Iterator[Subject]:
    """Offer a sheet once, as soon as anybody travels."""
    if case.beneficiaries:
        yield Subject()


def of_traveller(case: CaseSnapshot, traveller: BeneficiaryFacts) -> Subject:
    return Subject(key=traveller.key, name=traveller_name(case, traveller.key))


def passport_name(name: PersonName, called: str = "") -> str:
    """Return a name as papers need it: in Latin letters, also on a page of another language."""
    return next((n for n in (name.full, called) if n and is_latin(n)), "")


def person_of(order: Order) -> tuple[str, Answered]:
    """Return the passport name and the facts of the person that a sheet is about."""
    for traveller in order.case.beneficiaries:
        if traveller.key == order.who:
            return passport_name(traveller.name, traveller.called), traveller
    for supporter in order.case.supporters:
        if supporter.key == order.who:
            return _supporter_name(supporter), supporter
    return passport_name(order.case.petitioner.name), order.case.petitioner


def _supporter_name(supporter: SupporterFacts) -> str:
    """Return the name of the person, or of the group for which somebody signs."""
    contact = supporter.text("sup-who", "contact")
    if supporter.is_("sup-who", "who", "ORGANIZATION") and is_latin(contact):
        return contact
    return passport_name(supporter.name, contact)


def name_of(order: Order) -> str:
    """Return the name for a sentence; a ruled line where it is not known."""
    return told(person_of(order)[0])


def words_of(answered: Answered, page: str, name: str) -> str:
    """Return an answer in the language of the page: in English only what is in Latin letters."""
    if locale_now().language != "en":
        return answered.own_words(page, name) or answered.text(page, name)
    english = answered.text(page, name)
    return english if is_latin(english) else ""


def day_of(answered: Answered, page: str, name: str) -> str:
    """Return a date in words, "" when there is none."""
    value = answered.own_words(page, name)
    return date_words(value) if value else ""


def in_reason(basis: str, page: str, field: str) -> Callable[[Order], str]:
    """Return what reads a name out of the reason of a traveller, such as that of a patient."""

    def named(order: Order) -> str:
        for traveller in order.case.beneficiaries:
            if traveller.key == order.who:
                name = claimed(order.case, traveller, basis).text(page, field)
                return told(name if is_latin(name) else "")
        return told("")

    return named
