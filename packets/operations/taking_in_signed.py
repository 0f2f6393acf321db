"""Make the rows of the scans of signed pages of a case that is taken in."""

from packets.models import Case, SignedPage
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
