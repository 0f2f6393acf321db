"""What a statement says of a reason: neutral sentences, each said only if it is known.

`mine` is said by the traveller, `of_them` by the person who asks. A long answer is in the words of
the person who asks, so that only their statement has it, or that of a traveller who asks alone.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from packets.english import sentences
from packets.questions import Field, Kind, Text
from packets.sheets._people import words_of
from packets.sheets._pieces import GAP, told
from packets.snapshot import Answered, ReasonFacts
from packets.urgency import all_bases
from packets.wizard.shown import shown


@dataclass(frozen=True, kw_only=True)
class Said:
    """One answer of a reason and the sentence around it; without a sentence it is one itself."""

    page: str
    field: str
    mine: Text = "{value}"
    of_them: Text = ""

    def sentence(self, *, is_mine: bool) -> str:
        return str(self.mine if is_mine or not self.of_them else self.of_them)


NOT_A_PLACE = (Kind.DATE, Kind.LONG)
STATEMENTS: tuple[Said, ...] = (
    Said(
        page="med-ill",
        field="illness",
        mine=_("I have this illness: {value}."),
        of_them=_("{ben} has this illness: {value}."),
    ),
    Said(page="med-ill", field="since", mine=_("It has been known since {value}.")),
    Said(page="med-wait", field="harm"),
    Said(page="med-asked", field="asked", mine=_("These hospitals were asked:")),
    Said(page="med-us", field="hospital", mine=_("The care is planned at {value}.")),
    Said(page="med-date", field="start", mine=_("It is planned to start on {value}.")),
    Said(
        page="org-who",
        field="name",
        mine=_("I want to give to {value}."),
        of_them=_("{ben} wants to give to {value}."),
    ),
    Said(page="org-what", field="gift", mine=_("What is given: {value}.")),
    Said(page="org-centre", field="centre", mine=_("The transplant center is {value}.")),
    Said(page="org-date", field="date", mine=_("The day of the surgery is {value}.")),
    Said(page="ill-who", field="name", mine=_("The person who is ill is {value}.")),
    Said(page="ill-what", field="says"),
    Said(page="ill-visit", field="from", mine=_("The visit begins on {value}.")),
    Said(page="ill-visit", field="until", mine=_("The visit ends on {value}.")),
    Said(page="car-who", field="name", mine=_("The person who needs care is {value}.")),
    Said(page="car-who", field="need"),
    Said(page="car-end", field="until", mine=_("The care ends on {value}.")),
    Said(page="fun-who", field="name", mine=_("{value} has died.")),
    Said(page="fun-who", field="date", mine=_("The day of death is {value}.")),
    Said(page="fun-date", field="date", mine=_("The funeral is on {value}.")),
    Said(page="fun-date", field="place", mine=_("The place of the funeral is {value}.")),
    Said(page="fun-else", field="why"),
    Said(
        page="hrm-list",
        field="events",
        mine=_("These things happened, as they were told for this request:"),
        of_them=_("These things happened:"),
    ),
    Said(page="hrm-why", field="why"),
    Said(page="hrm-police", field="why"),
    Said(page="hrm-move", field="how"),
    Said(page="war-what", field="where", mine=_("The place is {value}.")),
    Said(page="war-what", field="since", mine=_("It began in this month or year: {value}.")),
    Said(page="war-harm", field="tell"),
    Said(page="war-tried", field="tried"),
    Said(page="war-worse", field="why"),
    Said(page="war-wait", field="harm"),
    Said(page="civ-case", field="court", mine=_("The court is {value}.")),
    Said(page="civ-case", field="number", mine=_("The number of the case is {value}.")),
    Said(page="civ-case", field="date", mine=_("The day in court is {value}.")),
    Said(page="civ-person", field="why"),
    Said(page="stu-what", field="program", mine=_("The study or research is {value}.")),
    Said(page="stu-what", field="host", mine=_("The host is {value}.")),
    Said(page="stu-dates", field="from", mine=_("It begins on {value}.")),
    Said(page="stu-dates", field="until", mine=_("It ends on {value}.")),
    Said(page="stu-dates", field="why"),
    Said(page="spb-good", field="good"),
    Said(page="spb-why", field="why"),
    Said(page="fam-need", field="why"),
    Said(page="rep-i94", field="until", mine=_("The stay of now ends on {value}.")),
    Said(page="rep-why", field="why"),
    Said(page="rep-new", field="new"),
)


def statements_on(reason: ReasonFacts, *, ben: str, is_mine: bool) -> list[str]:
    """Return the sentences about a reason, in the language that is on, without long answers."""
    found: list[str] = []
    for said, field in _asked(reason):
        sentence = said.sentence(is_mine=is_mine)
        if field.kind is Kind.LIST:
            found += _events(sentence, field, reason.rows(said.page, said.field))
        elif field.kind is not Kind.LONG and (value := _value(field, reason, said.page)):
            found.append(put(sentence, value=told(value), ben=ben))
    return found


def words_on(reason: ReasonFacts) -> list[str]:
    """Return the long answers about a reason as sentences of whoever wrote them."""
    long = (field_of for field_of in _asked(reason) if field_of[1].kind is Kind.LONG)
    given = (_value(field, reason, said.page) for said, field in long)
    return [told(sentences(words)) for words in given if words]


def _asked(reason: ReasonFacts) -> Iterator[tuple[Said, Field]]:
    """Yield what is told of a reason, with the fields that its pages declare."""
    basis = all_bases().get(reason.basis)
    pages = {page.id: page for page in basis.pages} if basis else {}
    for said in STATEMENTS:
        if said.page in pages:
            yield said, pages[said.page].field(said.field)


def put(sentence: str, **words: str) -> str:
    """Put words into a sentence; a stop at the end of the words is not doubled."""
    for place, word in words.items():
        sentence = sentence.replace(f"{{{place}}}", word)
    return sentence.replace("..", ".") if sentence.endswith("..") else sentence


def _value(field: Field, answered: Answered, page: str) -> str:
    if field.kind in (Kind.TEXT, Kind.LONG):
        return words_of(answered, page, field.name)
    value: Any = answered.value(page, field.name)
    return shown(field, value) if value not in (None, "", [], {}) else ""


def _events(lead: str, field: Field, rows: tuple[Answered, ...]) -> Iterator[str]:
    """Yield the lead, and each row of a list as one sentence, with its day before it."""
    found = [line for row in rows if (line := _event(field, row))]
    if found:
        yield lead
        yield from found


def _event(field: Field, row: Answered) -> str:
    """Return "August 14, 2026 (Herat): Two men came."; a day that nobody gave is for the pen."""
    given = [(part.kind, _value(part, row, "row")) for part in field.parts]
    day = ", ".join(words for kind, words in given if kind is Kind.DATE and words)
    where = ", ".join(told(words) for kind, words in given if kind not in NOT_A_PLACE and words)
    what = " ".join(told(sentences(words)) for kind, words in given if kind is Kind.LONG and words)
    if not where and not what:
        return ""
    return f"{day or GAP}{f' ({where})' if where else ''}: {what or GAP}"
