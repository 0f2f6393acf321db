"""What a case cannot offer as proof, and why."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from packets.models.case import Case
from packets.models.exhibit import first_version
from packets.snapshot.bounds import LONGEST_CODE, LONGEST_KEY, LONGEST_REASON


class CannotGetRow(models.Model):
    """A kind of evidence that the family cannot get, with the reason."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="cannot_get")
    kind = models.CharField(
        max_length=LONGEST_CODE, help_text=_("The kind of evidence, as its code.")
    )
    about = models.CharField(
        max_length=LONGEST_KEY,
        blank=True,
        help_text=_("The key of the person, or empty for the case."),
    )
    why = models.TextField(
        max_length=LONGEST_REASON, help_text=_("Why it cannot be had, as typed.")
    )
    why_en = models.TextField(
        max_length=LONGEST_REASON,
        blank=True,
        help_text=_("The same in English, where the words are in other letters."),
    )
    instead = models.TextField(
        max_length=LONGEST_REASON,
        blank=True,
        help_text=_("What is offered in its place, as typed."),
    )
    instead_en = models.TextField(
        max_length=LONGEST_REASON,
        blank=True,
        help_text=_("The same in English, where the words are in other letters."),
    )
    version = models.PositiveIntegerField(
        default=first_version,
        help_text=_("Grows with every change of the words, to find stale tabs."),
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["case", "kind", "about"], name="one_reason_per_missing_kind"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} cannot be had in {self.case_id}"
