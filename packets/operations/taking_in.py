"""Make the rows of a case from its facts and files: the way in for case folders."""

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from django.core.files.base import File
from django.db import transaction

from evidence import erasing, intake
from evidence.models import Document
from packets.models import (
    Beneficiary,
    CannotGetRow,
    Case,
    CaseEvent,
    CaseMember,
    Exhibit,
    Petitioner,
    Representative,
    StayPlan,
    Supporter,
    UrgencyClaim,
    User,
    VisaHistory,
)
from packets.models.case import LONGEST_REFERENCE
from packets.operations.starting import new_reference
from packets.snapshot import Answers, BeneficiaryFacts, CaseSnapshot, DocumentFacts, ExhibitFacts

PlaceOf = Callable[[DocumentFacts], Path]


def take_in(*, facts: CaseSnapshot, place_of: PlaceOf, owner: User, now: datetime) -> Case:
    """Make a case of these facts, all of it or nothing; `place_of` tells where each file lies.

    The documents are received like those of a browser and wait to be opened. Raises
    evidence.errors.Refused for a file that cannot be used.
    """
    with _received(facts, place_of) as documents, transaction.atomic():
        case = Case.objects.create(
            reference=_reference(facts.reference),
            language=facts.language,
            **_answered(facts.answers, owner, now),
        )
        CaseMember.objects.create(case=case, user=owner, role=CaseMember.Role.OWNER)
        writer = _Writer(case, owner, now)
        writer.people(facts)
        writer.supporters(facts)
        for position, exhibit in enumerate(facts.exhibits, start=1):
            writer.exhibit(exhibit, position, documents)
        CannotGetRow.objects.bulk_create(
            CannotGetRow(case=case, kind=c.kind, about=c.about, why=c.why, instead=c.instead)
            for c in facts.cannot_get
        )
        CaseEvent.objects.create(case=case, actor=owner, what="CASE_TAKEN_IN")
        return case


class _Writer:
    """Writes the rows of one case; knows who is written about by their keys."""

    def __init__(self, case: Case, owner: User, now: datetime) -> None:
        self.case = case
        self.owner = owner
        self.now = now
        self.rows: dict[str, Beneficiary] = {}

    def people(self, facts: CaseSnapshot) -> None:
        Petitioner.objects.create(case=self.case, **self._kept(facts.petitioner.answers))
        if facts.representative is not None:
            Representative.objects.create(
                case=self.case, **self._kept(facts.representative.answers)
            )
        for number, person in enumerate(facts.beneficiaries, start=1):
            self.rows[person.key] = self._beneficiary(person, number)
        for person in facts.beneficiaries:
            if person.same_reasons_as:
                row = self.rows[person.key]
                row.same_reasons_as = self.rows[person.same_reasons_as]
                row.save(update_fields=["same_reasons_as"])

    def supporters(self, facts: CaseSnapshot) -> None:
        for number, supporter in enumerate(facts.supporters, start=1):
            row = Supporter.objects.create(
                case=self.case,
                number=number,
                key=supporter.key,
                **self._kept(supporter.answers),
            )
            row.supports.set(self.rows[key] for key in supporter.supports)

    def exhibit(
        self, facts: ExhibitFacts, position: int, documents: Mapping[int, Document]
    ) -> None:
        row = Exhibit.objects.create(
            case=self.case,
            document=documents[id(facts.document)],
            position=position,
            kind=facts.kind,
            title=facts.title,
            original_title=facts.original_title,
            dated=facts.dated,
            issuer=facts.issuer,
            language=facts.language,
            proves=facts.proves,
            **({"key": facts.key} if facts.key else {}),
        )
        row.about.set(self.rows[key] for key in facts.about)
        for translation in facts.translations:
            row.translations.create(
                document=documents[id(translation.document)],
                title=translation.title,
                translator=translation.translator,
                is_certified=translation.certified,
            )

    def _beneficiary(self, facts: BeneficiaryFacts, number: int) -> Beneficiary:
        row = Beneficiary.objects.create(
            case=self.case,
            number=number,
            key=facts.key,
            called=facts.called,
            **self._kept(facts.answers),
        )
        for position, reason in enumerate(facts.reasons, start=1):
            UrgencyClaim.objects.create(
                beneficiary=row,
                basis=reason.basis,
                position=position,
                **self._kept(reason.answers),
            )
        VisaHistory.objects.create(beneficiary=row, **self._kept(facts.visa_history.answers))
        StayPlan.objects.create(beneficiary=row, **self._kept(facts.stay.answers))
        return row

    def _kept(self, answers: Answers) -> dict[str, Any]:
        return _answered(answers, self.owner, self.now)


def _answered(answers: Answers, by: User, now: datetime) -> dict[str, Any]:
    """Return the fields of a row with these answers, each page saved once."""
    saved = {page: {"version": 1, "at": now.isoformat(), "by": by.pk} for page in answers}
    return {"answers": {page: dict(given) for page, given in answers.items()}, "saved": saved}


def _reference(wanted: str) -> str:
    """Return the reference of the facts when it is free, else a new one."""
    is_usable = len(wanted) <= LONGEST_REFERENCE and re.fullmatch(r"[\w-]+", wanted, re.ASCII)
    reference = wanted if is_usable else ""
    while not reference or Case.objects.filter(reference=reference).exists():
        reference = new_reference()
    return reference


@contextmanager
def _received(facts: CaseSnapshot, place_of: PlaceOf) -> Iterator[dict[int, Document]]:
    """Receive every file; if anything fails later, none of them stays."""
    documents: dict[int, Document] = {}
    try:
        for wanted in _documents(facts):
            with place_of(wanted).open("rb") as file:
                documents[id(wanted)] = intake.receive(file=File(file), name=wanted.file_name)
        yield documents
    except BaseException:
        for document in documents.values():
            erasing.remove(document)
        raise


def _documents(facts: CaseSnapshot) -> Iterator[DocumentFacts]:
    for exhibit in facts.exhibits:
        yield exhibit.document
        for translation in exhibit.translations:
            yield translation.document
