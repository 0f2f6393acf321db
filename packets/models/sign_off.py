"""That a named attorney signed off what a case says, as it said it then."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from packets.models.case import Case
from packets.snapshot.bounds import LONGEST_NAME_OF_A_CONFIRMER

LONGEST_BAR = 40
LONGEST_STATE = 60


class SignOff(models.Model):
    """One sign-off of one digest. It is no signature: the attorney signs Form G-28 in ink.

    `parts` has the digest of each part of the case, so that a later change names what it reopens.
    A row is never changed but to say who took it back.
    """

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="sign_offs")
    digest = models.CharField(max_length=64, help_text=_("Of all parts, in hex."))
    parts = models.JSONField(help_text=_("The digest of each part, by its key."))
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    by_name = models.CharField(
        max_length=LONGEST_NAME_OF_A_CONFIRMER, help_text=_("How the attorney was called then.")
    )
    bar_number = models.CharField(
        max_length=LONGEST_BAR, blank=True, help_text=_("The number of the license, if any.")
    )
    licensed_in = models.CharField(
        max_length=LONGEST_STATE, help_text=_("The state of the license, or who accredits.")
    )
    at = models.DateTimeField(help_text=_("When it was signed off."))
    taken_back_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    taken_back_at = models.DateTimeField(
        null=True, blank=True, help_text=_("When it was taken back; empty while it counts.")
    )

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["case", "digest"],
                condition=Q(taken_back_at__isnull=True),
                name="a_digest_is_signed_off_once",
            ),
            models.CheckConstraint(condition=~Q(by_name=""), name="signed_off_by_a_name"),
        ]

    def __str__(self) -> str:
        return f"sign-off {self.pk} of {self.case_id}"
