"""Who else has a part in the forms: supporters, the interpreter, the preparer."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from packets.boxes import Filing, Item
from packets.boxes.places import Separately, Typed
from packets.boxes.writing import form_phone, language_text
from packets.snapshot import SupporterFacts

PAGE = "st-helper"
DIGITS = 10


def declares_on_a_form(supporter: SupporterFacts) -> bool:
    """Tell whether somebody signs Form I-134: it asks for a person's income and family.

    An organization commits itself by a letter; nobody does before it is said who it is.
    """
    return supporter.is_chosen and not supporter.is_("sup-who", "who", "ORGANIZATION")


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


@dataclass(frozen=True, kw_only=True)
class InterpreterPlaces:
    """The fields of the interpreter on a form: family name, given name, phone, language."""

    family: str
    given: str
    phone: str
    language: str


def interpreter_items(
    part: str,
    *,
    applies: Callable[[Filing], bool] = has_interpreter,
    into: InterpreterPlaces | None = None,
    page: int = 0,
) -> tuple[Item, ...]:
    """Return the boxes of whoever read a form to the person who signs it, on `page` of the form."""

    def box(item: str, label: str, answer: Callable[[Filing], str], longest: int) -> Item:
        return Item(
            part=part,
            item=item,
            label=label,
            answer=answer,
            needed=True,
            longest=longest,
            applies=applies,
        )

    name = box("1", "Interpreter's Family Name and Given Name", helper_name, 83)
    phone = box("3", "Interpreter's Daytime Telephone Number", helper_phone, DIGITS)
    language = box("", "Interpreter's Certification: fluent in English and", helper_language, 18)
    if into is not None:
        columns = (into.family, into.given)
        name = replace(name, into=Separately(columns=columns, read=helper_name_parts))
        phone = replace(phone, into=Typed(field=into.phone))
        language = replace(language, into=Typed(field=into.language))
    signature = Item(
        part=part,
        item="6",
        label="Interpreter's Signature and Date of Signature",
        for_ink=True,
        signer="interpreter",
        page=page,
        applies=applies,
    )
    return (name, phone, language, signature)
