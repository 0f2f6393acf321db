"""A death: to be at the funeral, or to settle what the person left."""

from django.utils.translation import gettext_lazy as _

from packets.urgency import Sentence, UrgencyBasis
from packets.urgency.funeral.pages import PAGES
from packets.urgency.funeral.proof import PROOF
from packets.urgency.funeral.story import affairs, deadline, death, events, funeral, purpose

BASIS = UrgencyBasis(
    key="FUN",
    order=50,
    label=_("A funeral, or papers after a death"),
    hint=_("To say goodbye or settle family papers"),
    english="Urgent humanitarian reason: funeral or affairs of a deceased relative",
    pages=PAGES,
    proof=PROOF,
    facts=(
        Sentence(tell=death, proof=("FUN-01", "FUN-03")),
        Sentence(tell=purpose),
    ),
    urgency=(Sentence(tell=funeral, proof=("FUN-02",)),),
    place=(Sentence(tell=affairs, proof=("FUN-04",)),),
    deadline=deadline,
    parole_fee_exceptions=("5",),
    fee_exception_sheet="FUN-05",
    words=(
        _("USCIS asks for a death certificate and a letter with the day of the funeral."),
        _("USCIS asks for papers that show how the two people were linked."),
        _("To settle papers, USCIS asks why no one else can do it."),
    ),
    events=events,
)
