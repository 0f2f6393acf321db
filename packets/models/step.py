"""What happened to a request after it was made, and the reminders that were sent of its days."""

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from packets.models.case import AnsweredRow, Case
from packets.models.user import User


class CaseStep(AnsweredRow):
    """One step (packets.after), such as that a receipt came; a mailed case takes steps, too."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="steps")
    code = models.UUIDField(
        default=uuid.uuid4, unique=True, editable=False, help_text=_("Its name in addresses.")
    )
    kind = models.CharField(max_length=20, help_text=_("The kind of step, such as RECEIPT."))
    told_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.kind} in {self.case_id}"


class SentReminder(models.Model):
    """That a person was reminded of a day of a case; the row is made before the mail is sent."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="reminders")
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    code = models.CharField(max_length=80, help_text=_("Step, day and day of the reminder."))
    sent_at = models.DateTimeField(
        null=True, blank=True, help_text=_("When the mail was handed over; empty until then.")
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["case", "user", "code"], name="one_reminder_of_a_day_for_a_person"
            ),
        ]

    def __str__(self) -> str:
        return f"reminder in {self.case_id}"
