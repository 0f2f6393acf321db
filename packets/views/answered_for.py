"""Points that an attorney set aside, with what each is about now."""

from collections.abc import Iterable
from dataclasses import dataclass

from packets.models import Case, SetAside
from packets.readiness import Finding


@dataclass(frozen=True, kw_only=True)
class AnsweredFor:
    """One row, and the words of what it is about; "" when that is found no more."""

    row: SetAside
    text: str

    @property
    def counts(self) -> bool:
        return bool(self.text) and self.row.taken_back_at is None


def answered_for(case: Case, found: Iterable[Finding]) -> list[AnsweredFor]:
    """Return every row that is kept, the newest first."""
    texts = {one.digest: one.text for one in found if one.is_set_aside}
    rows = case.set_aside.select_related("taken_back_by").order_by("-pk")
    return [AnsweredFor(row=row, text=texts.get(row.digest, "")) for row in rows]
