"""A link to one task of a case, for somebody without an account: a doctor, a translator."""

import uuid
from datetime import datetime

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from packets.models.case import Case
from packets.models.exhibit import Exhibit
from packets.models.user import User
from packets.snapshot.bounds import LONGEST_CODE


class TaskLink(models.Model):
    """What one link opens, and until when. Only a digest of its secret is kept.

    `kind` and `owner` name the place of a document (DOCUMENT), or the supporter whose pages are
    answered (ANSWERS); `exhibit` is what is translated (TRANSLATION).
    """

    class Task(models.TextChoices):
        DOCUMENT = "DOCUMENT", _("Add one document")
        TRANSLATION = "TRANSLATION", _("Translate one document")
        ANSWERS = "ANSWERS", _("Answer the questions about who gives money support")

    class End(models.TextChoices):
        DONE = "DONE", _("Done")
        REVOKED = "REVOKED", _("Taken back")

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="task_links")
    code = models.UUIDField(
        default=uuid.uuid4, unique=True, editable=False, help_text=_("Its name in our own pages.")
    )
    secret_sha256 = models.CharField(
        max_length=64, unique=True, help_text=_("Of the secret in the link, in hex.")
    )
    task = models.CharField(max_length=12, choices=Task.choices, help_text=_("What it opens."))
    kind = models.CharField(
        max_length=LONGEST_CODE, blank=True, help_text=_("The kind of document that is asked for.")
    )
    owner = models.CharField(
        max_length=80, blank=True, help_text=_("Whose document or answers, by the key.")
    )
    exhibit = models.ForeignKey(
        Exhibit, on_delete=models.CASCADE, null=True, blank=True, related_name="+"
    )
    words = models.CharField(
        max_length=300, blank=True, help_text=_("What the sender tells whoever opens it.")
    )
    sent_to = models.CharField(
        max_length=120, help_text=_("For whom it is, for the list of the sender alone.")
    )
    made_by = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)
    ends_at = models.DateTimeField(help_text=_("From then on it opens nothing."))
    used_at = models.DateTimeField(null=True, blank=True, help_text=_("When it was used last."))
    ended_at = models.DateTimeField(
        null=True, blank=True, help_text=_("When it was done or taken back; empty until then.")
    )
    end = models.CharField(
        max_length=10, choices=End.choices, blank=True, help_text=_("How it ended before its time.")
    )

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ended_at__isnull=True, end="")
                | (Q(ended_at__isnull=False) & ~Q(end="")),
                name="an_ended_link_says_how",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.task} in {self.case_id}"

    def is_open(self, now: datetime) -> bool:
        return self.ended_at is None and now < self.ends_at
