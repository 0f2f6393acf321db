"""A file that somebody added, and the pages that were made of it."""

import uuid

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from evidence.errors import Refused, refusal
from evidence.notes import sentence

ATTEMPTS_AT_MOST = 3
LONGEST_NAME = 120


def original_place(document: "Document", _filename: str) -> str:
    """Return where an original is kept, or what stands in for it: under numbers only."""
    return document.new_place()


class Document(models.Model):
    """One file as it was added, and the Letter pages that were made of it.

    The row is the job of making the pages: a worker claims it by setting `lease_token` and
    `lease_until`, and may finish it only while the token is still its own.
    """

    class State(models.TextChoices):
        RECEIVED = "RECEIVED", _("Waiting to be opened")
        CONVERTING = "CONVERTING", _("Being opened")
        READY = "READY", _("Ready")
        REFUSED = "REFUSED", _("Could not be used")

    class WaitsFor(models.TextChoices):
        SCANNER = "SCANNER", _("The virus scanner")

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    original = models.FileField(upload_to=original_place, max_length=200)
    opened = models.FileField(
        upload_to=original_place,
        blank=True,
        max_length=200,
        help_text=_("The same file without its password, where it had one. The password is gone."),
    )
    opened_sha256 = models.CharField(max_length=64, blank=True)
    pages = models.FileField(
        blank=True, max_length=200, help_text=_("The Letter pages, once the document is ready.")
    )
    name = models.CharField(
        max_length=LONGEST_NAME,
        help_text=_("The name of the file as it is shown, without folders or control marks."),
    )
    media_type = models.CharField(max_length=100, help_text=_("Found from the content."))
    size = models.PositiveBigIntegerField(help_text=_("Bytes of the original."))
    sha256 = models.CharField(max_length=64, help_text=_("Hash of the original."))
    state = models.CharField(max_length=10, choices=State.choices, default=State.RECEIVED)
    refusal_code = models.CharField(max_length=30, blank=True)
    refusal_parameters = models.JSONField(
        default=dict, blank=True, help_text=_("Numbers and words for the sentence of a refusal.")
    )
    notes = models.JSONField(
        default=list, blank=True, help_text=_("Codes of what to tell about the pages.")
    )
    covers = models.JSONField(
        default=list,
        blank=True,
        help_text=_(
            "What is blacked out: page from 1, and left, top, width and height as parts of the "
            "upright page, from its top left corner."
        ),
    )
    covers_version = models.PositiveIntegerField(default=0)
    waits_for = models.CharField(
        max_length=10,
        choices=WaitsFor.choices,
        blank=True,
        help_text=_("What is away that it needs before it can be opened."),
    )
    page_count = models.PositiveIntegerField(default=0)
    normaliser_version = models.CharField(max_length=20, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    lease_token = models.UUIDField(null=True, blank=True)
    lease_until = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(state="READY") | (~Q(pages="") & Q(page_count__gt=0)),
                name="a_ready_document_has_pages",
            ),
            models.CheckConstraint(
                condition=~Q(state="REFUSED") | ~Q(refusal_code=""),
                name="a_refused_document_has_a_reason",
            ),
            models.CheckConstraint(
                condition=~Q(state="CONVERTING")
                | (Q(lease_token__isnull=False) & Q(lease_until__isnull=False)),
                name="a_document_being_opened_has_a_lease",
            ),
            models.CheckConstraint(condition=Q(size__gt=0), name="a_document_is_not_empty"),
        ]
        indexes = [
            models.Index(fields=["state", "lease_until"]),
            models.Index(fields=["sha256"]),
        ]

    def __str__(self) -> str:
        return f"document {self.pk}"

    @property
    def folder(self) -> str:
        """Where all files of this document are kept."""
        return f"evidence/{self.key.hex}"

    def new_place(self) -> str:
        """Return a new place for a file of this document: numbers only, for names are private."""
        return f"{self.folder}/{uuid.uuid4().hex}"

    @property
    def is_ready(self) -> bool:
        return self.state == self.State.READY

    @property
    def is_over(self) -> bool:
        return self.state in (self.State.READY, self.State.REFUSED)

    @property
    def covered_pages(self) -> frozenset[int]:
        """The pages, from 1, on which a part is blacked out."""
        return frozenset(cover["page"] for cover in self.covers)

    @property
    def refused(self) -> Refused | None:
        """Why it could not be used, if so; its text is for the person."""
        if self.state != self.State.REFUSED:
            return None
        return refusal(self.refusal_code, self.refusal_parameters)

    @property
    def note_sentences(self) -> list[str]:
        """What to tell about the pages, in the active language."""
        return [sentence(note) for note in self.notes]


class DocumentPart(models.Model):
    """A document that was joined with others to one; it is kept, so that joining can be undone."""

    whole = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="parts")
    part = models.OneToOneField(Document, on_delete=models.CASCADE, related_name="part_of")
    position = models.PositiveSmallIntegerField(help_text=_("Its place in the whole, from 1."))
    details = models.JSONField(
        default=dict,
        blank=True,
        help_text=_("What was said about it before, to say it again when they are separated."),
    )

    class Meta:
        ordering = ["whole", "position"]
        constraints = [
            models.UniqueConstraint(fields=["whole", "position"], name="one_part_at_each_place"),
            models.CheckConstraint(
                condition=~Q(whole=models.F("part")), name="a_document_is_not_part_of_itself"
            ),
        ]

    def __str__(self) -> str:
        return f"document {self.part_id} in document {self.whole_id}"


class OvertakenPages(models.Model):
    """Pages of a document that others have replaced: their files, with the pictures, are to go.

    The row is the job: it is kept in the transaction that replaces the pages, and goes when the
    files are gone.
    """

    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="overtaken")
    stem = models.CharField(max_length=100, help_text=_("How the names of these files begin."))

    class Meta:
        ordering = ["pk"]
        verbose_name_plural = "overtaken pages"

    def __str__(self) -> str:
        return f"overtaken pages of document {self.document_id}"
