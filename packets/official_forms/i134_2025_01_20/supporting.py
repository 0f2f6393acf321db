"""The supporter of a form, and whether the supporter is the traveller."""

from collections.abc import Mapping

from packets.boxes import Filing
from packets.boxes.writing import form_a_number, if_any
from packets.snapshot import SupporterFacts


def supporter_of(filing: Filing) -> SupporterFacts:
    """Return the supporter; one without answers when the form is looked at without one."""
    return filing.supporter or SupporterFacts(key="")


def is_own_support(filing: Filing) -> bool:
    supporter = supporter_of(filing)
    if supporter.is_("sup-who", "who", "TRAVELLER"):
        return True
    return filing.is_for_oneself and supporter.is_("sup-who", "who", "ME")


def is_support_by_another(filing: Filing) -> bool:
    return not is_own_support(filing)


def home(filing: Filing) -> Mapping[str, str]:
    return supporter_of(filing).address("sup-address", "address")


def mail(filing: Filing) -> Mapping[str, str]:
    """Return where the supporter gets mail; the page asks for the home first."""
    supporter = supporter_of(filing)
    if supporter.is_("sup-address", "same", "NO"):
        return supporter.address("sup-address", "mail")
    return home(filing)


def a_number(filing: Filing) -> str:
    supporter = supporter_of(filing)
    given = form_a_number(supporter.own_words("sup-status", "a_number"))
    return if_any(given, is_known="sup-status" in supporter.answers)
