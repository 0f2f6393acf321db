"""What the screener leads to: what USCIS says about the reasons, or a lawyer first.

It never says that somebody qualifies. A reason to talk to a lawyer closes no door: the answers can
be saved and the case can go on.
"""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from packets.questions import Text
from packets.questions.conditions import is_re_parole
from packets.snapshot import CaseSnapshot
from packets.urgency import UrgencyBasis, all_bases

PLACES: dict[str, Text] = {
    "US_OTHER": _(
        "You told us that the person is in the United States, not on parole. "
        "This request is mostly for people outside the United States."
    ),
    "BORDER": _("You told us that the person is at a border of the United States."),
    "DETAINED": _("You told us that U.S. officers hold the person."),
}
FLAGS: dict[str, Text] = {
    "REMOVAL": _(
        "You told us about a deportation case. USCIS may send this request to another office."
    ),
    "ARREST": _("You told us about an arrest or a crime."),
    "FALSE_STATEMENT": _("You told us about a false paper or a wrong answer to a U.S. office."),
    "PAROLE_BEFORE": _("You told us that parole was refused before, or a stay was too long."),
    "ARMED_GROUP": _("You told us about an army, the police, a government or an armed group."),
    "CRIME_CASE": _(
        "You told us about a criminal case. The police or the prosecutor may have to ask."
    ),
    "CHILD_ALONE": _("You told us that a child would travel with no parent or guardian."),
    "PROGRAM": _("You told us about a special program. It may have other rules and an address."),
    "HURT_BY_HELPER": _("You told us that a person who asks or pays has hurt the traveller."),
}


@dataclass(frozen=True, kw_only=True)
class FirstAnswer:
    """The result page: the reasons chosen, and why a lawyer should look first (mostly empty)."""

    reasons: tuple[UrgencyBasis, ...]
    lawyer_first: tuple[Text, ...]
    is_re_parole: bool
    is_unsure: bool


def first_answer(case: CaseSnapshot) -> FirstAnswer:
    re_parole = is_re_parole(case)
    chosen = case.picks("s-reason", "reason")
    places = [PLACES[key] for key in case.picks("s-where", "where") if key in PLACES]
    flags = [FLAGS[key] for key in case.picks("s-flags", "flags") if key in FLAGS]
    return FirstAnswer(
        reasons=tuple(
            basis
            for basis in all_bases().values()
            if (basis.for_re_parole if re_parole else basis.key in chosen)
        ),
        lawyer_first=(*places, *flags),
        is_re_parole=re_parole,
        is_unsure=case.is_("s-flags", "flags", "NOT_SURE"),
    )
