"""Kinds of evidence: what an officer looks for, and what a good one contains.

Each module declares `PROOF`, a tuple; the kinds that belong to an urgency basis stand with the
basis. To add a kind, add an entry.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from django.utils.functional import Promise

from packets.snapshot import BeneficiaryFacts, CaseSnapshot
from parole_site.discovery import declared

Text = str | Promise


class Requirement(StrEnum):
    """How much the request depends on it: only what is REQUIRED can block a final packet."""

    REQUIRED = "REQUIRED"
    STRONG = "STRONG"
    OPTIONAL = "OPTIONAL"


class Owner(StrEnum):
    """Of whom one of the kind is expected."""

    CASE = "CASE"
    PETITIONER = "PETITIONER"
    BENEFICIARY = "BENEFICIARY"
    SUPPORTER = "SUPPORTER"


def always(_case: CaseSnapshot, _owner: Any) -> bool:
    return True


def is_abroad_from_home(_case: CaseSnapshot, beneficiary: BeneficiaryFacts) -> bool:
    """The traveller waits in a country that is not their own, and not in the United States.

    Before somebody says which one is, nobody knows.
    """
    here = beneficiary.country_now
    homes = beneficiary.citizenships
    is_told = bool(homes) or bool(beneficiary.value("ben-nation", "stateless"))
    return is_told and bool(here) and here != "US" and here not in homes


class Written(StrEnum):
    """What people are asked of a paper that others or they themselves write, by the field."""

    LETTER = "letter"
    STATEMENT = "statement"


@dataclass(frozen=True, kw_only=True)
class Guide:
    """What helps a family to get a paper, or to do without it.

    `example` are three to five lines of an invented paper, as it would read: people and places are
    called Sample, a year is 20XX. `instead` says in one or two sentences what can stand in for it.
    """

    example: tuple[Text, ...]
    instead: Text

    def __post_init__(self) -> None:
        if not all(self.example) or not self.example or not self.instead:
            message = "A kind of evidence needs an example of it, and what can stand in for it"
            raise ValueError(message)


@dataclass(frozen=True, kw_only=True)
class EvidenceKind:
    """A slot on the evidence page, and a row of the exhibit index once it is filled.

    `label` is what the family reads, `title` the English words proposed for the index. `contains`
    are the two to four points of a good one. `is_confirmed` is False where the wording was recalled
    and not re-read: such a kind warns, and never blocks. `rank` orders exhibits as the argument of
    the letter goes (lower comes first). `proves` is the proposed English text of the index column.
    `guide` has an invented example, and what to do when the paper cannot be had. Of one that is
    `written` the family is asked what it has, such as a signature.
    """

    code: str
    label: Text
    title: str
    contains: tuple[Text, ...]
    proves: str
    owner: Owner
    requirement: Requirement
    rank: int
    guide: Guide
    is_confirmed: bool = True
    written: Written | None = None
    topic: Text = ""
    applies: Callable[[CaseSnapshot, Any], bool] = always


@cache
def all_declared_proof() -> tuple[EvidenceKind, ...]:
    """Return the kinds of this package's modules (not those of the urgency bases)."""
    return declared(__name__, "PROOF", EvidenceKind)
