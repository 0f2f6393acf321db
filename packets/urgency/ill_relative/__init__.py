"""A person in the United States is gravely ill, and the traveller comes to see them."""

from django.utils.translation import gettext_lazy as _

from packets.urgency import Sentence, UrgencyBasis
from packets.urgency.ill_relative.pages import PAGES
from packets.urgency.ill_relative.proof import PROOF
from packets.urgency.ill_relative.story import dates, events, patient, visit

BASIS = UrgencyBasis(
    key="ILL",
    order=30,
    label=_("A very ill person here"),
    hint=_("To be with family who is very ill in the United States"),
    english="Urgent humanitarian reason: visit to a gravely ill relative",
    pages=PAGES,
    proof=PROOF,
    facts=(Sentence(tell=patient, proof=("ILL-01", "ILL-02", "ILL-03")),),
    urgency=(Sentence(tell=lambda told: told.said("ill-what", "says"), proof=("ILL-01",)),),
    place=(Sentence(tell=lambda told: told.said("ill-visa", "why"), proof=("ILL-04", "ILL-01")),),
    plan=(Sentence(tell=visit, proof=("ILL-05",)),),
    dates=dates,
    parole_fee_exceptions=("4",),
    fee_exception_sheet="ILL-06",
    words=(
        _("USCIS asks for a doctor’s letter that says how ill the person is."),
        _("USCIS asks for papers that show how the two people are linked."),
        _("USCIS asks why a visa cannot be had in time."),
    ),
    events=events,
)
