"""What a fact is about, as the people of the facts desk look for it."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from packets.law.rows import Fact


@dataclass(frozen=True, kw_only=True)
class Area:
    """A heading of the facts desk; `prefixes` begin the keys that stand under it."""

    title: Promise
    prefixes: tuple[str, ...]

    def has(self, key: str) -> bool:
        return key.startswith(self.prefixes)


AREAS: tuple[Area, ...] = (
    Area(
        title=_("Fees and how they are paid"),
        prefixes=(
            "fee.",
            "fees.",
            "fee_",
            "payment.",
            "parole_fee_exception.",
            "parole_fee_exception_for.",
        ),
    ),
    Area(
        title=_("Addresses and how to mail"),
        prefixes=("address.", "carriers.", "channel.", "expedite.", "package.", "signature."),
    ),
    Area(
        title=_("Forms and what is filed with them"),
        prefixes=("edition.", "notice_of_acceptance.", "online.", "receipt."),
    ),
    Area(title=_("Notices and closed embassies"), prefixes=("notice.", "policy.", "posts.")),
    Area(
        title=_("Days and terms"),
        prefixes=(
            "response.",
            "days_ahead.",
            "re_parole.",
            "address_change.",
            "stay.",
            "document.",
        ),
    ),
    Area(
        title=_("People and money"),
        prefixes=(
            "age.",
            "passport.",
            "i94.",
            "ds160.",
            "biometrics.",
            "poverty_guideline.",
            "planning_line.",
        ),
    ),
    Area(title=_("Sources of our words"), prefixes=("source.",)),
    Area(title=_("Other facts"), prefixes=("",)),
)


def area_of(fact: Fact) -> Area:
    """Return the first area under which a fact stands; the last one takes every fact."""
    return next(area for area in AREAS if area.has(fact.key))
