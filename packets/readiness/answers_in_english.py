"""Answers in other letters need English words, because the packet is in English (FRM-25)."""

from collections.abc import Iterator
from dataclasses import replace

from django.utils.translation import gettext_lazy as _

from packets.english import is_latin
from packets.questions import Field, Kind, Page
from packets.questions.filing import ABOUT_SENDING
from packets.questions.finish import LAST_STEPS
from packets.readiness import Confidence, Rule, Severity
from packets.readiness._subjects.about import About, its_page, never
from packets.readiness._subjects.answered import answered_pages
from packets.readiness._subjects.gaps import label_of
from packets.slots import slots_of
from packets.snapshot import Answered, CaseSnapshot

ENGLISH_ONLY = "USCIS, tips for filing forms by mail: answers in English"
WORDS = (Kind.TEXT, Kind.LONG)
IN_OWN_LETTERS = "native"
# Answers on these pages are not printed: names we use on the screen, and the last steps.
NOT_PRINTED = (LAST_STEPS - {"letter"}) | ABOUT_SENDING | {"st-people"}


def foreign_answers(case: CaseSnapshot) -> Iterator[About]:
    """Yield each page that holds words in other letters; `what` names the questions."""
    for it, given, page in answered_pages(case):
        if page.id in NOT_PRINTED:
            continue
        asked = [f for f in page.fields if f.is_asked(given, page.id)]
        foreign = [f for f in asked if not _is_english(given, page, f)]
        if foreign:
            what = ", ".join(label_of(field, page, it.name) for field in foreign)
            yield replace(it, page=page.id, what=what)


def foreign_reasons(case: CaseSnapshot) -> Iterator[About]:
    """Yield each document that cannot be had, where the packet cannot print the reason."""
    for slot in slots_of(case):
        told = slot.cannot_get
        if told is None or slot.is_filled or not slot.is_expected:
            continue
        if not all(map(is_latin, told.for_the_packet)):
            yield About(key=slot.owner_key, name=slot.label, facts=slot)


def _is_english(given: Answered, page: Page, field: Field) -> bool:
    if field.name == IN_OWN_LETTERS or _is_a_nickname(given, page, field):
        return True
    if field.kind in WORDS:
        return is_latin(given.text(page.id, field.name))
    if field.kind is Kind.ADDRESS:
        return all(is_latin(str(part)) for part in given.address(page.id, field.name).values())
    if field.kind is not Kind.LIST:
        return True
    names = [part.name for part in field.parts if part.kind in WORDS]
    rows = given.rows(page.id, field.name)
    return all(is_latin(row.text("row", name)) for row in rows for name in names)


def _is_a_nickname(given: Answered, page: Page, field: Field) -> bool:
    """What we call a supporter on the screen; of a group it is the name that is printed."""
    is_contact = (page.id, field.name) == ("sup-who", "contact")
    return is_contact and not given.is_("sup-who", "who", "ORGANIZATION")


RULES: tuple[Rule, ...] = (
    Rule(
        code="FRM-25",
        severity=Severity.BLOCKS,
        each=foreign_answers,
        holds=never,
        says=_(
            "USCIS reads English only. Write this about {it.name} in English too, "
            "a name as the passport spells it: {it.what}."
        ),
        mend_at=its_page,
        source=ENGLISH_ONLY,
        confidence=Confidence.ONE_SOURCE,
    ),
    Rule(
        code="FRM-25b",
        severity=Severity.BLOCKS,
        each=foreign_reasons,
        holds=never,
        says=_(
            "USCIS reads English only. Write in English too why you cannot get this: {it.name}."
        ),
        mend_at="docs",
        source=ENGLISH_ONLY,
        confidence=Confidence.ONE_SOURCE,
    ),
)
