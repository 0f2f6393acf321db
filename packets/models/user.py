"""People who sign in: families by an emailed code, attorneys and staff."""

from typing import Any, ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager, PermissionsMixin
from django.db import models
from django.utils.translation import gettext_lazy as _


class UserAccounts(BaseUserManager["User"]):
    """Django asks for these two by name; they are its only custom manager."""

    def create_user(self, email: str, password: str | None = None, **fields: Any) -> "User":
        user = self.model(email=self.normalize_email(email).lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, email: str, password: str | None = None, **fields: Any) -> "User":
        fields |= {"is_staff": True, "is_superuser": True, "role": User.Role.ADMINISTRATOR}
        return self.create_user(email, password, **fields)


class User(AbstractBaseUser, PermissionsMixin):
    """An account. What it may do with a case is said by its membership of that case."""

    class Role(models.TextChoices):
        FAMILY = "FAMILY", _("Family member")
        ATTORNEY = "ATTORNEY", _("Attorney or accredited representative")
        PARALEGAL = "PARALEGAL", _("Paralegal")
        CLERK = "CLERK", _("Clerk")
        ADMINISTRATOR = "ADMINISTRATOR", _("Administrator of the platform")

    class SafeContact(models.TextChoices):
        YES = "YES", _("Yes, you can write to me")
        NEUTRAL = "NEUTRAL", _("Only with neutral words")
        NO = "NO", _("No, do not write to me")
        SHARED = "SHARED", _("Other people use this phone")

    email = models.EmailField(unique=True, help_text=_("Where the sign-in code is sent."))
    shown_name = models.CharField(
        max_length=120, blank=True, help_text=_("How this person is called on the pages.")
    )
    role = models.CharField(
        max_length=20,
        choices=Role.choices,
        default=Role.FAMILY,
        help_text=_("What this person is; the rights in a case come from its membership."),
    )
    language = models.CharField(
        max_length=12,
        blank=True,
        help_text=_("The language of the pages, as a code; empty until it was chosen."),
    )
    safe_contact = models.CharField(
        max_length=10,
        choices=SafeContact.choices,
        blank=True,
        help_text=_("Whether it is safe to write to this person; empty until they said so."),
    )
    uses_keys = models.BooleanField(
        default=True, help_text=_("Whether single keys do something at the desk.")
    )
    terms_accepted_at = models.DateTimeField(
        null=True, blank=True, help_text=_("When the terms were accepted; empty until then.")
    )
    is_staff = models.BooleanField(default=False, help_text=_("May enter the admin pages."))
    is_active = models.BooleanField(default=True, help_text=_("May sign in."))
    date_joined = models.DateTimeField(auto_now_add=True)

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    objects = UserAccounts()

    def __str__(self) -> str:
        return f"account {self.pk}"

    @property
    def is_of_the_firm(self) -> bool:
        """Tell whether this is an attorney or staff, who see the desk rather than one case."""
        return self.role in (self.Role.ATTORNEY, self.Role.PARALEGAL, self.Role.CLERK)
