"""A short study or research stay; a visa is the usual way, and the pages say so."""

from django.utils.translation import gettext_lazy as _

from packets.urgency import Sentence, UrgencyBasis
from packets.urgency.study.pages import PAGES
from packets.urgency.study.proof import PROOF
from packets.urgency.study.story import dates, deadline, events, program, span

BASIS = UrgencyBasis(
    key="STU",
    order=100,
    label=_("Short study or research"),
    hint=_("A visa is the usual way for this"),
    english="Significant public benefit: study or research",
    pages=PAGES,
    proof=PROOF,
    facts=(
        Sentence(tell=program, proof=("STU-01",)),
        Sentence(tell=lambda told: told.said("stu-good", "good"), proof=("STU-03", "STU-01")),
    ),
    urgency=(
        Sentence(tell=span, proof=("STU-01",)),
        Sentence(tell=lambda told: told.said("stu-dates", "why"), proof=("STU-01",)),
    ),
    deadline=deadline,
    dates=dates,
    events=events,
    warning=_(
        "For study and research, a visa is the usual way. "
        "USCIS says that parole does not take the place of a visa."
    ),
    words=(
        _("USCIS asks why no student or visitor visa can be had."),
        _("USCIS asks how the stay helps the United States, and not only the traveller."),
        _("USCIS asks for a letter of the school with the dates and who pays."),
    ),
)
