"""The stay helps the United States (significant public benefit)."""

from django.utils.translation import gettext_lazy as _

from packets.urgency import Sentence, UrgencyBasis
from packets.urgency.public_benefit.pages import PAGES
from packets.urgency.public_benefit.proof import PROOF
from packets.urgency.public_benefit.story import office

BASIS = UrgencyBasis(
    key="SPB",
    order=110,
    label=_("It helps the United States"),
    hint=_("Significant public benefit"),
    english="Significant public benefit",
    pages=PAGES,
    proof=PROOF,
    facts=(Sentence(tell=office, proof=("SPB-02",)),),
    urgency=(
        Sentence(tell=lambda told: told.said("spb-good", "good"), proof=("SPB-01", "SPB-02")),
        Sentence(tell=lambda told: told.said("spb-why", "why"), proof=("SPB-01", "SPB-02")),
    ),
    words=(
        _("USCIS asks what the benefit is, and who in the United States has it."),
        _("USCIS asks why it has to be this person."),
        _("A letter of a U.S. office or group shows it."),
    ),
)
