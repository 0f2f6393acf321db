"""The documents of a case, and the reasons for which one is not there."""

from collections.abc import Callable, Iterator

from packets.readiness._subjects.about import About
from packets.slots import Slot
from packets.snapshot import BeneficiaryFacts, CaseSnapshot, ExhibitFacts
from parole_site.directions import isolated


def papers(case: CaseSnapshot) -> Iterator[About]:
    for exhibit in case.exhibits:
        yield About(name=named(case, exhibit), facts=exhibit)


def named(case: CaseSnapshot, exhibit: ExhibitFacts) -> str:
    """Return the title of a paper, with the name of its file where others have that title too."""
    title, file_name = _title_of(exhibit), exhibit.document.file_name
    is_shared = sum(_title_of(other) == title for other in case.exhibits) > 1
    return f"{title} ({isolated(file_name)})" if is_shared and title != file_name else title


def _title_of(exhibit: ExhibitFacts) -> str:
    return exhibit.title or exhibit.original_title or exhibit.document.file_name


def shows(case: CaseSnapshot, beneficiary: BeneficiaryFacts, *codes: str) -> bool:
    """Tell whether a document of one of these kinds is in the beneficiary's set."""
    return any(exhibit.kind in codes for exhibit in case.exhibits_of(beneficiary))


def says_why_not(case: CaseSnapshot, beneficiary: BeneficiaryFacts, *codes: str) -> bool:
    """Tell whether the family has said why it cannot get a document of one of these kinds."""
    keys = ("", beneficiary.key)
    return any(told.kind in codes and told.about in keys for told in case.cannot_get)


def has_or_says_why_not(*codes: str) -> Callable[[CaseSnapshot, Slot], bool]:
    """Return the condition that slots of these kinds hold a document, or why there is none."""

    def holds(_case: CaseSnapshot, slot: Slot) -> bool:
        return slot.kind.code not in codes or slot.is_filled or slot.cannot_get is not None

    return holds
