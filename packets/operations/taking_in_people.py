"""Make the rows of the people of a case that is taken in."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from packets.models import (
    Beneficiary,
    Case,
    Petitioner,
    Representative,
    StayPlan,
    Supporter,
    UrgencyClaim,
    User,
    VisaHistory,
)
from packets.snapshot import Answered, BeneficiaryFacts, Beside, CaseSnapshot, beside

People = Mapping[str, Beneficiary]


@dataclass(frozen=True, kw_only=True)
class Answers:
    """Turns answers into the fields of a row, each page saved once by whoever takes the case in."""

    beside: Beside
    by: User
    now: datetime

    def of(self, facts: Answered, row: str) -> dict[str, Any]:
        """Return the fields of a row with these answers; `row` is its place in the case."""
        answers = {page: dict(given) for page, given in facts.answers.items()}
        for page, given in self.beside.other_answers.get(row, {}).items():
            answers.setdefault(page, {}).update(given)
        taken_over = self.beside.taken_over.get(row, ())
        saved = {
            page: {"version": 1, "at": self.now.isoformat(), "by": self.by.pk}
            for page in answers
            if page not in taken_over
        }
        unclear = {page: dict(given) for page, given in self.beside.unclear.get(row, {}).items()}
        return {"answers": answers, "unclear": unclear, "saved": saved}


def write_people(case: Case, facts: CaseSnapshot, answers: Answers) -> People:
    """Write everyone but the supporters; return the travellers by their keys."""
    Petitioner.objects.create(case=case, **answers.of(facts.petitioner, beside.PETITIONER))
    if facts.representative is not None:
        Representative.objects.create(
            case=case, **answers.of(facts.representative, beside.REPRESENTATIVE)
        )
    people: dict[str, Beneficiary] = {}
    number = 0
    for person in facts.beneficiaries:
        number = answers.beside.numbers.get(beside.of_beneficiary(person.key), number + 1)
        people[person.key] = _beneficiary(case, person, number, answers)
    for person in facts.beneficiaries:
        if person.same_reasons_as:
            row = people[person.key]
            row.same_reasons_as = people[person.same_reasons_as]
            row.save(update_fields=["same_reasons_as"])
    return people


def write_supporters(case: Case, facts: CaseSnapshot, answers: Answers, people: People) -> None:
    number = 0
    for supporter in facts.supporters:
        place = beside.of_supporter(supporter.key)
        number = answers.beside.numbers.get(place, number + 1)
        row = Supporter.objects.create(
            case=case, number=number, key=supporter.key, **answers.of(supporter, place)
        )
        row.supports.set(people[key] for key in supporter.supports)


def _beneficiary(case: Case, facts: BeneficiaryFacts, number: int, answers: Answers) -> Beneficiary:
    row = Beneficiary.objects.create(
        case=case,
        number=number,
        key=facts.key,
        called=facts.called,
        **answers.of(facts, beside.of_beneficiary(facts.key)),
    )
    _reasons(row, facts, answers)
    VisaHistory.objects.create(
        beneficiary=row, **answers.of(facts.visa_history, beside.of_visa_history(facts.key))
    )
    StayPlan.objects.create(beneficiary=row, **answers.of(facts.stay, beside.of_stay(facts.key)))
    return row


def _reasons(row: Beneficiary, facts: BeneficiaryFacts, answers: Answers) -> None:
    """Write the reasons in their order; one that was dropped keeps its answers only."""
    position = 0
    for reason in facts.reasons:
        place = beside.of_reason(facts.key, reason.basis)
        is_dropped = place in answers.beside.dropped
        position += not is_dropped
        UrgencyClaim.objects.create(
            beneficiary=row,
            basis=reason.basis,
            position=0 if is_dropped else position,
            **answers.of(reason, place),
        )
