"""That a named attorney set a finding aside, and why."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from packets.models.case import Case
from packets.models.user import User


class SetAside(models.Model):
    """One finding that does not stop this case, for a reason that a person answers for.

    `digest` tells what was found about whom: when another thing is found, it counts no more. A row
    is never changed but to say who took it back.
    """

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="set_aside")
    code = models.CharField(max_length=20, help_text=_("The code of the rule, such as ID-01."))
    digest = models.CharField(max_length=64, help_text=_("Of what was found, in hex."))
    reason = models.TextField(help_text=_("Why it does not stop this case."))
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    by_name = models.CharField(max_length=120, help_text=_("How the attorney was called then."))
    at = models.DateTimeField(auto_now_add=True)
    taken_back_by = models.ForeignKey(
        User, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
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
                name="a_finding_is_set_aside_once",
            ),
            models.CheckConstraint(condition=~Q(reason=""), name="set_aside_with_a_reason"),
            models.CheckConstraint(condition=~Q(by_name=""), name="set_aside_by_a_name"),
        ]

    def __str__(self) -> str:
        return f"{self.code} in {self.case_id}"
