"""A link to one task of a case, for somebody without an account: a doctor, a translator."""

import uuid
from datetime import datetime, timedelta

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from packets.models.case import Case
from packets.models.exhibit import Exhibit
from packets.models.user import User
from packets.snapshot.bounds import LONGEST_CODE

AFTER_A_FILE = timedelta(hours=1)
"""How long the browser that sent a file may send another page of it; nobody else opens the link."""


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

    @property
    def is_used_up(self) -> bool:
        """Tell whether it brought the file that it was made for; answers come in over days."""
        return self.used_at is not None and self.task != self.Task.ANSWERS

    def is_open(self, now: datetime) -> bool:
        """Tell whether a browser that opened it still sees the task."""
        is_in_use = not self.is_used_up or (self.used_at and now < self.used_at + AFTER_A_FILE)
        return self.ended_at is None and now < self.ends_at and bool(is_in_use)

    def opens_anew(self, now: datetime) -> bool:
        """Tell whether its secret still lets a browser in."""
        return self.is_open(now) and not self.is_used_up
