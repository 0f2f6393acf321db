"""A file that is still on its way."""

import uuid

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from evidence.models.document import LONGEST_NAME, Document

PIECES = "evidence/partial"
"""Where the pieces of uploads lie, in a folder for each."""


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
        return f"{PIECES}/{self.key.hex}"

    @property
    def is_whole(self) -> bool:
        return self.offset == self.total
