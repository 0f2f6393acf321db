"""Read a case folder; every mistake is one sentence with its place."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from packets.case_folder.answers import answers_at, is_date
from packets.case_folder.files import file_at, sha256_of
from packets.case_folder.node import Node
from packets.case_folder.references import check_shared_reasons, keys_of, known_people, once
from packets.case_folder.text import parsed
from packets.errors import UnreadableCase
from packets.questions import Page, Subject
from packets.snapshot import (
    BeneficiaryFacts,
    CannotGet,
    CaseSnapshot,
    DocumentFacts,
    ExhibitFacts,
    PetitionerFacts,
    ReasonFacts,
    RepresentativeFacts,
    StayFacts,
    SupporterFacts,
    TranslationFacts,
    VisaHistoryFacts,
    with_reused_answers,
)
from packets.snapshot.bounds import (
    LONGEST_CODE,
    LONGEST_LANGUAGE,
    LONGEST_LANGUAGE_OF_PAGES,
    LONGEST_NAME,
    LONGEST_PROOF,
    LONGEST_REASON,
    LONGEST_TITLE,
)

SCHEMA = "1"
FILE_NAME = "case.yaml"
CASE_KEYS = (
    *("schema", "reference", "language", "answers", "petitioner", "representative"),
    *("beneficiaries", "supporters", "exhibits", "cannot_get"),
)
BENEFICIARY_KEYS = (
    *("key", "called", "answers", "reasons", "same_reasons_as", "visa_history", "stay"),
)
EXHIBIT_KEYS = (
    *("key", "file", "name", "kind", "about", "title", "original_title", "dated", "issuer"),
    *("language", "proves", "translations"),
)
TRANSLATION_KEYS = ("file", "name", "title", "translator", "certified")

Files = dict[DocumentFacts, Path]


@dataclass(frozen=True, kw_only=True)
class _Reader:
    folder: Path
    pages: Mapping[str, Page]
    files: Files = field(default_factory=dict)

    def case(self, node: Node, today: date) -> CaseSnapshot:
        node.only(*CASE_KEYS)
        if node.at("schema").text(needed=True) != SCHEMA:
            node.at("schema").refuse(f"should be {SCHEMA}.")
        representative = node.at("representative")
        beneficiaries = tuple(self.beneficiary(one) for one in node.at("beneficiaries").nodes())
        people = keys_of(node.at("beneficiaries"), beneficiaries)
        supporters = tuple(self.supporter(one, people) for one in node.at("supporters").nodes())
        keys_of(node.at("supporters"), supporters)
        exhibits = tuple(
            self.exhibit(one, f"exhibit-{number}", people)
            for number, one in enumerate(node.at("exhibits").nodes(), start=1)
        )
        keys_of(node.at("exhibits"), exhibits)
        return CaseSnapshot(
            taken_on=today,
            reference=node.at("reference").text(),
            language=node.at("language").text(longest=LONGEST_LANGUAGE_OF_PAGES) or "en",
            answers=answers_at(node, self.pages, Subject.CASE),
            petitioner=PetitionerFacts(
                answers=answers_at(
                    node.at("petitioner").only("answers"), self.pages, Subject.PETITIONER
                )
            ),
            representative=None
            if representative.value is None
            else RepresentativeFacts(
                answers=answers_at(
                    representative.only("answers"), self.pages, Subject.REPRESENTATIVE
                )
            ),
            beneficiaries=beneficiaries,
            supporters=supporters,
            exhibits=exhibits,
            cannot_get=once(
                node.at("cannot_get"),
                (_cannot_get(one) for one in node.at("cannot_get").nodes()),
                lambda one: f"{one.kind} {one.about}".strip(),
            ),
        )

    def beneficiary(self, node: Node) -> BeneficiaryFacts:
        node.only(*BENEFICIARY_KEYS)
        visas, stay = node.at("visa_history").only("answers"), node.at("stay").only("answers")
        return BeneficiaryFacts(
            key=node.at("key").key(needed=True),
            called=node.at("called").text(longest=LONGEST_NAME),
            answers=answers_at(node, self.pages, Subject.BENEFICIARY),
            reasons=once(
                node.at("reasons"),
                (self.reason(one) for one in node.at("reasons").nodes()),
                lambda one: one.basis,
            ),
            same_reasons_as=node.at("same_reasons_as").text(),
            visa_history=VisaHistoryFacts(
                answers=answers_at(visas, self.pages, Subject.VISA_HISTORY)
            ),
            stay=StayFacts(answers=answers_at(stay, self.pages, Subject.STAY)),
        )

    def reason(self, node: Node) -> ReasonFacts:
        node.only("basis", "answers")
        return ReasonFacts(
            basis=node.at("basis").text(needed=True, longest=LONGEST_CODE),
            answers=answers_at(node, self.pages, Subject.REASON),
        )

    def supporter(self, node: Node, people: set[str]) -> SupporterFacts:
        node.only("key", "supports", "answers")
        return SupporterFacts(
            key=node.at("key").key(needed=True),
            supports=known_people(node.at("supports"), people),
            answers=answers_at(node, self.pages, Subject.SUPPORTER),
        )

    def exhibit(self, node: Node, key: str, people: set[str]) -> ExhibitFacts:
        node.only(*EXHIBIT_KEYS)
        dated = node.at("dated")
        if dated.text() and not is_date(dated.text()):
            dated.refuse(f"{dated.text()} should be a date like 2026-11-12, 2026-11 or 2026.")
        return ExhibitFacts(
            key=node.at("key").key() or key,
            kind=node.at("kind").text(longest=LONGEST_CODE),
            title=node.at("title").text(longest=LONGEST_TITLE),
            original_title=node.at("original_title").text(longest=LONGEST_TITLE),
            dated=dated.text(),
            issuer=node.at("issuer").text(longest=LONGEST_TITLE),
            language=node.at("language").text(longest=LONGEST_LANGUAGE) or "en",
            proves=node.at("proves").text(longest=LONGEST_PROOF),
            about=known_people(node.at("about"), people),
            document=self.document(node),
            translations=tuple(self.translation(one) for one in node.at("translations").nodes()),
        )

    def translation(self, node: Node) -> TranslationFacts:
        node.only(*TRANSLATION_KEYS)
        return TranslationFacts(
            document=self.document(node),
            title=node.at("title").text(longest=LONGEST_TITLE),
            translator=node.at("translator").text(longest=LONGEST_TITLE),
            certified=node.at("certified").is_yes(),
        )

    def document(self, node: Node) -> DocumentFacts:
        file = file_at(node.at("file"), self.folder)
        name = node.at("name").text() or Path(node.at("file").text()).name
        document = DocumentFacts(file_name=name, sha256=sha256_of(file))
        self.files[document] = file
        return document


def read_case_folder(
    folder: Path, *, today: date, pages: Mapping[str, Page]
) -> tuple[CaseSnapshot, Files]:
    """Return the case and the file of each document; UnreadableCase says what is wrong, and where.

    Documents have no pages yet: their files have only been found, not opened.
    """
    try:
        text = (folder / FILE_NAME).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        message = f"There is no {FILE_NAME} that can be read in {folder.name or folder}."
        raise UnreadableCase(message) from error
    reader = _Reader(folder=folder, pages=pages)
    node = Node(value=parsed(text))
    case = reader.case(node, today)
    check_shared_reasons(node, case)
    return with_reused_answers(case), reader.files


def _cannot_get(node: Node) -> CannotGet:
    node.only("kind", "about", "why", "instead")
    return CannotGet(
        kind=node.at("kind").text(needed=True, longest=LONGEST_CODE),
        about=node.at("about").key(),
        why=node.at("why").text(longest=LONGEST_REASON),
        instead=node.at("instead").text(longest=LONGEST_REASON),
    )
