"""A case as plain, frozen facts: what rules judge, attorneys sign and packets print.

Nothing here can reach the database. `packets.selectors.snapshots.snapshot_of` takes the picture of
a live case, `packets.case_folder` reads one from a folder; both give the same object. A
`CaseRecord` has what does not count now as well, so that a case moves without losing anything.
"""

from packets.snapshot.answers import Answered, Answers
from packets.snapshot.beside import Beside, Confirmed, Refusal, SuggestedWords
from packets.snapshot.case import CaseSnapshot
from packets.snapshot.data import (
    data_of,
    data_to_build,
    digest_of,
    printed_data_of,
    snapshot_from,
    with_pages,
)
from packets.snapshot.earlier import EarlierPacket
from packets.snapshot.exhibits import (
    CannotGet,
    DocumentFacts,
    ExhibitFacts,
    TranslationFacts,
    WaitingFile,
    exhibit_letter,
)
from packets.snapshot.people import (
    BeneficiaryFacts,
    PersonName,
    PetitionerFacts,
    ReasonFacts,
    RepresentativeFacts,
    StayFacts,
    SupporterFacts,
    VisaHistoryFacts,
)
from packets.snapshot.read import Decided, Decision, ReadFact
from packets.snapshot.record import CaseRecord
from packets.snapshot.reused import supporter_link, with_reused_answers, without_reused_answers
from packets.snapshot.signed import SignedPageFacts
from packets.snapshot.staff import StaffWords
from packets.snapshot.steps import StepFacts

__all__ = [
    "Answered",
    "Answers",
    "BeneficiaryFacts",
    "Beside",
    "CannotGet",
    "CaseRecord",
    "CaseSnapshot",
    "Confirmed",
    "Decided",
    "Decision",
    "DocumentFacts",
    "EarlierPacket",
    "ExhibitFacts",
    "PersonName",
    "PetitionerFacts",
    "ReadFact",
    "ReasonFacts",
    "Refusal",
    "RepresentativeFacts",
    "SignedPageFacts",
    "StaffWords",
    "StayFacts",
    "StepFacts",
    "SuggestedWords",
    "SupporterFacts",
    "TranslationFacts",
    "VisaHistoryFacts",
    "WaitingFile",
    "data_of",
    "data_to_build",
    "digest_of",
    "exhibit_letter",
    "printed_data_of",
    "snapshot_from",
    "supporter_link",
    "with_pages",
    "with_reused_answers",
    "without_reused_answers",
]
