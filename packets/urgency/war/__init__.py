"""War, disaster or unrest: what it does to this very person."""

from django.utils.translation import gettext_lazy as _

from packets.urgency import Sentence, UrgencyBasis
from packets.urgency.war.pages import PAGES
from packets.urgency.war.proof import PROOF
from packets.urgency.war.story import events, happened, hit

BASIS = UrgencyBasis(
    key="WAR",
    order=70,
    label=_("War, disaster or unrest"),
    hint=_("We ask what it has done to this very person"),
    english="Urgent humanitarian reason: individual harm in a war, disaster or unrest",
    pages=PAGES,
    proof=PROOF,
    facts=(
        Sentence(tell=happened, proof=("WAR-04", "WAR-01")),
        Sentence(tell=hit, proof=("WAR-01", "WAR-02", "WAR-05")),
        Sentence(
            tell=lambda told: told.said("war-harm", "tell"),
            proof=("WAR-01", "WAR-02", "WAR-03", "WAR-05"),
        ),
    ),
    urgency=(
        Sentence(tell=lambda told: told.said("war-wait", "harm"), proof=("WAR-02", "WAR-01")),
        Sentence(
            tell=lambda told: told.said("war-worse", "why"), proof=("WAR-01", "WAR-02", "WAR-03")
        ),
    ),
    place=(
        Sentence(
            tell=lambda told: told.said("war-tried", "tried"), proof=("WAR-01", "WAR-03", "WAR-06")
        ),
    ),
    words=(
        _("USCIS says that a bad time in a country is not enough alone."),
        _("USCIS asks what it does to this very person, and why it is worse for this person."),
        _("USCIS asks for papers on the person: from a doctor, an office, or people who saw it."),
    ),
    words_from="source.targeted_harm",
    warning=_("Reports on the country come last. Papers on this person come first."),
    events=events,
)
