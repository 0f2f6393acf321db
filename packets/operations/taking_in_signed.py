"""Make the rows of the scans of signed pages, and of confirmed spellings, of a case taken in."""

from datetime import datetime

from packets.models import Case, ConfirmedSpelling, SignedPage
from packets.operations.taking_in_exhibits import Documents
from packets.snapshot import Beside, CaseSnapshot


def write_signed_pages(case: Case, facts: CaseSnapshot, documents: Documents) -> None:
    for scan in facts.signed:
        SignedPage.objects.create(
            case=case,
            document=documents[id(scan.document)],
            form=scan.form,
            about=scan.about,
            supporter=scan.supporter,
            page=scan.page,
            digest=scan.digest,
            told=scan.told,
        )


def write_spellings(case: Case, facts: CaseSnapshot, kept: Beside, now: datetime) -> None:
    """Keep what was confirmed before the case moved, and by whom, as far as that was told.

    No account of this site confirmed it, whatever name was written; and nobody did so later than
    now.
    """
    told = ((digest, kept.confirmed.get(digest)) for digest in facts.spellings)
    ConfirmedSpelling.objects.bulk_create(
        ConfirmedSpelling(
            case=case,
            digest=digest,
            confirmed_by_name=known.by if known else "",
            confirmed_at=min(known.at, now) if known else now,
        )
        for digest, known in told
    )
