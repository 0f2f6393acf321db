"""A notice of intent to deny (NOID): USCIS plans to say no (AFT-04)."""

from django.utils.translation import gettext_lazy as _

from packets.after import StepKind
from packets.after.asked_for_more import asks, due, guide_of_a_plan
from packets.questions import Page, Subject

STEP = StepKind(
    key="PLANS_NO",
    rank=70,
    title=_("USCIS plans to say no"),
    page=Page(
        id="after-noid",
        about=Subject.CASE,
        heading=_("Why does USCIS plan to say no, and until when can you answer?"),
        hint=_("The letter is called Notice of Intent to Deny. The day printed on it counts"),
        error=_("Copy the last day for the answer from the letter"),
        rules=("AFT-04",),
        fields=asks(),
    ),
    means=_("This is not the answer yet. You can show in one answer why the reasons are wrong."),
    do=(
        _("Tell a lawyer today. The time is short."),
        _("Answer each reason on the letter, each with its paper."),
    ),
    follows=frozenset({"RECEIPT", "MAILED"}),
    repeats=True,
    reopens=True,
    needs_lawyer=True,
    due=due,
    guide=guide_of_a_plan,
)
