"""What a case folder has no place for: answers that do not count now, and files that were refused.

The lines are for whoever keeps the server, so they are English and name keys and pages, no answers.
"""

from collections.abc import Iterator

from evidence.models import Document
from packets.models import Case, Representative
from packets.models.case import AnsweredRow
from packets.models.people import UrgencyClaim


def left_behind(case: Case) -> tuple[str, ...]:
    """Return one line for each thing of a case that its folder does not hold."""
    return (*_not_understood(case), *_not_counted(case), *_refused(case))


def _not_understood(case: Case) -> Iterator[str]:
    for name, row in _rows(case):
        for page, typed in row.unclear.items():
            for field in typed:
                yield f"{name}, page {page}: {field} was typed and not understood"


def _not_counted(case: Case) -> Iterator[str]:
    if case.goal_to_mail_on:
        yield "the case: the day by which it should be mailed"
    for claim in _claims(case):
        if not claim.is_claimed and any(claim.answers.values()):
            yield f"{claim.beneficiary.key}: the answers of {claim.basis}, which is no reason now"
    lawyer = Representative.objects.filter(case=case).first()
    has_none = case.answers.get("st-lawyer", {}).get("lawyer", "YES") != "YES"
    if lawyer is not None and has_none and any(lawyer.answers.values()):
        yield "representative: the answers, because the case has no lawyer now"


def _refused(case: Case) -> Iterator[str]:
    for exhibit in case.exhibits.select_related("document"):
        if exhibit.document.state == Document.State.REFUSED:
            yield f"exhibit {exhibit.key}: its file was refused"
        for translation in exhibit.translations.select_related("document"):
            if translation.document.state == Document.State.REFUSED:
                yield f"exhibit {exhibit.key}: the file of a translation was refused"


def _rows(case: Case) -> Iterator[tuple[str, AnsweredRow]]:
    """Yield every row with answers, and what its subject is called in a folder."""
    yield "the case", case
    for name in ("petitioner", "representative"):
        if hasattr(case, name):
            yield name, getattr(case, name)
    for person in case.beneficiaries.select_related("visa_history", "stay"):
        yield person.key, person
        for name in ("visa_history", "stay"):
            if hasattr(person, name):
                yield person.key, getattr(person, name)
    for claim in _claims(case):
        yield claim.beneficiary.key, claim
    for supporter in case.supporters.all():
        yield supporter.key, supporter


def _claims(case: Case) -> Iterator[UrgencyClaim]:
    rows = UrgencyClaim.objects.filter(beneficiary__case=case).select_related("beneficiary")
    yield from rows.order_by("beneficiary__number", "pk")
