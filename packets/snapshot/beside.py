"""What the rows of a case keep beside the facts: nothing of it ever reaches a packet.

Each thing is kept under the place of its row: `""` is the case itself, `beneficiaries.nour.stay`
the stay of the traveller with the key nour. Keys have no dots, so no two places are alike.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from packets.snapshot.answers import Answers
from packets.snapshot.exhibits import DocumentFacts

CASE, PETITIONER, REPRESENTATIVE = "", "petitioner", "representative"


@dataclass(frozen=True, kw_only=True)
class Refusal:
    """Why a file could not be used: the code of a refusal and the words of its sentence."""

    code: str
    parameters: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Confirmed:
    """Who said that a spelling is right, as pages call them ("" for nobody known), and when."""

    by: str = ""
    at: datetime


@dataclass(frozen=True, kw_only=True)
class SuggestedWords:
    """Other words for one paragraph of a letter, as packets.models.Suggestion keeps them.

    `about` is the key of the traveller; `by` is how whoever suggested them was called.
    """

    about: str
    part: str
    place: int
    old: str
    words: str
    reason: str = ""
    by: str
    at: datetime
    state: str = ""
    decided_at: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class Beside:
    """What does not count now, and yet belongs to a case.

    `unclear` are words that were typed and not understood, `other_answers` answers that no page of
    today takes (a folder tells them apart; in the rows they stand among the others). `taken_over`
    are pages that were filled in from the screener and never saved. `dropped` are the reasons that
    are not chosen any more; `numbers` those that do not follow from the order. `refused` and
    `replaced` tell of exhibits and translations: why a file was refused, and the readable file that
    it was to replace. `refused` tells of scans of signed pages, too. `confirmed` tells of spellings
    by their digests. `suggestions` are words that nobody files before they are accepted.
    `looks` tells of exhibits and translations that came by a link and do not count: "WAITING" until
    somebody looks, or "SET_ASIDE".
    """

    status: str = ""
    goal_to_mail_on: date | None = None
    travellers_used: int = 0
    supporters_used: int = 0
    unclear: Mapping[str, Answers] = field(default_factory=dict)
    other_answers: Mapping[str, Answers] = field(default_factory=dict)
    taken_over: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    numbers: Mapping[str, int] = field(default_factory=dict)
    dropped: frozenset[str] = frozenset()
    refused: Mapping[str, Refusal] = field(default_factory=dict)
    replaced: Mapping[str, DocumentFacts] = field(default_factory=dict)
    looks: Mapping[str, str] = field(default_factory=dict)
    confirmed: Mapping[str, Confirmed] = field(default_factory=dict)
    suggestions: tuple[SuggestedWords, ...] = ()


def of_beneficiary(key: str) -> str:
    return f"beneficiaries.{key}"


def of_reason(key: str, basis: str) -> str:
    return f"{of_beneficiary(key)}.reasons.{basis}"


def of_visa_history(key: str) -> str:
    return f"{of_beneficiary(key)}.visa_history"


def of_stay(key: str) -> str:
    return f"{of_beneficiary(key)}.stay"


def of_supporter(key: str) -> str:
    return f"supporters.{key}"


def of_exhibit(key: str) -> str:
    return f"exhibits.{key}"


def of_translation(key: str, number: int) -> str:
    """Name the translation of an exhibit, which are counted from 1."""
    return f"{of_exhibit(key)}.translations.{number}"


def of_step(number: int) -> str:
    """Name a step after the packet was made, which are counted from 1."""
    return f"steps.{number}"


def of_signed_page(number: int) -> str:
    """Name a scan of signed pages, which are counted from 1."""
    return f"signed_pages.{number}"
