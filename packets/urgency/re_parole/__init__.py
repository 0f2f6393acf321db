"""More time for a person who is in the United States on parole (Form I-131, Items 10 to 12)."""

from django.utils.translation import gettext_lazy as _

from packets.urgency import Sentence, UrgencyBasis
from packets.urgency.re_parole.pages import PAGES
from packets.urgency.re_parole.proof import PROOF
from packets.urgency.re_parole.story import deadline, events, here, news, present_parole

BASIS = UrgencyBasis(
    key="REP",
    order=120,
    label=_("To stay longer after parole"),
    hint=_("For a person who is in the United States on parole"),
    english="Re-parole: new period of parole for a person in the United States",
    pages=PAGES,
    proof=PROOF,
    facts=(
        Sentence(tell=here, proof=("REP-E1",)),
        Sentence(tell=present_parole, proof=("REP-E1",)),
    ),
    urgency=(
        Sentence(tell=lambda told: told.said("rep-why", "why"), proof=("REP-E2", "REP-E3")),
        Sentence(tell=news, proof=("REP-E3",)),
    ),
    deadline=deadline,
    for_re_parole=True,
    words_from="source.re_parole",
    words=(
        _("USCIS asks why the first stay was not enough, and what is new."),
        _("USCIS asks for the I-94 and for new proof of money support."),
        _("To leave the United States ends parole."),
    ),
    events=events,
)
