"""Firms and clinics, who works there, and the cases that are theirs to look after."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from packets.models.case import Case, CaseMember

LONGEST_NAME_OF_AN_ORGANIZATION = 160


class Organization(models.Model):
    """A firm or clinic. Belonging to it opens no case: a membership of the case does."""

    class Kind(models.TextChoices):
        FIRM = "FIRM", _("Law firm")
        CLINIC = "CLINIC", _("Clinic or nonprofit")

    code = models.UUIDField(
        default=uuid.uuid4, unique=True, editable=False, help_text=_("Its name in our own pages.")
    )
    name = models.CharField(
        max_length=LONGEST_NAME_OF_AN_ORGANIZATION, help_text=_("How it is called on the pages.")
    )
    kind = models.CharField(
        max_length=10, choices=Kind.choices, help_text=_("What kind of office it is.")
    )
    time_zone = models.CharField(
        max_length=60, default="UTC", help_text=_("In which its people read times.")
    )
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["name", "pk"]

    def __str__(self) -> str:
        return f"organization {self.pk}"


class OrganizationMember(models.Model):
    """That an account works at an organization, and as what. One account works at one.

    A row is never deleted, so that what somebody did there can be read later: it ends.
    """

    class Role(models.TextChoices):
        ADMIN = "ADMIN", _("Head of the office")
        ATTORNEY = "ATTORNEY", _("Attorney or accredited representative")
        PARALEGAL = "PARALEGAL", _("Paralegal")
        CLERK = "CLERK", _("Clerk")

    organization = models.ForeignKey(Organization, on_delete=models.PROTECT, related_name="members")
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="organizations"
    )
    role = models.CharField(
        max_length=10, choices=Role.choices, help_text=_("What this account does there.")
    )
    since = models.DateTimeField(auto_now_add=True)
    ended_at = models.DateTimeField(
        null=True, blank=True, help_text=_("When it ended; empty while it lasts.")
    )
    ended_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )

    class Meta:
        ordering = ["organization", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["user"],
                condition=Q(ended_at__isnull=True),
                name="one_organization_at_a_time",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.role} {self.user_id} at {self.organization_id}"


class CaseInOrganization(models.Model):
    """That an organization looks after a case; at most one does at a time.

    A case moves only when its owner has agreed: `asked_at` without `since` is a question to them.
    """

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="organizations")
    organization = models.ForeignKey(Organization, on_delete=models.PROTECT, related_name="cases")
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    asked_at = models.DateTimeField(help_text=_("When somebody asked for it."))
    reason = models.TextField(blank=True, help_text=_("Why it should look after the case."))
    agreed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
    )
    since = models.DateTimeField(
        null=True, blank=True, help_text=_("When the owner agreed; empty until then.")
    )
    ended_at = models.DateTimeField(
        null=True, blank=True, help_text=_("When it ended or was refused; empty while it lasts.")
    )

    class Meta:
        ordering = ["pk"]
        verbose_name_plural = "cases in organizations"
        constraints = [
            models.UniqueConstraint(
                fields=["case"],
                condition=Q(since__isnull=False, ended_at__isnull=True),
                name="one_organization_looks_after_a_case",
            ),
            models.UniqueConstraint(
                fields=["case"],
                condition=Q(since__isnull=True, ended_at__isnull=True),
                name="one_move_is_asked_for_at_a_time",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.case_id} at {self.organization_id}"


class Invitation(models.Model):
    """A link that lets an address take part in a case, or work at an organization.

    Only a digest of its secret is kept. It works once, for the address alone, until it ends.
    """

    code = models.UUIDField(
        default=uuid.uuid4, unique=True, editable=False, help_text=_("Its name in our own pages.")
    )
    secret_sha256 = models.CharField(
        max_length=64, unique=True, help_text=_("Of the secret in the link, in hex.")
    )
    case = models.ForeignKey(
        Case, on_delete=models.CASCADE, null=True, blank=True, related_name="invitations"
    )
    organization = models.ForeignKey(
        Organization, on_delete=models.CASCADE, null=True, blank=True, related_name="invitations"
    )
    role = models.CharField(
        max_length=20,
        choices=[*CaseMember.Role.choices, *OrganizationMember.Role.choices[:1]],
        help_text=_("As what the address is invited."),
    )
    email = models.EmailField(help_text=_("For whom it is; nobody else can use it."))
    invited_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+"
    )
    invited_at = models.DateTimeField(help_text=_("When it was sent."))
    ends_at = models.DateTimeField(help_text=_("From then on it opens nothing."))
    accepted_at = models.DateTimeField(
        null=True, blank=True, help_text=_("When it was used; empty until then.")
    )
    withdrawn_at = models.DateTimeField(
        null=True, blank=True, help_text=_("When it was taken back; empty until then.")
    )

    class Meta:
        ordering = ["-invited_at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(case__isnull=False, organization__isnull=True)
                | Q(case__isnull=True, organization__isnull=False),
                name="an_invitation_is_to_a_case_or_an_organization",
            ),
        ]

    def __str__(self) -> str:
        return f"invitation {self.pk}"
