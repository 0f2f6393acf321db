"""A family member alone and at risk, for whom the family visa comes too late."""

from django.utils.translation import gettext_lazy as _

from packets.urgency import Sentence, UrgencyBasis
from packets.urgency.family_unity.pages import PAGES
from packets.urgency.family_unity.proof import PROOF
from packets.urgency.family_unity.story import events, member, others, wait

BASIS = UrgencyBasis(
    key="FAM",
    order=90,
    label=_("Family apart"),
    hint=_("A family member alone and at risk"),
    english="Urgent humanitarian reason: family unity",
    pages=PAGES,
    proof=PROOF,
    facts=(Sentence(tell=member, proof=("FAM-01",)),),
    urgency=(Sentence(tell=lambda told: told.said("fam-need", "why"), proof=("FAM-03", "FAM-04")),),
    place=(
        Sentence(tell=others, proof=("FAM-03",)),
        Sentence(tell=wait, proof=("FAM-02", "ALL-09")),
    ),
    warning=_("To be apart is hard, but USCIS asks for more: why this person is at risk now."),
    words=(
        _("USCIS asks for papers that show the family link."),
        _("USCIS asks why this person is more at risk than others who wait."),
        _("USCIS asks why the family visa comes too late."),
    ),
    events=events,
)
