"""What a person confirmed of the spelling on the forms."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from packets.models.case import Case
from packets.snapshot.bounds import LONGEST_NAME_OF_A_CONFIRMER


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
    confirmed_by_name = models.CharField(
        max_length=LONGEST_NAME_OF_A_CONFIRMER,
        blank=True,
        help_text=_("How they were called in a case that came here from elsewhere, or empty."),
    )
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

    @property
    def by(self) -> str:
        """Return how pages call whoever confirmed it; "" where nobody is known any more."""
        if self.confirmed_by is None:
            return self.confirmed_by_name
        return self.confirmed_by.shown_name or self.confirmed_by.email
