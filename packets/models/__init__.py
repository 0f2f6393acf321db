"""The rows of a case. A model knows of itself; it does not send, print or queue."""

from packets.models.audit import AuditHead, AuditLine
from packets.models.build import Packet, PacketBuild
from packets.models.cannot_get import CannotGetRow
from packets.models.case import Case, CaseMember
from packets.models.comment import ChangeRequest, Comment, CommentReply
from packets.models.exhibit import Exhibit, Translation
from packets.models.fact_change import FactChange, FactsReminder
from packets.models.official_form import OfficialForm
from packets.models.organization import (
    CaseInOrganization,
    Invitation,
    Organization,
    OrganizationMember,
)
from packets.models.paper import PaperDecision
from packets.models.people import (
    Beneficiary,
    Petitioner,
    Representative,
    StayPlan,
    Supporter,
    UrgencyClaim,
    VisaHistory,
)
from packets.models.set_aside import SetAside
from packets.models.sign_off import SignOff
from packets.models.signed_page import SignedPage
from packets.models.spelling import ConfirmedSpelling
from packets.models.step import CaseStep, SentReminder
from packets.models.suggestion import Suggestion
from packets.models.task_link import TaskLink
from packets.models.user import User

__all__ = [
    "AuditHead",
    "AuditLine",
    "Beneficiary",
    "CannotGetRow",
    "Case",
    "CaseInOrganization",
    "CaseMember",
    "CaseStep",
    "ChangeRequest",
    "Comment",
    "CommentReply",
    "ConfirmedSpelling",
    "Exhibit",
    "FactChange",
    "FactsReminder",
    "Invitation",
    "OfficialForm",
    "Organization",
    "OrganizationMember",
    "Packet",
    "PacketBuild",
    "PaperDecision",
    "Petitioner",
    "Representative",
    "SentReminder",
    "SetAside",
    "SignOff",
    "SignedPage",
    "StayPlan",
    "Suggestion",
    "Supporter",
    "TaskLink",
    "Translation",
    "UrgencyClaim",
    "User",
    "VisaHistory",
]
