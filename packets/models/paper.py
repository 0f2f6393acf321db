"""What people decided where a paper and an answer differ."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from packets.models.case import Case
from packets.snapshot import Decision
from packets.snapshot.bounds import LONGEST_KEY

LONGEST_VALUE = 200
DECISION_NAMES = {
    Decision.PAPER: _("The paper is right"),
    Decision.ANSWER: _("The answer is right"),
    Decision.SOMEBODY_ELSE: _("The paper is about somebody else"),
}


class PaperDecision(models.Model):
    """Who said what about one fact of a paper and one answer, and when.

    The paper is known by its content and not by its row: the same file is not asked about again.
    """

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="paper_decisions")
    key = models.CharField(max_length=16, help_text=_("The code of the question in addresses."))
    paper = models.CharField(max_length=64, help_text=_("The identity of the document."))
    page = models.PositiveIntegerField(help_text=_("The page of the document, from 1."))
    kind = models.CharField(max_length=20, help_text=_("What kind of fact it is."))
    value = models.CharField(max_length=LONGEST_VALUE, help_text=_("What was read."))
    about = models.CharField(
        max_length=LONGEST_KEY, blank=True, help_text=_("The key of the person, or empty.")
    )
    place = models.CharField(max_length=60, help_text=_("Page id and field of the answer."))
    answered = models.CharField(
        max_length=LONGEST_VALUE, help_text=_("The answer about which it was decided.")
    )
    decision = models.CharField(
        max_length=20,
        choices=[(one.value, name) for one, name in DECISION_NAMES.items()],
        help_text=_("Which of the two is right, or that the paper is somebody else's."),
    )
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True)
    at = models.DateTimeField(help_text=_("When it was decided."))

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["case", "key"], name="one_decision_per_question_on_a_paper"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.decision} on {self.place} in {self.case_id}"
