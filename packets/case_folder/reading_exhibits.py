"""Read what a case offers as proof, and what it cannot get."""

from collections.abc import Collection
from typing import Any

from evidence.errors import refusal
from packets.boxes.writing import language_text
from packets.case_folder.answers import fields_at, is_date
from packets.case_folder.codes import ALL_BY, labels_of_kinds
from packets.case_folder.found import Found
from packets.case_folder.near import unknown
from packets.case_folder.node import Node
from packets.case_folder.references import known_people
from packets.questions.languages import LANGUAGES, is_language
from packets.questions.of_files import OF_WRITTEN, TOLD_OF_TRANSLATION
from packets.slots import all_kinds
from packets.snapshot import CannotGet, ExhibitFacts, Refusal, TranslationFacts
from packets.snapshot.beside import of_exhibit, of_translation
from packets.snapshot.bounds import (
    LONGEST_LANGUAGE,
    LONGEST_PROOF,
    LONGEST_REASON,
    LONGEST_REFUSAL,
    LONGEST_TITLE,
)
from packets.snapshot.exhibits import SET_ASIDE, WAITING
from packets.snapshot.told import NOTE

EXHIBIT_KEYS = (
    *("key", "file", "name", "kind", "about", "supporter", "title", "original_title"),
    *("dated", "issuer", "language", "proves", "told", "translations", "refused"),
    *("replaces", "covers", "look"),
)
TRANSLATION_KEYS = (
    *("file", "name", "title", "translator", "told", "certified", "refused", "covers"),
    "look",
)


def exhibit(
    found: Found, node: Node, key: str, people: set[str], supporters: set[str]
) -> ExhibitFacts:
    node.only(*EXHIBIT_KEYS)
    dated = node.at("dated")
    if dated.text() and not is_date(dated.text()):
        dated.note(f"{dated.text()} should be a date like 2026-11-12, 2026-11 or 2026.")
    key = node.at("key").key() or key
    _note_file(found, node, of_exhibit(key))
    return ExhibitFacts(
        key=key,
        kind=_kind(node.at("kind")),
        title=node.at("title").text(longest=LONGEST_TITLE),
        original_title=node.at("original_title").text(longest=LONGEST_TITLE),
        dated=dated.text(),
        issuer=node.at("issuer").text(longest=LONGEST_TITLE),
        language=_language(node.at("language")),
        proves=node.at("proves").text(longest=LONGEST_PROOF),
        told=fields_at(node.at("told"), OF_WRITTEN.values()),
        about=known_people(node.at("about"), people),
        supporter=_supporter(node.at("supporter"), supporters),
        document=found.document(node),
        translations=tuple(
            translation(found, one, of_translation(key, number))
            for number, one in enumerate(node.at("translations").nodes(), start=1)
        ),
    )


def translation(found: Found, node: Node, place: str) -> TranslationFacts:
    node.only(*TRANSLATION_KEYS)
    _note_file(found, node, place)
    return TranslationFacts(
        document=found.document(node),
        title=node.at("title").text(longest=LONGEST_TITLE),
        translator=node.at("translator").text(longest=LONGEST_TITLE),
        told=_told_of_translation(node),
    )


def _told_of_translation(node: Node) -> dict[str, Any]:
    """Read what is told; `certified: true` is how earlier folders told of a whole note."""
    told = fields_at(node.at("told"), TOLD_OF_TRANSLATION)
    return {"note": list(NOTE), **told} if node.at("certified").is_yes() else told


def cannot_get(node: Node, people: Collection[str]) -> CannotGet:
    """Read it; `people` are the keys of the beneficiaries and supporters."""
    node.only("kind", "about", "why", "why.en", "instead", "instead.en")
    about = node.at("about").key()
    if about and about not in people:
        node.at("about").note(f"there is no beneficiary or supporter with the key {about}.")
    return CannotGet(
        kind=_kind(node.at("kind"), needed=True),
        about=about,
        why=node.at("why").text(longest=LONGEST_REASON),
        why_en=node.at("why.en").text(longest=LONGEST_REASON),
        instead=node.at("instead").text(longest=LONGEST_REASON),
        instead_en=node.at("instead.en").text(longest=LONGEST_REASON),
    )


def _language(node: Node) -> str:
    code = node.text(longest=LONGEST_LANGUAGE)
    if code and len(code) <= LONGEST_LANGUAGE and not is_language(code):
        names = {known: language_text(known) for known in LANGUAGES}
        node.note(unknown(code, LANGUAGES, labels=names))
    return code


def _kind(node: Node, *, needed: bool = False) -> str:
    return node.code(all_kinds(), needed=needed, labels=labels_of_kinds(), all_by=ALL_BY)


def _supporter(node: Node, supporters: set[str]) -> str:
    key = node.key()
    if key and key not in supporters:
        node.note(f"there is no supporter with the key {key}.")
    return key


def _note_file(found: Found, node: Node, place: str) -> None:
    """Note why the file was refused, and the readable one that it was to replace."""
    note_refusal(found, node, place)
    look = node.at("look").code((WAITING, SET_ASIDE))
    if look:
        found.looks[place] = look
    if node.at("replaces").value is not None:
        found.replaced[place] = found.document(node.at("replaces").only("file", "name", "covers"))


def note_refusal(found: Found, node: Node, place: str) -> None:
    """Note why a file was refused, if it was."""
    if node.at("refused").value is not None:
        found.refused[place] = _refusal(node.at("refused"))


def _refusal(node: Node) -> Refusal:
    code = node.at("code").text(needed=True, longest=LONGEST_REFUSAL)
    words = {name: node.at(name).text() for name in node.mapping() if name != "code"}
    parameters = {name: int(word) if word.isdecimal() else word for name, word in words.items()}
    try:
        str(refusal(code, parameters))
    except (KeyError, TypeError, ValueError):
        node.refuse(f"the sentence of {code} needs more words.")
    return Refusal(code=code, parameters=parameters)
