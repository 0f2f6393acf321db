"""What a case offers as proof."""

import secrets
import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from evidence.models import Document
from packets.models.case import Case
from packets.models.first_look import Looked
from packets.models.people import Beneficiary, Supporter
from packets.snapshot.bounds import (
    LONGEST_CODE,
    LONGEST_DATE,
    LONGEST_KEY,
    LONGEST_LANGUAGE,
    LONGEST_PROOF,
    LONGEST_TITLE,
)

ENGLISH = "en"
FIRST_VERSIONS = 10**9


def new_key() -> str:
    """Return a key for a row that nobody named."""
    return secrets.token_hex(5)


def first_version() -> int:
    """Return a version to begin with that no tab knows, even one from before a withdrawal."""
    return secrets.randbelow(FIRST_VERSIONS) + 1


class Exhibit(Looked):
    """A document that the packet offers as proof, at its place in the evidence index."""

    code = models.UUIDField(
        default=uuid.uuid4, unique=True, editable=False, help_text=_("The code in addresses.")
    )
    key = models.SlugField(
        max_length=LONGEST_KEY,
        default=new_key,
        help_text=_("The name of the row inside the case and in case folders."),
    )
    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="exhibits")
    document = models.OneToOneField(
        Document,
        on_delete=models.PROTECT,
        related_name="exhibit",
        help_text=_("The uploaded file and its pages."),
    )
    previous = models.OneToOneField(
        Document,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="replaced_in",
        help_text=_("The readable file before a replacement, kept until that one is ready."),
    )
    position = models.PositiveIntegerField(
        help_text=_("Place in the index, from 1; the exhibit letter follows from it."),
    )
    kind = models.CharField(
        max_length=LONGEST_CODE,
        blank=True,
        help_text=_("The kind of evidence, or empty for a free one."),
    )
    about = models.ManyToManyField(
        Beneficiary,
        blank=True,
        related_name="exhibits",
        help_text=_("In whose sets it is filed; nobody named means everyone's."),
    )
    supporter = models.ForeignKey(
        Supporter,
        on_delete=models.RESTRICT,
        null=True,
        blank=True,
        related_name="papers",
        help_text=_("The supporter it is about; empty means the only one of the case, or none."),
    )
    title = models.CharField(
        max_length=LONGEST_TITLE,
        blank=True,
        help_text=_("What the officer reads in the index, in English."),
    )
    original_title = models.CharField(
        max_length=LONGEST_TITLE,
        blank=True,
        help_text=_("The title in the document's own language."),
    )
    dated = models.CharField(
        max_length=LONGEST_DATE,
        blank=True,
        help_text=_("The date on the paper: 2026-11-12, 2026-11 or 2026."),
    )
    issuer = models.CharField(
        max_length=LONGEST_TITLE, blank=True, help_text=_("Who wrote or issued it.")
    )
    language = models.CharField(
        max_length=LONGEST_LANGUAGE,
        blank=True,
        help_text=_("The language of the original, as a code; empty until somebody said it."),
    )
    proves = models.CharField(
        max_length=LONGEST_PROOF,
        blank=True,
        help_text=_("What it proves, in English, for the index."),
    )
    told = models.JSONField(
        default=dict,
        blank=True,
        help_text=_("What a letter or statement has, such as a signature, by field."),
    )
    version = models.PositiveIntegerField(
        default=1, help_text=_("Grows with every change of the details, to find stale tabs.")
    )
    upload_token = models.CharField(
        max_length=64,
        null=True,
        blank=True,
        help_text=_("The token of the upload form: the same form adds one exhibit only."),
    )
    added_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["position", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["case", "upload_token"], name="one_exhibit_per_upload_form"
            ),
            models.UniqueConstraint(fields=["case", "key"], name="one_exhibit_per_key"),
        ]
        indexes = [models.Index(fields=["case", "position"])]

    def __str__(self) -> str:
        return f"exhibit {self.position} of {self.case_id}"

    @property
    def filed(self) -> Document:
        """The file that goes into the packet: the one before, where the new one was refused."""
        if self.previous is not None and self.document.state == Document.State.REFUSED:
            return self.previous
        return self.document


class Translation(Looked):
    """An English translation of an exhibit, filed directly behind it."""

    code = models.UUIDField(
        default=uuid.uuid4, unique=True, editable=False, help_text=_("The code in addresses.")
    )
    exhibit = models.ForeignKey(Exhibit, on_delete=models.CASCADE, related_name="translations")
    document = models.OneToOneField(
        Document,
        on_delete=models.PROTECT,
        related_name="translation_of",
        help_text=_("The uploaded file and its pages."),
    )
    title = models.CharField(
        max_length=LONGEST_TITLE,
        blank=True,
        help_text=_("What the officer reads in the index, in English."),
    )
    translator = models.CharField(
        max_length=LONGEST_TITLE, blank=True, help_text=_("Who translated it, as they sign.")
    )
    told = models.JSONField(
        default=dict,
        blank=True,
        help_text=_("What was told of the translator and of the signed note, by field."),
    )
    version = models.PositiveIntegerField(
        default=1, help_text=_("Grows with every change of the words, to find stale tabs.")
    )
    upload_token = models.CharField(
        max_length=64,
        null=True,
        blank=True,
        help_text=_("The token of the upload form: the same form adds one translation only."),
    )
    added_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["exhibit", "upload_token"], name="one_translation_per_upload_form"
            ),
        ]

    def __str__(self) -> str:
        return f"translation {self.pk} of exhibit {self.exhibit_id}"
