"""Every question, choice, reason and kind of proof is said in plain words and short sentences."""

import re
from collections.abc import Iterator

import pytest

from packets.law import fact
from packets.proof import EvidenceKind
from packets.questions import Field, Page
from packets.slots import MADE, all_kinds
from packets.urgency import UrgencyBasis, all_bases
from packets.wizard.pages import all_pages
from tests.support.cases import TODAY

NOT_OUR_WORDS = re.compile(
    r"\b(please|invalid|failed|oops|qualif\w*|guarantee\w*|odds|chances?|strong case)\b|!"
    r"|n['’]t\b|\b(it|that|there|you|we|they|he|she|i)['’](s|re|ll|ve|d|m)\b",
    re.IGNORECASE,
)
IDIOMS = re.compile(
    r"close the door|way around|for good|hit harder|came about|look(s|ed)? after|a word from"
    r"|make sure|figure out|from scratch|on hold|up to date|rule of thumb|in the long run"
    r"|keep in mind|right away|at hand|find out|turn down|end up",
    re.IGNORECASE,
)
LONGEST_SENTENCE = 20


def of_field(field: Field) -> Iterator[object]:
    yield from (field.label, field.hint, field.error, field.row_name)
    for choice in field.all_choices():
        yield from (choice.label, choice.hint)
    for part in field.parts:
        yield from of_field(part)


def of_page(page: Page) -> Iterator[object]:
    yield from (page.heading, page.hint, page.error, page.why)
    for field in page.fields:
        yield from of_field(field)


def of_basis(basis: UrgencyBasis) -> Iterator[object]:
    yield from (basis.label, basis.hint, *basis.words)


def of_kind(kind: EvidenceKind) -> Iterator[object]:
    yield from (kind.label, kind.topic, *kind.contains, kind.guide.instead, *kind.guide.example)


TOLD = (
    *((f"page {page.id}", of_page(page)) for page in all_pages().values()),
    *((f"basis {basis.key}", of_basis(basis)) for basis in all_bases().values()),
    *((f"proof {kind.code}", of_kind(kind)) for kind in all_kinds().values()),
    *((f"made {kind.code}", (kind.label, kind.todo, *kind.contains)) for kind in MADE),
)


@pytest.mark.parametrize(
    ("_whose", "words"), [(w, list(t)) for w, t in TOLD], ids=[w for w, _ in TOLD]
)
def test_words_are_plain_and_sentences_short(_whose, words):
    for text in filter(None, map(str, words)):
        assert not NOT_OUR_WORDS.search(text), text
        assert not IDIOMS.search(text), text
        for sentence in re.split(r"(?<=[.?:])\s", text):
            assert len(sentence.split()) <= LONGEST_SENTENCE, sentence


def page_words(page_id: str) -> str:
    return " ".join(map(str, of_page(all_pages()[page_id])))


def kind_words(code: str) -> str:
    return " ".join(map(str, of_kind(all_kinds()[code])))


@pytest.mark.parametrize(
    ("words", "key", "value", "said"),
    [
        (page_words("w-stay"), "stay.usual_months_at_most", 12, "1 year or less"),
        (page_words("rep-new"), "document.newest_days.REP-E3", 90, "less than 3 months old"),
        (kind_words("REP-E3"), "document.newest_days.REP-E3", 90, "less than 3 months old"),
        (kind_words("MED-01"), "document.newest_days.MED-01", 90, "less than 3 months old"),
        (kind_words("MED-07"), "document.newest_days.MED-07", 180, "last 6 months"),
        (kind_words("HRM-07"), "document.newest_days.HRM-07", 365, "last 12 months"),
    ],
)
def test_a_span_in_words_is_the_one_of_the_row_in_force(words, key, value, said):
    """Who changes the row is told here to change the words on the page."""
    assert fact(key, on=TODAY).value == value
    assert said in words
