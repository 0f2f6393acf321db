"""What happened to a request after it was made: told by people from letters, printed nowhere."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from packets.snapshot.answers import Answered


@dataclass(frozen=True, kw_only=True)
class StepFacts(Answered):
    """One step, such as MAILED or RECEIPT; `key` names its row, `kind` its module.

    A step has one page, so that its answers are read by the name of the field alone.
    """

    key: str = field(default="", compare=False)
    kind: str

    @property
    def page(self) -> str:
        return next(iter(self.answers), "")

    def on(self, name: str) -> date | None:
        """Return a whole day that was told, or None."""
        return self.day(self.page, name)

    def told(self, name: str) -> Any:
        return self.value(self.page, name)

    def chose(self, name: str, *keys: str) -> bool:
        return self.is_(self.page, name, *keys)
