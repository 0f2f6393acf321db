"""A civil or family court in the United States needs the traveller in person."""

from django.utils.translation import gettext_lazy as _

from packets.urgency import Sentence, UrgencyBasis
from packets.urgency.court.pages import PAGES
from packets.urgency.court.proof import PROOF
from packets.urgency.court.story import (
    attorney,
    day_in_court,
    deadline,
    events,
    hearing,
    role,
    video,
)

BASIS = UrgencyBasis(
    key="CIV",
    order=80,
    label=_("A court case"),
    hint=_("A judge needs this person here"),
    english="Urgent humanitarian reason: attendance in a court case",
    pages=PAGES,
    proof=PROOF,
    facts=(
        Sentence(tell=hearing, proof=("CIV-01", "CIV-04")),
        Sentence(tell=role, proof=("CIV-03", "LE-02", "CIV-01")),
        Sentence(tell=attorney, proof=("CIV-03",)),
    ),
    urgency=(Sentence(tell=day_in_court, proof=("CIV-01", "LE-01")),),
    place=(
        Sentence(tell=lambda told: told.said("civ-person", "why"), proof=("CIV-02", "CIV-03")),
        Sentence(tell=video, proof=("CIV-02",)),
    ),
    deadline=deadline,
    words=(
        _("USCIS asks for the court paper with the day in court."),
        _("USCIS asks why the person must be there, and not by video."),
        _("For a case about a crime, a U.S. agency asks, and not the family."),
    ),
    events=events,
)
