"""What the family reads of the audit trail is said in words, whatever was written."""

import re
from pathlib import Path

from django.urls import resolve

from packets.auditing.words import WORDS, in_words
from packets.urls import CASES, WHERE, WIZARD
from packets.views.case_urls import AFTER, EVIDENCE, LINKS, MEMBERS, ONLINE, PACKETS, SIGNING, TRAIL
from packets.views.looks import KEPT_BY_THEMSELVES, look_of
from packets.views.review_urls import REVIEW

ROOT = Path(__file__).resolve().parents[2]
# How verbs begin, and what begins so and is none.
VERBS = (
    *(
        "CASE_",
        "FILE_",
        "PAGE_",
        "TRAVELLER_",
        "SUPPORTER_",
        "DOCUMENT",
        "TRANSLATION_",
        "FILED_AS_",
        "CANNOT_",
    ),
    *(
        "PAPER_",
        "SPELLINGS_",
        "SIGNED_PAGE_",
        "FINDING_",
        "WORDS_",
        "SUGGESTION_",
        "COMMENT",
        "CHANGES_",
    ),
    *("LINK_", "MEMBER_", "OWNERSHIP_", "PACKET_", "STEP_", "STARTED_", "ANSWERS_"),
)
NO_VERBS = {"DOCUMENT"}


def test_every_verb_that_operations_write_has_words():
    """Verbs stand in the source as words in capitals, handed to `audit.record` or by a name."""
    operations = (ROOT / "packets" / "operations").glob("*.py")
    verb = re.compile(rf'"((?:{"|".join(VERBS)})[A-Z_]*)"')
    written = {found for path in operations for found in verb.findall(path.read_text())}

    assert len(written) > 40
    assert written - NO_VERBS <= WORDS.keys()


def test_a_verb_without_words_is_said_to_be_something_else():
    assert in_words("SOMETHING_NEW") == "Did something else"


def test_every_address_below_a_case_is_kept_unless_it_says_so():
    patterns = [
        *CASES,
        *WHERE,
        *WIZARD,
        *EVIDENCE,
        *SIGNING,
        *AFTER,
        *LINKS,
        *MEMBERS,
        *PACKETS,
        *ONLINE,
        *TRAIL,
        *REVIEW,
    ]
    match = resolve("/c/123-ABC/who-looked/")
    not_kept = set()
    for pattern in patterns:
        match.url_name, match.kwargs = pattern.name, {}
        look = look_of(match)
        if look is None:
            not_kept.add(pattern.name)
        else:
            assert look.what in WORDS

    assert not_kept == KEPT_BY_THEMSELVES
