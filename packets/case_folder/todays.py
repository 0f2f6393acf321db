"""Tell the answers that a page of today takes from all others, so that a folder can be read."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from packets.case_folder.kept import apart
from packets.questions import Page, Subject
from packets.snapshot import (
    Answered,
    Answers,
    BeneficiaryFacts,
    CaseRecord,
    CaseSnapshot,
    beside,
)

Facts = TypeVar("Facts", bound=Answered)


class _Sieve:
    """Takes the other answers out of each row, and keeps them by its place."""

    def __init__(self, pages: Mapping[str, Page]) -> None:
        self.pages = pages
        self.others: dict[str, Answers] = {}

    def todays(self, facts: Facts, row: str, about: Subject) -> Facts:
        taken, others = apart(facts.answers, self.pages, about)
        if others:
            self.others[row] = others
        return replace(facts, answers=taken)

    def beneficiary(self, person: BeneficiaryFacts) -> BeneficiaryFacts:
        key = person.key
        reasons = (
            self.todays(one, beside.of_reason(key, one.basis), Subject.REASON)
            for one in person.reasons
        )
        visas = self.todays(person.visa_history, beside.of_visa_history(key), Subject.VISA_HISTORY)
        stay = self.todays(person.stay, beside.of_stay(key), Subject.STAY)
        own = self.todays(person, beside.of_beneficiary(key), Subject.BENEFICIARY)
        return replace(own, reasons=tuple(reasons), visa_history=visas, stay=stay)

    def case(self, rows: CaseSnapshot) -> CaseSnapshot:
        lawyer = rows.representative
        return replace(
            self.todays(rows, beside.CASE, Subject.CASE),
            petitioner=self.todays(rows.petitioner, beside.PETITIONER, Subject.PETITIONER),
            representative=lawyer
            and self.todays(lawyer, beside.REPRESENTATIVE, Subject.REPRESENTATIVE),
            beneficiaries=tuple(self.beneficiary(one) for one in rows.beneficiaries),
            supporters=tuple(
                self.todays(one, beside.of_supporter(one.key), Subject.SUPPORTER)
                for one in rows.supporters
            ),
        )


def with_todays_answers(record: CaseRecord, pages: Mapping[str, Page]) -> CaseRecord:
    """Return the record with only those answers in its rows, and the others beside them."""
    sieve = _Sieve(pages)
    rows = sieve.case(record.rows)
    return CaseRecord(rows=rows, beside=replace(record.beside, other_answers=sieve.others))
