"""What saving some pages changes beside the answers: who is in the case, and which reasons count.

Nothing here deletes answers: a reason that is no longer chosen only steps out of the case.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from packets.models import Beneficiary, Case, Representative, UrgencyClaim
from packets.models.case import AnsweredRow
from packets.operations.people import first_traveller
from packets.snapshot.bounds import LONGEST_NAME
from packets.urgency import all_bases

Answers = Mapping[str, Any]
NOT_CLAIMED = 0
COUNTRY_ASKED = ("ABROAD", "NOT_SURE")
"""Choices of the page s-where with which the country counts."""


def claim_reasons(traveller: Beneficiary, bases: Sequence[str]) -> None:
    """Make these the reasons of a traveller, in this order; the others keep their answers."""
    traveller.reasons.exclude(basis__in=bases).update(position=NOT_CLAIMED)
    for position, basis in enumerate(bases, start=1):
        UrgencyClaim.objects.update_or_create(
            beneficiary=traveller, basis=basis, defaults={"position": position}
        )


def name_first_traveller(case: Case, _row: AnsweredRow, answers: Answers) -> None:
    traveller = first_traveller(case)
    traveller.called = str(answers.get("name", ""))[:LONGEST_NAME]
    traveller.save(update_fields=["called"])


def take_over_screener_reasons(case: Case, row: AnsweredRow, answers: Answers) -> None:
    """What was chosen before signing in counts for the first traveller until they say otherwise."""
    traveller = first_traveller(case)
    if traveller.version_of("ben-reason") or _is_unclear(row, "s-reason"):
        return
    traveller.answers["ben-reason"] = {"reason": list(answers.get("reason", ()))}
    traveller.save(update_fields=["answers"])
    claim_reasons(traveller, answers.get("reason", ()))


def take_over_screener_place(case: Case, row: AnsweredRow, answers: Answers) -> None:
    """Whoever is here on parole asks for more time; the country abroad is not asked again."""
    traveller = first_traveller(case)
    if answers.get("where") == "US_PAROLE":
        bases = all_bases().values()
        claim_reasons(traveller, [basis.key for basis in bases if basis.for_re_parole])
        return
    if traveller.version_of("ben-reason"):
        claim_chosen_reasons(case, traveller, traveller.answers.get("ben-reason", {}))
    else:
        take_over_screener_reasons(case, row, case.answers.get("s-reason", {}))
    is_abroad = answers.get("where") in COUNTRY_ASKED
    if is_abroad and answers.get("country") and not traveller.version_of("ben-where"):
        traveller.refresh_from_db()
        traveller.answers["ben-where"] = {"country": answers["country"]}
        traveller.save(update_fields=["answers"])


def claim_chosen_reasons(_case: Case, row: AnsweredRow, answers: Answers) -> None:
    if isinstance(row, Beneficiary) and not _is_unclear(row, "ben-reason"):
        claim_reasons(row, answers.get("reason", ()))


def _is_unclear(row: AnsweredRow, page: str) -> bool:
    """Too many reasons were ticked: those from before count until it is clear which ones."""
    return "reason" in row.unclear.get(page, {})


def share_reasons(case: Case, row: AnsweredRow, answers: Answers) -> None:
    first = first_traveller(case)
    if isinstance(row, Beneficiary) and row.pk != first.pk:
        row.same_reasons_as = first if answers.get("same") == "SAME" else None
        row.save(update_fields=["same_reasons_as"])


def name_representative(case: Case, _row: AnsweredRow, answers: Answers) -> None:
    if answers.get("lawyer") == "YES":
        Representative.objects.get_or_create(case=case)


EFFECTS: dict[str, Callable[[Case, AnsweredRow, Answers], None]] = {
    "s-reason": take_over_screener_reasons,
    "s-where": take_over_screener_place,
    "st-people": name_first_traveller,
    "st-lawyer": name_representative,
    "ben-reason": claim_chosen_reasons,
    "ben-same": share_reasons,
}
