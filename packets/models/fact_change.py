"""What was done to a dated fact of law at the facts desk: looked at again, changed, or added.

And the weekly mails that ask its people for a look.
"""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _


class FactChange(models.Model):
    """One row of the law as it shall be; the rows of the repository's files stay as they are.

    Whoever looked a row up and found it unchanged says so alone. Another value, day or source
    holds when a second person agreed to it. `row` is what `packets.law.Fact.data` gives.
    """

    class Kind(models.TextChoices):
        CHECKED = "CHECKED", _("Looked at, still so")
        CHANGED = "CHANGED", _("Changed")
        ADDED = "ADDED", _("New")

    class State(models.TextChoices):
        WAITS = "WAITS", _("Waits for a second person")
        IN_FORCE = "IN_FORCE", _("Holds")
        DECLINED = "DECLINED", _("Not taken")

    code = models.UUIDField(
        default=uuid.uuid4, unique=True, editable=False, help_text=_("Its name in addresses.")
    )
    kind = models.CharField(max_length=10, choices=Kind.choices, help_text=_("What was done."))
    state = models.CharField(
        max_length=10, choices=State.choices, default=State.WAITS, help_text=_("Whether it holds.")
    )
    key = models.CharField(max_length=100, help_text=_("Which fact, such as fee.i131.item7.paper."))
    effective_from = models.DateField(help_text=_("The first day of the row."))
    row = models.JSONField(help_text=_("The whole row as it shall be."))
    why = models.TextField(blank=True, help_text=_("What was seen, and where."))
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    proposed_at = models.DateTimeField(auto_now_add=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    decided_at = models.DateTimeField(
        null=True, blank=True, help_text=_("When it began to hold or was declined.")
    )

    class Meta:
        ordering = ["decided_at", "pk"]
        indexes = [models.Index(fields=["state", "decided_at"])]
        constraints = [
            models.UniqueConstraint(
                fields=["key", "effective_from"],
                condition=Q(state="WAITS"),
                name="one_waiting_change_of_a_fact",
            ),
            models.CheckConstraint(
                condition=Q(state="WAITS") | Q(decided_by__isnull=False, decided_at__isnull=False),
                name="a_decided_change_names_who_decided",
            ),
            models.CheckConstraint(
                condition=Q(kind="CHECKED")
                | ~Q(state="IN_FORCE")
                | ~Q(decided_by=F("proposed_by")),
                name="a_changed_fact_takes_two_people",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.key} from {self.effective_from}"


class FactsReminder(models.Model):
    """That a person was asked in a week to look facts up; the row is made before the mail goes."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    week = models.DateField(help_text=_("The Monday of the week."))
    sent_at = models.DateTimeField(
        null=True, blank=True, help_text=_("When the mail was handed over; empty until then.")
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["user", "week"], name="one_reminder_of_facts_a_week_for_a_person"
            ),
        ]

    def __str__(self) -> str:
        return f"facts of the week of {self.week}"
