"""What has been found in a case folder so far: files, and what is kept beside the facts."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from evidence.normal.cover import MOST_COVERS, Cover, in_order
from packets.case_folder.answers import Answers, answers_at
from packets.case_folder.files import file_at
from packets.case_folder.kept import kept_at
from packets.case_folder.node import Node
from packets.digests import sha256_of
from packets.questions import Page, Subject
from packets.snapshot import Confirmed, DocumentFacts, Refusal

OF_A_ROW = ("answers", "unclear", "other_answers", "taken_over")
LARGEST_NUMBER = 32_767
"""The largest number that a row can hold on every database."""

Files = dict[DocumentFacts, Path]


@dataclass(frozen=True, kw_only=True)
class Found:
    """The folder, the pages that are asked, and what was met on the way."""

    folder: Path
    pages: Mapping[str, Page]
    files: Files = field(default_factory=dict)
    unclear: dict[str, Answers] = field(default_factory=dict)
    other_answers: dict[str, Answers] = field(default_factory=dict)
    taken_over: dict[str, tuple[str, ...]] = field(default_factory=dict)
    numbers: dict[str, int] = field(default_factory=dict)
    dropped: set[str] = field(default_factory=set)
    refused: dict[str, Refusal] = field(default_factory=dict)
    looks: dict[str, str] = field(default_factory=dict)
    confirmed: dict[str, Confirmed] = field(default_factory=dict)
    replaced: dict[str, DocumentFacts] = field(default_factory=dict)

    def answers(self, node: Node, row: str, *about: Subject) -> Answers:
        """Return the answers of a row, and note what stands beside them; `row` is its place."""
        answers = answers_at(node, self.pages, *about)
        unclear = kept_at(node.at("unclear"), self.pages, typed=True)
        other = kept_at(node.at("other_answers"), self.pages, typed=False)
        _refuse_twice(node.at("other_answers"), answers, other)
        taken_over = node.at("taken_over").texts()
        for page in taken_over:
            if page not in answers and page not in other:
                node.at("taken_over").note(f"there are no answers of the page {page}.")
        if unclear:
            self.unclear[row] = unclear
        if other:
            self.other_answers[row] = other
        if taken_over:
            self.taken_over[row] = taken_over
        return answers

    def number(self, node: Node, row: str, after: int) -> int:
        """Return the number of a person: their place, unless one is told, and above the last."""
        told = node.at("number")
        number = after + 1 if told.value is None else told.whole_number(LARGEST_NUMBER)
        if number <= after:
            told.note(f"should be more than {after}, for the numbers rise from one to the next.")
        if told.value is not None:
            self.numbers[row] = number
        return number

    def document(self, node: Node) -> DocumentFacts:
        file = file_at(node.at("file"), self.folder)
        name = node.at("name").text() or Path(node.at("file").text()).name
        document = DocumentFacts(
            file_name=name, sha256=sha256_of(file), covers=_covers_at(node.at("covers"))
        )
        self.files[document] = file
        return document


def _covers_at(node: Node) -> tuple[tuple[float, ...], ...]:
    """Return what is blacked out in a file, page by page."""
    covers = []
    for one in node.nodes():
        try:
            covers.append(Cover.of_facts([float(number) for number in one.text().split()]))
        except ValueError:
            one.refuse("should be a page and four parts of it, like 1 0.1 0.2 0.5 0.05.")
    if len(covers) > MOST_COVERS:
        node.refuse(f"has more than {MOST_COVERS} parts.")
    return tuple(cover.facts for cover in in_order(covers))


def _refuse_twice(node: Node, answers: Answers, other: Answers) -> None:
    for page, given in other.items():
        for name in given:
            if name in answers.get(page, {}):
                node.at(page).at(name).note("stands under answers, too.")
