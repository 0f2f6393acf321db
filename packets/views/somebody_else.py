"""What pages say of papers that are about somebody else, and where to go with them."""

from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _

from packets.comparing import OfSomebodyElse, papers_of_others
from packets.models import Case
from packets.snapshot import CaseSnapshot
from parole_site.directions import isolated

TAKE_BACK = "TAKE_BACK"
"""What is sent in the place of a decision by whoever takes one back."""


@dataclass(frozen=True, kw_only=True)
class PaperToMove:
    """A paper with what was said of it: codes of the exhibit and of the question.

    `name` is that of the person in whose place it stands.
    """

    code: UUID
    title: str
    name: str
    sentence: str
    question: str


def papers_to_move(case: Case, facts: CaseSnapshot, key: str = "") -> list[PaperToMove]:
    """Return the papers that are to be moved or removed; of one exhibit where a `key` is given."""
    said = [one for one in papers_of_others(facts) if key in ("", one.exhibit.key)]
    codes = dict(case.exhibits.values_list("key", "code")) if said else {}
    return [
        PaperToMove(
            code=codes[one.exhibit.key],
            title=one.exhibit.title or one.exhibit.document.file_name,
            name=one.name,
            sentence=_sentence(one),
            question=one.question,
        )
        for one in said
        if one.exhibit.key in codes
    ]


def sentences_by_exhibit(facts: CaseSnapshot) -> dict[str, str]:
    """Return by key of the exhibit what was said of it."""
    return {one.exhibit.key: _sentence(one) for one in papers_of_others(facts)}


def _sentence(one: OfSomebodyElse) -> str:
    return _("You said that this paper is about somebody else, not about {name}.").format(
        name=isolated(one.name)
    )
