"""Medical care that cannot wait and is not to be had where the traveller is."""

from django.utils.translation import gettext_lazy as _

from packets.urgency import UrgencyBasis
from packets.urgency.medical.pages import PAGES
from packets.urgency.medical.proof import PROOF
from packets.urgency.medical.story import COSTS, FACTS, PLACE, PLAN, URGENCY, deadline, events

BASIS = UrgencyBasis(
    key="MED",
    order=10,
    label=_("Medical care"),
    hint=_("Care that cannot wait and is not near"),
    english="Urgent humanitarian reason: medical treatment",
    pages=PAGES,
    proof=PROOF,
    facts=FACTS,
    urgency=URGENCY,
    place=PLACE,
    plan=PLAN,
    costs=COSTS,
    deadline=deadline,
    parole_fee_exceptions=("1", "2"),
    fee_exception_sheet="MED-09",
    words=(
        _("USCIS asks what the illness is, and why the care cannot wait."),
        _("USCIS asks why the care cannot be had at home or in a country close by."),
        _("USCIS asks what the care costs, who pays, and who pays for the way home."),
    ),
    events=events,
)
