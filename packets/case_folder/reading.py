"""Read a case folder; every mistake is one sentence with its place."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from packets.asked import facts_of
from packets.case_folder import (
    reading_exhibits,
    reading_people,
    reading_signed,
    reading_steps,
    reading_suggestions,
)
from packets.case_folder.answers import whole_day_at
from packets.case_folder.found import LARGEST_NUMBER, OF_A_ROW, Files, Found
from packets.case_folder.node import Node
from packets.case_folder.references import (
    check_shared_reasons,
    each,
    keys_of,
    once,
    refuse_shared_keys,
)
from packets.case_folder.text import parsed
from packets.errors import UnreadableCase
from packets.lifecycle import Status
from packets.questions import Page, Subject
from packets.snapshot import (
    Beside,
    CaseRecord,
    CaseSnapshot,
    ExhibitFacts,
    SignedPageFacts,
    SupporterFacts,
    beside,
)
from packets.snapshot.bounds import LONGEST_LANGUAGE_OF_PAGES

SCHEMA = "1"
MISTAKES_AT_ONCE = 30
FILE_NAME = "case.yaml"
CASE_KEYS = (
    *("schema", "reference", "language", "status", "goal_to_mail_on", "numbers_used", *OF_A_ROW),
    *("petitioner", "representative", "beneficiaries", "supporters", "exhibits", "cannot_get"),
    *("signed_pages", "spellings", "steps", "suggestions"),
)


@dataclass(frozen=True, kw_only=True)
class CaseFolder:
    """What a folder tells, and the file of each document."""

    record: CaseRecord
    files: Files


def read_case_folder(
    folder: Path, *, today: date, pages: Mapping[str, Page]
) -> tuple[CaseSnapshot, Files]:
    """Return what counts of the case, and its files; UnreadableCase says what is wrong, and where.

    Documents have no pages yet: their files have only been found, not opened.
    """
    found = read_whole_folder(folder, today=today, pages=pages)
    return facts_of(found.record), found.files


def read_whole_folder(folder: Path, *, today: date, pages: Mapping[str, Page]) -> CaseFolder:
    """Return all that a folder tells, also what does not count now. Raises UnreadableCase.

    Its case.yaml may be named instead of the folder.
    """
    if folder.name == FILE_NAME and folder.is_file():
        folder = folder.parent
    try:
        text = (folder / FILE_NAME).read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        message = f"{FILE_NAME} in {folder.name or folder} is not written in UTF-8. Save it so."
        raise UnreadableCase(message) from error
    except OSError as error:
        message = f"There is no {FILE_NAME} that can be read in {folder.name or folder}."
        raise UnreadableCase(message) from error
    found = Found(folder=folder, pages=pages)
    node = Node(value=parsed(text)).only(*CASE_KEYS)
    if node.at("schema").text(needed=True) != SCHEMA:
        node.at("schema").refuse(f"should be {SCHEMA}.")
    rows = _rows(found, node, today)
    check_shared_reasons(node, rows)
    beside_them = _beside(found, node, {one.key for one in rows.beneficiaries})
    if node.mistakes:
        raise UnreadableCase(_all_of(node.mistakes))
    return CaseFolder(record=CaseRecord(rows=rows, beside=beside_them), files=found.files)


def _all_of(mistakes: list[str]) -> str:
    """Return one sentence a line; of very many the first, and how many more there are."""
    shown = list(dict.fromkeys(mistakes))
    more = len(shown) - MISTAKES_AT_ONCE
    if more > 0:
        shown[MISTAKES_AT_ONCE:] = [f"There are {more} more mistakes."]
    return "\n".join(shown)


def _rows(found: Found, node: Node, today: date) -> CaseSnapshot:
    answers = found.answers(node, beside.CASE, Subject.CASE)
    petitioner = reading_people.petitioner(found, node.at("petitioner"))
    representative = reading_people.representative(found, node.at("representative"))
    beneficiaries = reading_people.beneficiaries(found, node.at("beneficiaries"))
    people = keys_of(node.at("beneficiaries"), beneficiaries)
    supporters = reading_people.supporters(found, node.at("supporters"), people)
    refuse_shared_keys(node.at("supporters"), supporters, people)
    everybody = people | {one.key for one in supporters}
    exhibits = tuple(_exhibits(found, node.at("exhibits"), people, supporters))
    keys_of(node.at("exhibits"), exhibits)
    return CaseSnapshot(
        taken_on=today,
        reference=node.at("reference").text(),
        language=node.at("language").text(longest=LONGEST_LANGUAGE_OF_PAGES) or "en",
        answers=answers,
        petitioner=petitioner,
        representative=representative,
        beneficiaries=beneficiaries,
        supporters=supporters,
        exhibits=exhibits,
        cannot_get=once(
            node.at("cannot_get"),
            each(
                node.at("cannot_get"),
                lambda one: reading_exhibits.cannot_get(one, everybody),
            ),
            lambda one: f"{one.kind} {one.about}".strip(),
        ),
        signed=tuple(_signed_pages(found, node.at("signed_pages"))),
        spellings=reading_signed.spellings(found, node.at("spellings")),
        steps=reading_steps.steps(found, node.at("steps")),
    )


def _exhibits(
    found: Found, node: Node, people: set[str], supporters: Iterable[SupporterFacts]
) -> Iterator[ExhibitFacts]:
    givers = {one.key for one in supporters}
    for number, one in enumerate(node.nodes(), start=1):
        with one.going_on():
            yield reading_exhibits.exhibit(found, one, f"exhibit-{number}", people, givers)


def _signed_pages(found: Found, node: Node) -> Iterator[SignedPageFacts]:
    for number, one in enumerate(node.nodes(), start=1):
        with one.going_on():
            yield reading_signed.signed_page(found, one, number)


def _beside(found: Found, node: Node, people: set[str]) -> Beside:
    status, used = node.at("status"), node.at("numbers_used").only("beneficiaries", "supporters")
    if status.text() not in ("", *Status):
        status.note(f"{status.text()} is not one of: {', '.join(Status)}.")
    return Beside(
        status=status.text(),
        goal_to_mail_on=whole_day_at(node.at("goal_to_mail_on")),
        travellers_used=_number(used.at("beneficiaries")),
        supporters_used=_number(used.at("supporters")),
        unclear=found.unclear,
        other_answers=found.other_answers,
        taken_over=found.taken_over,
        numbers=found.numbers,
        dropped=frozenset(found.dropped),
        refused=found.refused,
        looks=found.looks,
        replaced=found.replaced,
        confirmed=found.confirmed,
        suggestions=tuple(reading_suggestions.suggestions(node.at("suggestions"), people)),
    )


def _number(node: Node) -> int:
    return 0 if node.value is None else node.whole_number(LARGEST_NUMBER)
