"""Read the scans of signed pages, and what was confirmed of the spelling on the forms."""

import re

from packets.case_folder.answers import fields_at
from packets.case_folder.found import LARGEST_NUMBER, Found
from packets.case_folder.moments import moment_at
from packets.case_folder.node import Node
from packets.case_folder.reading_exhibits import note_refusal
from packets.questions.of_files import SIGNED_PAGE
from packets.snapshot import Confirmed, SignedPageFacts
from packets.snapshot.beside import of_signed_page
from packets.snapshot.bounds import LONGEST_CODE, LONGEST_NAME_OF_A_CONFIRMER

KEYS = (
    *("file", "name", "covers", "refused", "form", "about", "supporter", "page", "digest"),
    "told",
)
DIGEST = re.compile(r"[0-9a-f]{64}", re.ASCII)


def signed_page(found: Found, node: Node, number: int) -> SignedPageFacts:
    """Read a scan; it may be of a form or a person that the case does not have any more."""
    node.only(*KEYS)
    digest = _digest(node.at("digest"))
    page = node.at("page").whole_number(LARGEST_NUMBER)
    if page < 1:
        node.at("page").note("should be 1 or more.")
    note_refusal(found, node, of_signed_page(number))
    return SignedPageFacts(
        form=node.at("form").text(needed=True, longest=LONGEST_CODE),
        about=node.at("about").key(),
        supporter=node.at("supporter").key(),
        page=page,
        digest=digest,
        document=found.document(node),
        told=fields_at(node.at("told"), SIGNED_PAGE.fields),
    )


def spellings(found: Found, node: Node) -> tuple[str, ...]:
    """Read the digests of what was confirmed, each once, in their order; note by whom and when."""
    return tuple(dict.fromkeys(_spelling(found, one) for one in node.nodes()))


def _spelling(found: Found, node: Node) -> str:
    if not isinstance(node.value, dict):
        return _digest(node)
    node.only("digest", "by", "at")
    digest = _digest(node.at("digest"))
    by = node.at("by").text(longest=LONGEST_NAME_OF_A_CONFIRMER)
    at = moment_at(node.at("at"))
    if at is not None:
        found.confirmed[digest] = Confirmed(by=by, at=at)
    return digest


def _digest(node: Node) -> str:
    words = node.text(needed=True)
    if not DIGEST.fullmatch(words):
        node.note("should be 64 digits of a SHA-256, from 0 to f.")
    return words
