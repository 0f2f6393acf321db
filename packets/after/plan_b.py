"""What the family does if the answer is late or no: for them alone, and printed nowhere."""

from django.utils.translation import gettext_lazy as _

from packets.after import Agency, StepKind
from packets.questions import Effort, Field, Kind, Page, Subject, Text


def _thought(name: str, label: Text, hint: Text) -> Field:
    return Field(
        name=name, kind=Kind.LONG, label=label, hint=hint, effort=Effort.WRITTEN, longest=2000
    )


STEP = StepKind(
    key="PLAN_B",
    rank=5,
    title=_("Our plan, if the answer is late or no"),
    page=Page(
        id="after-plan",
        about=Subject.CASE,
        heading=_("What do you do if the answer is late or no?"),
        hint=_("For your family alone. It is in no packet, and the lawyer does not see it"),
        fields=(
            _thought(
                "nearer",
                _("Care or safety nearer home"),
                _("Another hospital or town, family nearby, an aid group"),
            ),
            _thought(
                "elsewhere",
                _("Another country"),
                _("Where can the person go, with which paper, and who pays?"),
            ),
            _thought(
                "leave",
                _("If it gets worse fast"),
                _("Who calls whom? Which papers and how much money are at hand?"),
            ),
            _thought(
                "ask",
                _("Other ways to ask a lawyer about"),
                _("Like a visa, refugee resettlement, or a petition of a family member"),
            ),
        ),
    ),
    means=_("Answers can take many months, and nobody can promise one. A plan helps you to act."),
    do=(
        _("Talk about it with the traveller, and write down who does what."),
        _("Look at it again each month."),
    ),
    agency=Agency.NOBODY,
    is_private=True,
)
