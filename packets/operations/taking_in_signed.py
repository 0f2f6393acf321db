"""Make the rows of the scans of signed pages, and of confirmed spellings, of a case taken in."""

from datetime import datetime

from packets.models import Case, ConfirmedSpelling, SignedPage
from packets.operations.taking_in_exhibits import Documents
from packets.snapshot import CaseSnapshot


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
        )


def write_spellings(case: Case, facts: CaseSnapshot, now: datetime) -> None:
    """Keep what was confirmed before the case moved; no account of this site confirmed it."""
    ConfirmedSpelling.objects.bulk_create(
        ConfirmedSpelling(case=case, digest=digest, confirmed_at=now) for digest in facts.spellings
    )
