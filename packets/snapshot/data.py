"""A snapshot as plain data (JSON, YAML) and back, without losing anything.

The paths of normalised pages are not data: they differ from machine to machine. Whoever needs them
puts them in again with `with_pages`. What was read in the pages is no data either.
"""

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, cast

from packets.snapshot.case import CaseSnapshot
from packets.snapshot.earlier import EarlierPacket
from packets.snapshot.exhibits import (
    CannotGet,
    DocumentFacts,
    ExhibitFacts,
    TranslationFacts,
    WaitingFile,
)
from packets.snapshot.people import (
    BeneficiaryFacts,
    PetitionerFacts,
    ReasonFacts,
    RepresentativeFacts,
    StayFacts,
    SupporterFacts,
    VisaHistoryFacts,
)
from packets.snapshot.reused import with_reused_answers
from packets.snapshot.signed import SignedPageFacts
from packets.snapshot.steps import StepFacts
from packets.snapshot.told import NOTE, has_whole_note

NESTED: dict[tuple[type, str], type] = {
    (CaseSnapshot, "petitioner"): PetitionerFacts,
    (CaseSnapshot, "representative"): RepresentativeFacts,
    (CaseSnapshot, "beneficiaries"): BeneficiaryFacts,
    (CaseSnapshot, "supporters"): SupporterFacts,
    (CaseSnapshot, "exhibits"): ExhibitFacts,
    (CaseSnapshot, "cannot_get"): CannotGet,
    (CaseSnapshot, "waiting"): WaitingFile,
    (CaseSnapshot, "signed"): SignedPageFacts,
    (CaseSnapshot, "steps"): StepFacts,
    (CaseSnapshot, "earlier"): EarlierPacket,
    (BeneficiaryFacts, "reasons"): ReasonFacts,
    (BeneficiaryFacts, "visa_history"): VisaHistoryFacts,
    (BeneficiaryFacts, "stay"): StayFacts,
    (ExhibitFacts, "document"): DocumentFacts,
    (ExhibitFacts, "translations"): TranslationFacts,
    (TranslationFacts, "document"): DocumentFacts,
    (SignedPageFacts, "document"): DocumentFacts,
}
NOT_DATA = frozenset({"pages", "read", "decided", "set_aside", "staff_words", "waiting"})
"""Where files lie here, what was read in them, what people of this site answer for, what waits."""


def data_of(facts: Any) -> Any:
    """Return facts as dictionaries, lists and strings."""
    if is_dataclass(facts):
        named = (f.name for f in fields(facts) if f.name not in NOT_DATA)
        return {name: data_of(getattr(facts, name)) for name in named}
    if isinstance(facts, Mapping):
        return {key: data_of(value) for key, value in facts.items()}
    if isinstance(facts, (list, tuple)):
        return [data_of(value) for value in facts]
    if isinstance(facts, date):
        return facts.isoformat()
    return facts


def data_to_build(case: CaseSnapshot, *, is_draft: bool) -> dict[str, Any]:
    """Return the data of which a packet is built: a draft also says what waits for a look."""
    data: dict[str, Any] = data_of(case)
    return data | {"waiting": data_of(case.waiting)} if is_draft else data


def printed_data_of(case: CaseSnapshot) -> dict[str, Any]:
    """Return the data of a case without what is told of its files and changes no page."""
    data: dict[str, Any] = data_of(case)
    for exhibit in data["exhibits"]:
        del exhibit["told"]
        for translation in exhibit["translations"]:
            translation["certified"] = has_whole_note(translation.pop("told"))
    for scan in data["signed"]:
        del scan["told"]
    return data


def facts_of(kind: type, data: Mapping[str, Any]) -> Any:
    """Build an object of `kind` from its data.

    Raises TypeError when a name is not one of the facts, and ValueError when `taken_on` is not a
    date: callers turn both into a sentence.
    """
    given: dict[str, Any] = {}
    for name, value in _as_told_now(kind, data).items():
        nested = NESTED.get((kind, name))
        if value is None or nested is None:
            given[name] = tuple(value) if _is_tuple(kind, name) and value is not None else value
        elif isinstance(value, list):
            given[name] = tuple(facts_of(nested, row) for row in value)
        else:
            given[name] = facts_of(nested, value)
    return kind(**given)


def snapshot_from(data: Mapping[str, Any]) -> CaseSnapshot:
    """Build a snapshot from what `data_of` returned (or JSON made of it)."""
    days = {"taken_on": date.fromisoformat(str(data["taken_on"]))}
    if data.get("goal_to_mail_on"):
        days["goal_to_mail_on"] = date.fromisoformat(str(data["goal_to_mail_on"]))
    case = cast(CaseSnapshot, facts_of(CaseSnapshot, {**data, **days}))
    return with_reused_answers(case)


def digest_of(case: CaseSnapshot) -> str:
    """Identify the content, whatever the day and wherever the files lie (SHA-256, hex)."""
    facts = {**printed_data_of(case), "taken_on": None, "reference": None}
    facts.pop("spellings")  # what a person confirmed changes no page
    facts.pop("steps")  # what happens afterwards stands in no packet
    if case.goal_to_mail_on is None:
        facts.pop("goal_to_mail_on")
    if case.earlier is None:
        facts.pop("earlier")  # nor was there a word of what is new
    if not case.signed:
        facts.pop("signed")  # a case without scans is what it was before there were any
    text = json.dumps(facts, sort_keys=True, default=str, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()


def _as_told_now(kind: type, data: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return data with the one tick of earlier snapshots told as the ticks of today."""
    if kind is not TranslationFacts or "certified" not in data:
        return data
    now = dict(data)
    now["told"] = {"note": list(NOTE)} if now.pop("certified") else {}
    return now


def with_pages(
    case: CaseSnapshot, pages_of: Callable[[DocumentFacts], Path | None]
) -> CaseSnapshot:
    """Return the snapshot with the normalised pages of each document put in."""

    def paged(document: DocumentFacts) -> DocumentFacts:
        return replace(document, pages=pages_of(document))

    exhibits = tuple(
        replace(
            exhibit,
            document=paged(exhibit.document),
            translations=tuple(
                replace(translation, document=paged(translation.document))
                for translation in exhibit.translations
            ),
        )
        for exhibit in case.exhibits
    )
    signed = tuple(replace(scan, document=paged(scan.document)) for scan in case.signed)
    return replace(case, exhibits=exhibits, signed=signed)


def _is_tuple(kind: type, name: str) -> bool:
    annotation = next((f.type for f in fields(kind) if f.name == name), "")
    return str(annotation).startswith("tuple")
