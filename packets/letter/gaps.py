"""What the case does not say yet, or not in English, on the pages that a part is made from."""

from collections.abc import Iterable
from functools import cache
from typing import Any

from django.utils.translation import gettext as _

from packets.english import is_latin
from packets.letter.pieces import Gap
from packets.letter.telling import Telling
from packets.questions import Field, Kind, Page, all_declared_pages
from packets.snapshot import Answered

WORDS = (Kind.TEXT, Kind.LONG)
IN_OWN_LETTERS = "native"


@cache
def declared_page(page_id: str) -> Page:
    return next(page for page in all_declared_pages() if page.id == page_id)


def gaps_of(
    telling: Telling, answered: Answered, pages: Iterable[Page | str], *, subject: Any = None
) -> list[Gap]:
    """Return what is not answered, or not in English, on the pages that this case asks."""
    gaps: list[Gap] = []
    for found in pages:
        page = declared_page(found) if isinstance(found, str) else found
        if not page.applies(telling.case, subject if subject is not None else telling.beneficiary):
            continue
        about = getattr(subject, "key", telling.beneficiary.key)
        gaps += [
            Gap(text=_with_name(telling, f.error or page.error), mend_at=page.id, about=about)
            for f in page.unanswered(answered)
        ]
        if any(_needs_english(answered, page.id, f) for f in page.fields):
            text = _("Write it in English too: {question}").format(question=page.heading)
            gaps.append(Gap(text=_with_name(telling, text), mend_at=page.id, about=about))
    return gaps


def _needs_english(answered: Answered, page: str, asked: Field) -> bool:
    if asked.name == IN_OWN_LETTERS:
        return False
    if asked.kind in WORDS:
        return not is_latin(answered.text(page, asked.name))
    names = [part.name for part in asked.parts if part.kind in WORDS]
    rows = answered.rows(page, asked.name) if asked.kind is Kind.LIST else ()
    return any(not is_latin(row.text("row", name)) for row in rows for name in names)


def _with_name(telling: Telling, text: Any) -> str:
    name = telling.beneficiary.known_as or _("the traveller")
    return str(text).replace("{ben}", name).replace("{country}", _("that country"))
