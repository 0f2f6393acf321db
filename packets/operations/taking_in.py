"""Make the rows of a case from its facts and files: the way in for case folders."""

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from django.core.files.base import File
from django.db import transaction

from evidence import covering, erasing, intake
from evidence.models import Document
from evidence.normal.cover import Cover
from packets.lifecycle import Status
from packets.models import CannotGetRow, Case, CaseMember, User
from packets.models.case import LONGEST_REFERENCE
from packets.operations import audit
from packets.operations.starting import new_reference
from packets.operations.taking_in_exhibits import refuse_again, write_exhibits
from packets.operations.taking_in_people import Answers, write_people, write_supporters
from packets.operations.taking_in_signed import write_signed_pages, write_spellings
from packets.operations.taking_in_steps import write_steps
from packets.operations.taking_in_suggestions import write_suggestions
from packets.snapshot import Beside, CaseRecord, CaseSnapshot, DocumentFacts, beside

PlaceOf = Callable[[DocumentFacts], Path]


def take_in(*, facts: CaseSnapshot, place_of: PlaceOf, owner: User, now: datetime) -> Case:
    """Make a case of these facts, all of it or nothing; `place_of` tells where each file lies.

    The documents are received like those of a browser and wait to be opened. Raises
    evidence.errors.Refused for a file that cannot be used.
    """
    return take_in_whole(record=CaseRecord(rows=facts), place_of=place_of, owner=owner, now=now)


def take_in_whole(*, record: CaseRecord, place_of: PlaceOf, owner: User, now: datetime) -> Case:
    """Like `take_in`, with what does not count now; a file that was refused is not opened again."""
    facts, kept = record.rows, record.beside
    with _received(record, place_of) as documents, transaction.atomic():
        answers = Answers(beside=kept, by=owner, now=now)
        case = Case.objects.create(
            reference=_reference(facts.reference),
            language=facts.language,
            **_of_the_case(kept),
            **answers.of(facts, beside.CASE),
        )
        CaseMember.objects.create(case=case, user=owner, role=CaseMember.Role.OWNER)
        people = write_people(case, facts, answers)
        write_supporters(case, facts, answers, people)
        write_exhibits(case, facts, kept, people, documents)
        write_signed_pages(case, facts, documents)
        write_spellings(case, facts, kept, now)
        write_steps(case, facts, answers)
        write_suggestions(kept, people, now)
        refuse_again(facts, kept, documents)
        CannotGetRow.objects.bulk_create(
            CannotGetRow(
                case=case,
                kind=c.kind,
                about=c.about,
                why=c.why,
                why_en=c.why_en,
                instead=c.instead,
                instead_en=c.instead_en,
            )
            for c in facts.cannot_get
        )
        audit.record(case=case, by=owner, what="CASE_TAKEN_IN")
        return case


def _of_the_case(kept: Beside) -> dict[str, object]:
    return {
        "status": kept.status or Status.DRAFTING,
        "goal_to_mail_on": kept.goal_to_mail_on,
        "traveller_numbers_used": kept.travellers_used,
        "supporter_numbers_used": kept.supporters_used,
    }


def _reference(wanted: str) -> str:
    """Return the reference of the facts when it is free, else a new one."""
    is_usable = len(wanted) <= LONGEST_REFERENCE and re.fullmatch(r"[\w-]+", wanted, re.ASCII)
    reference = wanted if is_usable else ""
    while not reference or Case.objects.filter(reference=reference).exists():
        reference = new_reference()
    return reference


@contextmanager
def _received(record: CaseRecord, place_of: PlaceOf) -> Iterator[Mapping[int, Document]]:
    """Receive every file; if anything fails later, none of them stays."""
    documents: dict[int, Document] = {}
    try:
        for wanted in record.documents():
            with place_of(wanted).open("rb") as file:
                document = intake.receive(file=File(file), name=wanted.file_name)
            documents[id(wanted)] = document
            covering.keep(document=document, covers=map(Cover.of_facts, wanted.covers))
        yield documents
    except BaseException:
        for document in documents.values():
            erasing.remove(document)
        raise
