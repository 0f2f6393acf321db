"""What was read in a machine-readable zone, or why it is unreadable."""

from dataclasses import dataclass, replace
from enum import StrEnum


class Reason(StrEnum):
    """Why a zone is unreadable."""

    NO_ZONE = "NO_ZONE"
    CHECK_DIGITS = "CHECK_DIGITS"
    IMPOSSIBLE = "IMPOSSIBLE"
    DIFFERENT = "DIFFERENT"


@dataclass(frozen=True, kw_only=True)
class Unreadable:
    """There is a zone, or what looks like one, and nothing of it may be used."""

    reason: Reason
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Field:
    """One field: in our form, as it is written, and whether its own check digit holds.

    `holds` is None where a field has no digit, and `value` where it could not be read for sure.
    An empty `value` says that the paper leaves it open.
    """

    value: str | None
    written: str
    holds: bool | None = None

    @property
    def is_given(self) -> bool:
        return bool(self.value)


@dataclass(frozen=True, kw_only=True)
class Zone:
    """A zone whose check digits all hold.

    No digit guards names, nationality, sex and issuer: they are given where the zone was clean,
    and are never checked. `is_certain` says that the number has no look-alike that the digits
    would allow as well, or that it was read the same twice; `is_cut` that the names had no room.
    """

    layout: str
    code: str
    issuer: Field
    number: Field
    surname: Field
    given_names: Field
    nationality: Field
    sex: Field
    birth: Field
    expiry: Field
    optional: tuple[str, ...]
    lines: tuple[str, ...]
    is_cut: bool
    is_certain: bool
    is_corrected: bool

    @property
    def without_names(self) -> "Zone":
        """The zone where the names could not be read for sure."""
        return replace(
            self,
            surname=Field(value=None, written=self.surname.written),
            given_names=Field(value=None, written=self.given_names.written),
        )

    @property
    def guarded(self) -> tuple[str | None, ...]:
        """What check digits prove."""
        return (self.layout, self.number.value, self.birth.value, self.expiry.value)
