"""What a person confirmed of the spelling on the forms."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from packets.models.case import Case


class ConfirmedSpelling(models.Model):
    """That an answer may stand on the forms as it does there.

    It is known by the digest of what was answered and what is written: after a change of either,
    the question comes back by itself.
    """

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="spellings")
    digest = models.CharField(
        max_length=64, help_text=_("Of what was answered and what is written, in hex.")
    )
    confirmed_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True)
    confirmed_at = models.DateTimeField(help_text=_("When somebody said that it is right."))

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["case", "digest"], name="one_confirmation_per_spelling_in_a_case"
            ),
        ]

    def __str__(self) -> str:
        return f"confirmed spelling in {self.case_id}"
