"""What is asked about a document and about its translation."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from packets.models import Exhibit, Translation
from packets.operations.exhibits import Concerned
from packets.proof import Owner
from packets.questions import Choice, Field, Kind, Page, Subject
from packets.questions.languages import language_choices
from packets.questions.of_files import OF_WRITTEN, TOLD_OF_TRANSLATION
from packets.slots import Slot, all_kinds, slots_of
from packets.snapshot import CaseSnapshot
from packets.snapshot.bounds import LONGEST_PROOF, LONGEST_TITLE
from packets.wizard.naming import supporter_name, traveller_name

FREE = "FREE"
NOBODY = "NOBODY"


WORDS = (
    Field(
        name="title",
        kind=Kind.TEXT,
        label=gettext_lazy("Title"),
        hint=gettext_lazy("In English. The officer reads it in the list of documents"),
        longest=LONGEST_TITLE,
    ),
    Field(
        name="dated",
        kind=Kind.DATE,
        label=gettext_lazy("Date on the paper"),
        hint=gettext_lazy("The month and year, or the year alone, is fine"),
    ),
    Field(
        name="issuer",
        kind=Kind.TEXT,
        label=gettext_lazy("Who wrote it or gave it"),
        hint=gettext_lazy("In English letters. Like a doctor, an office or a bank"),
        longest=LONGEST_TITLE,
    ),
    Field(
        name="language",
        kind=Kind.SELECT,
        label=gettext_lazy("Language of the paper"),
        choices=language_choices,
    ),
    Field(
        name="original_title",
        kind=Kind.TEXT,
        label=gettext_lazy("Title in its own language"),
        hint=gettext_lazy("Only when the paper is not in English"),
        longest=LONGEST_TITLE,
    ),
    Field(
        name="proves",
        kind=Kind.LONG,
        label=gettext_lazy("What it shows"),
        hint=gettext_lazy("In English, in one sentence"),
        longest=LONGEST_PROOF,
    ),
)
"""What is asked about every document."""


def details_page(case: CaseSnapshot, kind: str = "") -> Page:
    """Declare what is asked about a document; its present kind is offered in any case."""
    fields = [
        *WORDS,
        Field(
            name="kind",
            kind=Kind.SELECT,
            label=gettext_lazy("What kind of document it is"),
            choices=_kinds(case, kind),
        ),
    ]
    known = all_kinds().get(kind)
    if known is not None and known.written:
        fields.append(OF_WRITTEN[known.written])
    if len(case.beneficiaries) > 1:
        fields.append(_about(case))
    if len(case.supporters) > 1:
        fields.append(_supporter(case))
    return Page(
        id="exhibit",
        about=Subject.CASE,
        heading=gettext_lazy("About this document"),
        fields=tuple(fields),
    )


def answers_of(exhibit: Exhibit) -> dict[str, Any]:
    """Return what is known of a document, in the canonical form of the boxes."""
    return {
        "title": exhibit.title,
        "dated": exhibit.dated,
        "issuer": exhibit.issuer,
        "language": _offered(exhibit.language),
        "original_title": exhibit.original_title,
        "proves": exhibit.proves,
        "kind": exhibit.kind or FREE,
        "about": [person.key for person in exhibit.about.all()],
        "supporter": exhibit.supporter.key if exhibit.supporter else NOBODY,
        **exhibit.told,
    }


def _offered(language: str) -> str:
    offered = {"", *(choice.key for choice in language_choices())}
    return language.upper() if language.upper() in offered else "OTHER"


def details_in(answers: Mapping[str, Any]) -> tuple[dict[str, Any], Concerned]:
    """Return the details for the row, and about whom it is; what was not asked is not there."""
    apart = ("about", "supporter", "kind", *OF_WRITTEN)
    details: dict[str, Any] = {
        name: str(value or "") for name, value in answers.items() if name not in apart
    }
    if OF_WRITTEN.keys() & answers.keys():
        details["told"] = told_in(answers, OF_WRITTEN.values())
    details["language"] = details["language"].lower()
    details["kind"] = "" if answers.get("kind") in (None, FREE) else str(answers["kind"])
    supporter = str(answers["supporter"] or "") if "supporter" in answers else None
    return details, Concerned(
        about=tuple(answers.get("about") or ()),
        supporter="" if supporter == NOBODY else supporter,
    )


def translation_answers(translation: Translation) -> dict[str, Any]:
    return {"translator": translation.translator, **translation.told}


def translation_words(answers: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "translator": str(answers.get("translator") or ""),
        "told": told_in(answers, TOLD_OF_TRANSLATION),
    }


def told_in(answers: Mapping[str, Any], fields: Iterable[Field]) -> dict[str, Any]:
    """Return the answers to these fields; what was left empty is not there."""
    names = (field.name for field in fields)
    return {name: answers[name] for name in names if answers.get(name)}


def _kinds(case: CaseSnapshot, kind: str) -> tuple[Choice, ...]:
    """Offer what is expected, with the name of its person where only one person has it."""
    labels: dict[str, list[str]] = {}
    for slot in slots_of(case):
        labels.setdefault(slot.kind.code, []).append(slot.label)
    if kind in all_kinds():
        labels.setdefault(kind, [])
    listed = (
        Choice(key=code, label=said[0] if len(said) == 1 else _label_without_name(code))
        for code, said in labels.items()
    )
    return (Choice(key=FREE, label=gettext_lazy("Another document")), *listed)


def _label_without_name(code: str) -> str:
    kind = all_kinds()[code]
    names = {Owner.BENEFICIARY: _("the traveller"), Owner.SUPPORTER: _("the money supporter")}
    name = names.get(kind.owner, _("the person who asks"))
    slot = Slot(kind=kind, owner_name=name, english_name="", country=_("the country of stay"))
    return slot.label


def _about(case: CaseSnapshot) -> Field:
    people: Iterable[Choice] = (
        Choice(key=person.key, label=traveller_name(case, person.key))
        for person in case.beneficiaries
    )
    return Field(
        name="about",
        kind=Kind.CHECK,
        label=gettext_lazy("For whom it is"),
        hint=gettext_lazy("Choose nobody when it is for everyone"),
        choices=tuple(people),
    )


def _supporter(case: CaseSnapshot) -> Field:
    people = (Choice(key=one.key, label=supporter_name(case, one)) for one in case.supporters)
    return Field(
        name="supporter",
        kind=Kind.SELECT,
        label=gettext_lazy("Which money supporter it is about"),
        hint=gettext_lazy("Like whose tax return it is, or whose letter from the bank"),
        choices=(Choice(key=NOBODY, label=gettext_lazy("None of them")), *people),
    )
