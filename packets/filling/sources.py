"""Which answers stand behind a box of a form: found by watching what the box reads.

A form's table says how a box is answered, not where the wizard asked for it. A case whose answers
tell that they are read gives the second without saying it twice.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from dataclasses import field as declared
from typing import Any, TypeVar

from packets.official_forms import Filing, Item
from packets.snapshot import Answered, BeneficiaryFacts, CaseSnapshot


@dataclass(frozen=True, kw_only=True)
class Source:
    """An answer that a box read: its page and field, and the key of the person ("" for the case).

    `basis` is that of the urgency whose page it is, "" for every other page; `words` are the
    answer where it is a text.
    """

    about: str
    page: str
    field: str
    basis: str = ""
    words: str = declared(default="", compare=False)


Heard = Callable[[Source], None]
Given = TypeVar("Given", bound=Answered)


class Watched:
    """A filing that knows which answers its boxes read; made once, asked for many boxes."""

    def __init__(self, filing: Filing) -> None:
        self._heard: list[Source] = []
        case = _watched_case(filing.case, self._heard.append)
        supporter = filing.supporter
        self._filing = replace(
            filing,
            case=case,
            beneficiary=case.beneficiary(filing.beneficiary.key),
            supporter=supporter and next(s for s in case.supporters if s.key == supporter.key),
        )

    def sources(self, item: Item) -> tuple[Source, ...]:
        """Return what one box reads, in the order of reading, each once; () for what is not asked.

        Answers that only decide which other one is written are among them, before it.
        """
        self._heard.clear()
        if item.applies(self._filing):
            self._heard.clear()
            answer = item.answer(self._filing)
            if item.into is not None and answer:
                item.into.written(self._filing, answer)
        by_place = {(one.about, one.page, one.field): one for one in self._heard}
        return tuple(by_place.values())


class _Page(Mapping[str, Any]):
    """The answers of one page, which tell that they are read."""

    def __init__(self, answers: Mapping[str, Any], tell: Callable[[str, Any], None]) -> None:
        self._answers = answers
        self._tell = tell

    def __getitem__(self, name: str) -> Any:
        self._tell(name.removesuffix(".en"), self._answers.get(name))
        return self._answers[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._answers)

    def __len__(self) -> int:
        return len(self._answers)


class _Pages(Mapping[str, Mapping[str, Any]]):
    """All pages of somebody; a page without answers can be read, too."""

    def __init__(self, answers: Mapping[str, Mapping[str, Any]], tell: Heard, of: Source) -> None:
        self._answers = answers
        self._tell = tell
        self._of = of

    def __getitem__(self, page: str) -> Mapping[str, Any]:
        return self._watched(page, self._answers[page])

    def get(self, page: str, default: Any = None) -> Any:
        """Return a page that tells of each field it is asked for, answered or not."""
        found = self._answers.get(page, default)
        return self._watched(page, found) if isinstance(found, Mapping) else found

    def __iter__(self) -> Iterator[str]:
        return iter(self._answers)

    def __len__(self) -> int:
        return len(self._answers)

    def _watched(self, page: str, answers: Mapping[str, Any]) -> Mapping[str, Any]:
        def told(name: str, answer: Any) -> None:
            words = answer if isinstance(answer, str) else ""
            self._tell(replace(self._of, page=page, field=name, words=words))

        return _Page(answers, told)


def _watched_case(case: CaseSnapshot, tell: Heard) -> CaseSnapshot:
    representative = case.representative
    return replace(
        case,
        answers=_pages(case, tell),
        petitioner=_watched(case.petitioner, tell),
        representative=representative and _watched(representative, tell),
        beneficiaries=tuple(_watched_traveller(one, tell) for one in case.beneficiaries),
        supporters=tuple(_watched(one, tell, about=one.key) for one in case.supporters),
    )


def _watched_traveller(person: BeneficiaryFacts, tell: Heard) -> BeneficiaryFacts:
    key = person.key
    return replace(
        _watched(person, tell, about=key),
        visa_history=_watched(person.visa_history, tell, about=key),
        stay=_watched(person.stay, tell, about=key),
        reasons=tuple(_watched(r, tell, about=key, basis=r.basis) for r in person.reasons),
    )


def _watched(given: Given, tell: Heard, *, about: str = "", basis: str = "") -> Given:
    return replace(given, answers=_pages(given, tell, about=about, basis=basis))


def _pages(given: Answered, tell: Heard, *, about: str = "", basis: str = "") -> _Pages:
    return _Pages(given.answers, tell, Source(about=about, page="", field="", basis=basis))
