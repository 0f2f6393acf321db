"""The traveller comes to care for a person in the United States."""

from django.utils.translation import gettext_lazy as _

from packets.urgency import Sentence, UrgencyBasis
from packets.urgency.caregiver.pages import PAGES
from packets.urgency.caregiver.proof import PROOF
from packets.urgency.caregiver.story import dates, end, events, others, person, tasks

BASIS = UrgencyBasis(
    key="CARE",
    order=40,
    label=_("To care for someone here"),
    hint=_("A person in the United States needs help each day"),
    english="Urgent humanitarian reason: care for a person in the United States",
    pages=PAGES,
    proof=PROOF,
    facts=(Sentence(tell=person, proof=("CAR-01", "CAR-05")),),
    urgency=(Sentence(tell=lambda told: told.said("car-who", "need"), proof=("CAR-01", "CAR-04")),),
    place=(
        Sentence(
            tell=lambda told: "No one else can give this care." if others(told) else "",
            proof=("CAR-02",),
        ),
        Sentence(tell=others, proof=("CAR-02",), is_list=True),
    ),
    plan=(
        Sentence(tell=tasks, proof=("CAR-01", "CAR-03")),
        Sentence(tell=end, proof=("CAR-03", "CAR-01")),
        Sentence(tell=lambda told: told.said("car-end", "after"), proof=("CAR-03",)),
    ),
    dates=dates,
    warning=_("Parole is not a permit to work. Care for family without pay is not a job."),
    words=(
        _("USCIS asks for a doctor’s letter on the help that is needed."),
        _("USCIS asks why no one else can help, also not for pay."),
        _("USCIS asks how long the care is needed and what comes after."),
    ),
    events=events,
)
