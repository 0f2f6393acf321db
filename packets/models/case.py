"""A case and who takes part in it."""

from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from packets.lifecycle import EDITABLE, Status
from packets.snapshot.bounds import LONGEST_LANGUAGE_OF_PAGES

LONGEST_REFERENCE = 12

STATUS_NAMES = {
    Status.DRAFTING: _("Being written"),
    Status.IN_REVIEW: _("In review"),
    Status.READY_TO_FILE: _("Ready to mail"),
    Status.FILED: _("Mailed"),
    Status.CLOSED: _("Closed"),
}


class AnsweredRow(models.Model):
    """What every row about which the wizard asks has in common.

    `saved` tells of each page its version, when it was saved and by whom (account id): the version
    is compared when a page is saved, so that a stale tab cannot overwrite newer words.
    """

    answers = models.JSONField(
        default=dict, help_text=_("Answers by page and field, in canonical form.")
    )
    unclear = models.JSONField(
        default=dict, help_text=_("What was typed and not understood, by page and field.")
    )
    saved = models.JSONField(default=dict, help_text=_("Version, time and author of each page."))

    class Meta:
        abstract = True

    def version_of(self, page: str) -> int:
        """Return how often a page was saved; 0 when never."""
        return int(self.saved.get(page, {}).get("version", 0))

    def given_to(self, page: str) -> dict[str, Any]:
        """Return the answers of one page, with what was not understood in their place."""
        return {**self.answers.get(page, {}), **self.unclear.get(page, {})}


class Case(AnsweredRow):
    """One request, for one or several beneficiaries who travel together."""

    reference = models.CharField(
        max_length=LONGEST_REFERENCE,
        unique=True,
        help_text=_("The code in addresses; it says nothing."),
    )
    status = models.CharField(
        max_length=20,
        choices=[(status.value, name) for status, name in STATUS_NAMES.items()],
        default=Status.DRAFTING.value,
        help_text=_("How far the case is; it opens and closes the answers for changes."),
    )
    language = models.CharField(
        max_length=LONGEST_LANGUAGE_OF_PAGES,
        default="en",
        help_text=_("The language in which its family reads the pages, as a code."),
    )
    goal_to_mail_on = models.DateField(
        null=True, blank=True, help_text=_("The day by which the family wants to mail it.")
    )
    traveller_numbers_used = models.PositiveSmallIntegerField(
        default=0, help_text=_("The highest number of a traveller who was removed.")
    )
    supporter_numbers_used = models.PositiveSmallIntegerField(
        default=0, help_text=_("The highest number of a supporter who was removed.")
    )
    created_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ["-changed_at"]

    def __str__(self) -> str:
        return self.reference

    @property
    def is_editable(self) -> bool:
        return Status(self.status) in EDITABLE

    @property
    def is_being_written(self) -> bool:
        return Status(self.status) is Status.DRAFTING

    @property
    def status_name(self) -> str:
        return str(STATUS_NAMES[Status(self.status)])


class CaseMember(models.Model):
    """That an account takes part in a case, and as what."""

    class Role(models.TextChoices):
        OWNER = "OWNER", _("Owner")
        EDITOR = "EDITOR", _("Can change answers")
        VIEWER = "VIEWER", _("Can read")
        ATTORNEY = "ATTORNEY", _("Attorney")
        PARALEGAL = "PARALEGAL", _("Paralegal")
        CLERK = "CLERK", _("Clerk")

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="members")
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="memberships"
    )
    role = models.CharField(
        max_length=12, choices=Role.choices, help_text=_("What this account may do in the case.")
    )
    since = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["case", "user"], name="one_membership_per_person"),
        ]

    def __str__(self) -> str:
        return f"{self.role} {self.user_id} of {self.case_id}"
