"""What each announcement is called, and which cases it touches.

To add one, add a row `notice.status.NAME` to the dated facts and an entry here. The countries are
dated facts too: an entry names the rows that have them. One that touches no case by what a case
tells, such as a rule on work cards, is on the public list only.
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from packets.law import facts_like
from packets.questions import Text
from packets.readiness.notices import countries_of
from packets.snapshot import CaseSnapshot

Touches = Callable[[CaseSnapshot], bool]


@dataclass(frozen=True, kw_only=True)
class Announcement:
    """`name` is that of its row; `touches` tells whether it bears on a case."""

    name: str
    title: Text
    touches: Touches


def _every_request(_case: CaseSnapshot) -> bool:
    return True


def _no_request(_case: CaseSnapshot) -> bool:
    return False


def _by_mail(case: CaseSnapshot) -> bool:
    return not case.is_("file-how", "channel", "ONLINE")


def _with_a_family_petition(case: CaseSnapshot) -> bool:
    """Nothing we read names the countries of that program: its route was a family petition."""
    return any(one.visa_history.is_("w-family", "filed", "YES") for one in case.beneficiaries)


def _about_countries(*prefixes: str) -> Touches:
    """Return what is true where a traveller has to do with a country of the rows of that day."""

    def touches(case: CaseSnapshot) -> bool:
        rows = [row for prefix in prefixes for row in facts_like(prefix, on=case.taken_on)]
        named = {country for row in rows for country in row.value}
        return any(named & countries_of(person) for person in case.beneficiaries)

    return touches


ANNOUNCEMENTS = (
    Announcement(
        name="programs_ended",
        title=_("End of parole programs for whole groups"),
        touches=_every_request,
    ),
    Announcement(
        name="chnv_ended",
        title=_("End of the program for Cubans, Haitians, Nicaraguans and Venezuelans"),
        touches=_about_countries("notice.about.chnv_ended"),
    ),
    Announcement(
        name="entry_limits",
        title=_("Limits of visas and entry for 39 countries"),
        touches=_about_countries("notice.limit."),
    ),
    Announcement(
        name="discretion",
        title=_("What officers weigh when they decide"),
        touches=_every_request,
    ),
    Announcement(
        name="parole_fee",
        title=_("Fee when parole is granted"),
        touches=_every_request,
    ),
    Announcement(name="no_checks", title=_("No checks and no money orders"), touches=_by_mail),
    Announcement(
        name="requests_of_afghans",
        title=_("Stop of all requests of Afghan nationals"),
        touches=_about_countries("notice.stop.requests_of_afghans"),
    ),
    Announcement(
        name="hold_of_39_countries",
        title=_("Hold of requests from 39 countries"),
        touches=_about_countries("notice.limit."),
    ),
    Announcement(
        name="family_reunification_ended",
        title=_("End of family reunification parole"),
        touches=_with_a_family_petition,
    ),
    Announcement(
        name="pause_of_immigrant_visas",
        title=_("Pause of immigrant visas of 75 countries"),
        touches=_no_request,
    ),
    Announcement(
        name="fingerprints_checked_again",
        title=_("New check of older fingerprints"),
        touches=_no_request,
    ),
    Announcement(name="fee_rule", title=_("Fees of work cards after parole"), touches=_no_request),
    Announcement(
        name="work_cards_proposed",
        title=_("Proposed limits of work cards"),
        touches=_no_request,
    ),
    Announcement(name="signatures", title=_("Signatures in ink"), touches=_every_request),
    Announcement(
        name="public_charge", title=_("Public charge and green cards"), touches=_no_request
    ),
    Announcement(name="fees_of_2027", title=_("Fee for the request"), touches=_every_request),
    Announcement(name="photos", title=_("Photos with the form"), touches=_by_mail),
)
