"""Read the scans of signed pages."""

import re

from packets.case_folder.found import LARGEST_NUMBER, Found
from packets.case_folder.node import Node
from packets.case_folder.reading_exhibits import note_refusal
from packets.snapshot import SignedPageFacts
from packets.snapshot.beside import of_signed_page
from packets.snapshot.bounds import LONGEST_CODE

KEYS = ("file", "name", "covers", "refused", "form", "about", "supporter", "page", "digest")
DIGEST = re.compile(r"[0-9a-f]{64}", re.ASCII)


def signed_page(found: Found, node: Node, number: int) -> SignedPageFacts:
    """Read a scan; it may be of a form or a person that the case does not have any more."""
    node.only(*KEYS)
    digest = node.at("digest")
    if not DIGEST.fullmatch(digest.text(needed=True)):
        digest.note("should be 64 digits of a SHA-256, from 0 to f.")
    page = node.at("page").whole_number(LARGEST_NUMBER)
    if page < 1:
        node.at("page").note("should be 1 or more.")
    note_refusal(found, node, of_signed_page(number))
    return SignedPageFacts(
        form=node.at("form").text(needed=True, longest=LONGEST_CODE),
        about=node.at("about").key(),
        supporter=node.at("supporter").key(),
        page=page,
        digest=digest.text(),
        document=found.document(node),
    )
