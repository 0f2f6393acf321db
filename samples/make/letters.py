"""A declaration of a sample case: a text file that becomes a DOCX."""

from dataclasses import dataclass
from datetime import datetime

from samples.make.declarations import declaration
from samples.make.printing import PAPERS


@dataclass(frozen=True, kw_only=True)
class Letter:
    """One DOCX of a case, from the text below the papers folder."""

    file: str
    text: str
    author: str
    written: datetime
    right_to_left: bool = False

    def made(self) -> bytes:
        words = (PAPERS / self.text).read_text(encoding="utf-8")
        return declaration(
            words,
            author=self.author,
            written=self.written,
            right_to_left=self.right_to_left,
        )
