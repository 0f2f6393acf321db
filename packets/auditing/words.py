"""What a line of the audit trail tells, in plain words for the family: a table by its verb."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

BY_THE_SITE = frozenset({"PACKET_BUILT", "PACKET_NOT_BUILT", "CASE_EXPORTED"})
"""What no person does in a browser."""

SHOWN: Mapping[str, Promise] = {
    "CASE_OPENED": _("Opened the case"),
    "ANSWERS_SEEN": _("Read answers"),
    "LETTER_SEEN": _("Read the letter"),
    "DOCUMENTS_SEEN": _("Read the list of documents"),
    "DOCUMENT_SEEN": _("Looked at a document"),
    "TRANSLATION_SEEN": _("Looked at a translation"),
    "SIGNED_PAGE_SEEN": _("Looked at a signed page"),
    "PAPER_QUESTION_SEEN": _("Read a question about a document"),
    "PACKET_SEEN": _("Opened the page of the packet"),
    "LINK_OPENED": _("Opened a task by its link"),
    "TRAIL_SEEN": _("Read who looked at this case"),
    "PAGE_SEEN": _("Opened another page of the case"),
}
TAKEN: Mapping[str, Promise] = {
    "PACKET_DOWNLOADED": _("Downloaded the packet"),
    "COMMENTS_DOWNLOADED": _("Downloaded a copy of the packet"),
    "ORIGINAL_DOWNLOADED": _("Downloaded the file of a document"),
    "CERTIFICATE_DOWNLOADED": _("Downloaded a page for a translator to sign"),
    "SHEET_DOWNLOADED": _("Downloaded a sheet to print"),
    "CALENDAR_DOWNLOADED": _("Downloaded the dates"),
    "CASE_EXPORTED": _("Copied the case into a folder"),
}
CHANGED: Mapping[str, Promise] = {
    "CASE_STARTED": _("Started the case"),
    "CASE_TAKEN_IN": _("Took the case in from a folder"),
    "STARTED_AGAIN": _("Started a new request from this case"),
    "ANSWERS_OPENED_AGAIN": _("Opened the answers for changes again"),
    "PAGE_SAVED": _("Saved answers"),
    "TRAVELLER_ADDED": _("Added a traveller"),
    "TRAVELLER_RENAMED": _("Changed what a traveller is called"),
    "TRAVELLER_REMOVED": _("Removed a traveller"),
    "SUPPORTER_ADDED": _("Added a supporter"),
    "SUPPORTER_REMOVED": _("Removed a supporter"),
    "DOCUMENT_ADDED": _("Added a document"),
    "DOCUMENT_DESCRIBED": _("Described a document"),
    "DOCUMENT_REPLACED": _("Replaced the file of a document"),
    "DOCUMENT_MOVED": _("Moved a document"),
    "DOCUMENT_REMOVED": _("Removed a document"),
    "DOCUMENT_BLACKED_OUT": _("Covered a part of a document"),
    "DOCUMENTS_JOINED": _("Joined documents"),
    "DOCUMENTS_SEPARATED": _("Separated documents"),
    "FILE_ACCEPTED": _("Accepted what came by a link"),
    "FILE_SET_ASIDE": _("Set aside what came by a link"),
    "TRANSLATION_ADDED": _("Added a translation"),
    "TRANSLATION_DESCRIBED": _("Described a translation"),
    "TRANSLATION_REMOVED": _("Removed a translation"),
    "FILED_AS_TRANSLATION": _("Filed a document as a translation"),
    "CANNOT_GET_SAID": _("Said why a document cannot be had"),
    "CANNOT_GET_TAKEN_BACK": _("Took back why a document cannot be had"),
    "PAPER_DECIDED": _("Answered a question about a document"),
    "PAPER_TAKEN_BACK": _("Took back an answer about a document"),
    "SPELLINGS_CONFIRMED": _("Confirmed how names are spelled on the forms"),
    "SIGNED_PAGE_ADDED": _("Added a signed page"),
    "SIGNED_PAGE_DESCRIBED": _("Described a signed page"),
    "SIGNED_PAGE_REMOVED": _("Removed a signed page"),
    "FINDING_SET_ASIDE": _("Said that a point does not stop the case"),
    "FINDING_TAKEN_BACK": _("Let a point stop the case again"),
    "WORDS_SUGGESTED": _("Suggested words for the letter"),
    "SUGGESTION_ACCEPTED": _("Accepted suggested words"),
    "SUGGESTION_KEPT_OUT": _("Kept suggested words out"),
    "SUGGESTION_PUT_BACK": _("Put suggested words back"),
    "SUGGESTION_WITHDRAWN": _("Took suggested words back"),
    "COMMENTED": _("Wrote a comment"),
    "COMMENT_REPLIED": _("Replied to a comment"),
    "COMMENT_FIXED": _("Said that a comment is done"),
    "COMMENT_NEEDS_HELP": _("Asked for help with a comment"),
    "COMMENT_CLOSED": _("Closed a comment"),
    "COMMENT_REOPENED": _("Opened a comment again"),
    "CHANGES_ASKED_FOR": _("Asked for changes"),
    "SIGNED_OFF": _("Signed off the case"),
    "SIGN_OFF_TAKEN_BACK": _("Took a sign-off back"),
    "LINK_MADE": _("Made a link for one task"),
    "LINK_USED": _("Sent something by a link"),
    "LINK_ENDED": _("Ended a link"),
    "MEMBER_ROLE_CHANGED": _("Changed what somebody may do in the case"),
    "MEMBER_REMOVED": _("Removed somebody from the case"),
    "MEMBER_LEFT": _("Left the case"),
    "OWNERSHIP_PASSED_ON": _("Handed the case over to another owner"),
    "PACKET_ASKED_FOR": _("Asked for a packet"),
    "PACKET_BUILT": _("Made a packet"),
    "PACKET_NOT_BUILT": _("Could not make a packet"),
    "STEP_TOLD": _("Told what happened after mailing"),
    "STEP_CHANGED": _("Changed what was told after mailing"),
    "STEP_REMOVED": _("Took back what was told after mailing"),
}
WORDS: Mapping[str, Promise] = {**SHOWN, **TAKEN, **CHANGED}


def in_words(what: str) -> str:
    """Return what a line tells; a verb without words here is said to be something else."""
    return str(WORDS.get(what, _("Did something else")))
