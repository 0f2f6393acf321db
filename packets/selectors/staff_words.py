"""Which words of a represented case were last saved by office staff that is no attorney."""

from collections.abc import Iterator
from datetime import datetime

from django.core.exceptions import ObjectDoesNotExist

from packets.models import Beneficiary, Case, CaseMember
from packets.models.case import AnsweredRow
from packets.snapshot import StaffWords

STAFF = (CaseMember.Role.PARALEGAL, CaseMember.Role.CLERK)
OF_THE_TRAVELLER = ("ben-reason", "ben-same", "letter")
"""What the row of a traveller keeps of the reason and the story; all else there are facts."""


def staff_words_of(case: Case) -> tuple[StaffWords, ...]:
    """Return the pages of reasons, stories and letters that staff of today saved last.

    There are none where no lawyer takes part: then nobody answers for the words but the family. Who
    has left the case is not looked for.
    """
    members = list(case.members.all())
    lawyers = any(one.role == CaseMember.Role.ATTORNEY for one in members)
    if not lawyers and case.answers.get("st-lawyer", {}).get("lawyer") != "YES":
        return ()
    staff = {one.user_id for one in members if one.role in STAFF}
    if not staff:
        return ()
    return tuple(words for person in case.beneficiaries.all() for words in _of(person, staff))


def _of(person: Beneficiary, staff: set[int]) -> Iterator[StaffWords]:
    for row, pages in _rows(person):
        for page in pages:
            saved = row.saved.get(page, {})
            if saved.get("by") in staff and row.answers.get(page):
                at = datetime.fromisoformat(saved["at"])
                yield StaffWords(about=person.key, page=page, at=at)


def _rows(person: Beneficiary) -> Iterator[tuple[AnsweredRow, tuple[str, ...]]]:
    """Yield each row that keeps words about the reason, with its pages that do."""
    yield person, OF_THE_TRAVELLER
    for claim in person.reasons.all():
        if claim.is_claimed:
            yield claim, tuple(claim.saved)
    for name in ("visa_history", "stay"):
        try:
            row: AnsweredRow = getattr(person, name)
        except ObjectDoesNotExist:
            continue
        yield row, tuple(row.saved)
