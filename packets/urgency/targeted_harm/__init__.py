"""Someone wants to hurt this very person."""

from django.utils.translation import gettext_lazy as _

from packets.urgency import Sentence, UrgencyBasis
from packets.urgency.targeted_harm.pages import PAGES
from packets.urgency.targeted_harm.proof import PROOF
from packets.urgency.targeted_harm.story import (
    EVENTS,
    dated_events,
    last_day,
    latest,
    moved,
    named,
    police,
    registered,
    who,
)

BASIS = UrgencyBasis(
    key="HARM",
    order=60,
    label=_("Someone wants to hurt this person"),
    hint=_("A threat to this person, not only a bad time in the country"),
    english="Urgent humanitarian reason: protection from targeted harm",
    pages=PAGES,
    proof=PROOF,
    facts=(
        Sentence(tell=who, proof=("HRM-01", "HRM-05")),
        Sentence(
            tell=lambda told: told.said("hrm-why", "why"), proof=("HRM-05", "HRM-08", "HRM-01")
        ),
        Sentence(tell=named, proof=("HRM-01",)),
        *EVENTS,
    ),
    urgency=(Sentence(tell=latest, proof=("HRM-05", "HRM-02", "HRM-04", "HRM-06"), day=last_day),),
    place=(
        Sentence(tell=police, proof=("HRM-03", "HRM-05")),
        Sentence(tell=moved, proof=("HRM-05", "HRM-10")),
        Sentence(tell=registered, proof=("HRM-09",)),
    ),
    words=(
        _("USCIS asks who wants to hurt this very person, and why."),
        _("USCIS asks for a paper from others that names the person or the family."),
        _("Reports on the country alone are not enough. They must fit what happened."),
    ),
    words_from="source.targeted_harm",
    events=dated_events,
)
