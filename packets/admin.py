"""What operators of the platform may see: accounts and memberships, nothing of a case."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from packets.admin_forms import OfficialFormAdmin
from packets.admin_moments import moment_of
from packets.models import Case, CaseMember, OfficialForm, PacketBuild, User

admin.site.register(OfficialForm, OfficialFormAdmin)


class ReadOnly(admin.ModelAdmin):  # type: ignore[type-arg]
    """Rows that operators look at and never change."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


@admin.register(User)
class UserAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    """Accounts: who may sign in, and what kind of person it is."""

    list_display = ("email", "role", "is_active", "is_staff", moment_of("date_joined", _("joined")))
    list_filter = ("role", "is_active", "is_staff")
    search_fields = ("email",)
    fields = ("email", "shown_name", "role", "language", "is_active", "is_staff")

    def get_readonly_fields(self, request: HttpRequest, obj: User | None = None) -> tuple[str, ...]:
        """Keep an address as it is: whoever could change it would get the sign-in codes."""
        return ("email",) if obj else ()

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Accounts are switched off, so that no case is left without its owner."""
        return False

    def save_model(self, request: HttpRequest, obj: User, form: Any, change: bool) -> None:  # noqa: FBT001  Django's signature
        """A new account signs in by an emailed code and has no password."""
        if not change:
            obj.set_unusable_password()
        super().save_model(request, obj, form, change)


@admin.register(Case)
class CaseAdmin(ReadOnly):
    """Cases by their codes only: answers and papers are no business of operators."""

    list_display = ("reference", "status", moment_of("created_at", _("begun")))
    list_filter = ("status",)
    search_fields = ("reference",)
    fields = list_display
    readonly_fields = list_display


@admin.register(CaseMember)
class CaseMemberAdmin(ReadOnly):
    """Who takes part in which case; the case's owner changes it, not the platform."""

    list_display = ("case", "user", "role", moment_of("since", _("since")))
    list_filter = ("role",)
    search_fields = ("case__reference", "user__email")
    fields = list_display
    readonly_fields = list_display


@admin.register(PacketBuild)
class PacketBuildAdmin(ReadOnly):
    """Builds for finding out what hangs: neither facts nor reasons, which may name documents."""

    list_display = (
        *("code", "case", "state", "attempts", "step"),
        moment_of("lease_until", _("held until")),
        moment_of("asked_at", _("asked")),
    )
    list_filter = ("state", "is_draft")
    fields = (*list_display, "step_number", "step_count", moment_of("finished_at", _("finished")))
    readonly_fields = fields
