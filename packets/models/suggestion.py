"""Other words for the letter: the legal team suggests them, the family accepts or keeps out."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from packets.models.people import Beneficiary
from packets.snapshot.bounds import LONGEST_CODE, LONGEST_NAME_OF_A_CONFIRMER


class Suggestion(models.Model):
    """Other words for one paragraph of one letter.

    `part`, `place` (from 1) and `old` tell for which paragraph, and which words it had then. That
    these words stand there no more is not kept: it is seen whenever the letter is read, so that
    nothing that changes the letter has to know of suggestions.
    """

    class State(models.TextChoices):
        OPEN = "OPEN", _("Not decided yet")
        ACCEPTED = "ACCEPTED", _("Accepted")
        KEPT_OUT = "KEPT_OUT", _("Kept out")
        WITHDRAWN = "WITHDRAWN", _("Taken back")

    beneficiary = models.ForeignKey(
        Beneficiary, on_delete=models.CASCADE, related_name="suggestions"
    )
    code = models.UUIDField(
        default=uuid.uuid4, unique=True, editable=False, help_text=_("Its name in our own pages.")
    )
    part = models.CharField(
        max_length=LONGEST_CODE, help_text=_("The part of the letter, such as part2.")
    )
    place = models.PositiveSmallIntegerField(
        help_text=_("Which paragraph of the part it was, counted from 1.")
    )
    old = models.TextField(help_text=_("The paragraph for which other words are suggested."))
    words = models.TextField(help_text=_("The suggested words, in English."))
    reason = models.TextField(blank=True, help_text=_("Why, for the family to read."))
    suggested_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
    )
    by_name = models.CharField(
        max_length=LONGEST_NAME_OF_A_CONFIRMER,
        help_text=_("How whoever suggested it was called then."),
    )
    suggested_at = models.DateTimeField(help_text=_("When it was suggested."))
    state = models.CharField(
        max_length=10,
        choices=State.choices,
        default=State.OPEN,
        help_text=_("What the family decided, or whether it was taken back."),
    )
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
    )
    decided_at = models.DateTimeField(
        null=True, blank=True, help_text=_("When that happened; empty while it is open.")
    )

    class Meta:
        ordering = ["suggested_at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(state="OPEN", decided_at__isnull=True)
                | (~Q(state="OPEN") & Q(decided_at__isnull=False)),
                name="a_decided_suggestion_says_when",
            ),
            models.CheckConstraint(condition=~Q(words=""), name="suggested_in_words"),
        ]

    def __str__(self) -> str:
        return f"suggestion for {self.part} of {self.beneficiary_id}"
