"""Who else has a part in the forms: supporters, the interpreter, the preparer."""

from packets.boxes import Filing
from packets.boxes.writing import form_phone, language_text
from packets.snapshot import SupporterFacts

PAGE = "st-helper"


def declares_on_a_form(supporter: SupporterFacts) -> bool:
    """Tell whether somebody signs Form I-134: it asks for a person's income and family.

    An organization commits itself by a letter.
    """
    return not supporter.is_("sup-who", "who", "ORGANIZATION")


def has_interpreter(filing: Filing) -> bool:
    """Tell whether somebody reads the forms to who was asked, in their language."""
    return _helps(filing, "READS")


def has_typist(filing: Filing) -> bool:
    return _helps(filing, "TYPES")


def _helps(filing: Filing, how: str) -> bool:
    case = filing.case
    return case.is_(PAGE, "helper", "YES") and case.is_(PAGE, "does", how)


def helper_name(filing: Filing) -> str:
    return filing.case.text(PAGE, "helper_name")


def helper_name_parts(filing: Filing) -> tuple[str, str]:
    """Return family and given name of a helper, who was asked for one line: the last word is first.

    A draft shows both boxes before anybody signs.
    """
    given, _space, family = helper_name(filing).rpartition(" ")
    return family, given


def helper_phone(filing: Filing) -> str:
    return form_phone(filing.case.own_words(PAGE, "phone"))


def helper_language(filing: Filing) -> str:
    return language_text(filing.case.own_words(PAGE, "language"))
