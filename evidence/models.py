"""A file that somebody added, its pages, and what is still on its way."""

import uuid

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from evidence.errors import Refused, refusal
from evidence.notes import sentence

ATTEMPTS_AT_MOST = 3
LONGEST_NAME = 120


def original_place(document: "Document", _filename: str) -> str:
    """Return where an original is kept: under numbers only, for names are private."""
    return f"{document.folder}/{uuid.uuid4().hex}"


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

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    original = models.FileField(upload_to=original_place, max_length=200)
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

    @property
    def is_ready(self) -> bool:
        return self.state == self.State.READY

    @property
    def is_over(self) -> bool:
        return self.state in (self.State.READY, self.State.REFUSED)

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


class PartialUpload(models.Model):
    """A file that arrives in pieces, because the line may break.

    `owner` and `slot` are words of whoever asked for it; evidence does not read them.
    """

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    owner = models.CharField(max_length=100)
    slot = models.CharField(max_length=200, blank=True)
    name = models.CharField(max_length=LONGEST_NAME)
    total = models.PositiveBigIntegerField(help_text=_("Bytes of the whole file."))
    offset = models.PositiveBigIntegerField(default=0, help_text=_("Bytes that have arrived."))
    pieces = models.JSONField(default=list, help_text=_("Where the pieces are kept, in order."))
    document = models.OneToOneField(
        Document,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        help_text=_("What became of it, once it is whole."),
    )
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(offset__lte=models.F("total")), name="an_upload_is_not_longer_than_said"
            ),
        ]
        indexes = [models.Index(fields=["owner", "slot"])]

    def __str__(self) -> str:
        return f"upload {self.pk}"

    @property
    def folder(self) -> str:
        return f"evidence/partial/{self.key.hex}"

    @property
    def is_whole(self) -> bool:
        return self.offset == self.total
