"""The traveller gives an organ or tissue to a person in the United States."""

from django.utils.translation import gettext_lazy as _

from packets.urgency import Sentence, UrgencyBasis
from packets.urgency.organ.pages import PAGES
from packets.urgency.organ.proof import PROOF
from packets.urgency.organ.story import (
    center,
    deadline,
    donor,
    events,
    freely,
    health,
    illness,
    match,
    payer,
    surgery,
)

BASIS = UrgencyBasis(
    key="ORG",
    order=20,
    label=_("To give an organ"),
    hint=_("The traveller gives an organ or tissue to a person here"),
    english="Urgent humanitarian reason: organ or tissue donation",
    pages=PAGES,
    proof=PROOF,
    facts=(
        Sentence(tell=donor, proof=("ORG-01", "ORG-05")),
        Sentence(tell=illness, proof=("ORG-01",)),
        Sentence(tell=match, proof=("ORG-02",)),
        Sentence(tell=health, proof=("ORG-06",)),
        Sentence(tell=freely, proof=("ORG-03",)),
    ),
    urgency=(Sentence(tell=surgery, proof=("ORG-01",)),),
    plan=(Sentence(tell=center, proof=("ORG-01",)),),
    costs=(Sentence(tell=payer, proof=("ORG-04",)),),
    deadline=deadline,
    parole_fee_exceptions=("3",),
    fee_exception_sheet="ORG-07",
    words=(
        _("USCIS asks for a letter from the transplant center with the days of the surgery."),
        _("USCIS asks for a test that shows a match."),
        _("USCIS asks who pays for the care of the donor and for the way home."),
    ),
    events=events,
)
