"""What a person should know about the pages that were made of a file that was taken."""

from enum import StrEnum

from evidence.errors import gettext_noop


class Note(StrEnum):
    """Kept with a document by its value."""

    DRAWN = "DRAWN"
    REPAIRED = "REPAIRED"
    PAGES_MISSING = "PAGES_MISSING"
    FORM_PRINTED = "FORM_PRINTED"
    STICKY_NOTES_REMOVED = "STICKY_NOTES_REMOVED"
    ATTACHMENTS_REMOVED = "ATTACHMENTS_REMOVED"
    PROGRAMS_REMOVED = "PROGRAMS_REMOVED"
    MADE_SMALL = "MADE_SMALL"
    FIRST_PICTURE_ONLY = "FIRST_PICTURE_ONLY"
    TRACKED_CHANGES = "TRACKED_CHANGES"
    COMMENTS_REMOVED = "COMMENTS_REMOVED"


SENTENCES = {
    Note.DRAWN: gettext_noop(
        "Some pages could not be copied exactly, so we kept them as pictures. Check each page."
    ),
    Note.REPAIRED: gettext_noop("This file was damaged. We repaired it. Check each page."),
    Note.PAGES_MISSING: gettext_noop(
        "Some pages of this file are damaged and could not be kept. Check which ones are missing."
    ),
    Note.FORM_PRINTED: gettext_noop(
        "This file is a form. It was printed with the answers that are in it now."
    ),
    Note.STICKY_NOTES_REMOVED: gettext_noop("Sticky notes in this file are not in the packet."),
    Note.ATTACHMENTS_REMOVED: gettext_noop(
        "Other files are attached inside this file. They are not in the packet. "
        "Add each of them on its own."
    ),
    Note.PROGRAMS_REMOVED: gettext_noop(
        "This file had small programs in it. They are not in the packet."
    ),
    Note.MADE_SMALL: gettext_noop(
        "A page was larger than paper, so it was made much smaller. Check that it can be read."
    ),
    Note.FIRST_PICTURE_ONLY: gettext_noop(
        "This file moves or holds more pictures. Only the first picture is in the packet."
    ),
    Note.TRACKED_CHANGES: gettext_noop(
        "This document has changes that nobody accepted yet. They show in the packet. "
        "Accept them and add it again."
    ),
    Note.COMMENTS_REMOVED: gettext_noop("Comments in this document are not in the packet."),
}


def sentence(note: str) -> str:
    """Return what to tell the person about a note, in the active language."""
    from django.utils.translation import gettext

    return gettext(SENTENCES[Note(note)])
