"""A list of documents for operators, to read only: what state they are in, and what was refused."""

from django.contrib import admin
from django.http import HttpRequest

from evidence.models import Document


@admin.register(Document)
class DocumentAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    """Shows neither names nor files: operators have no business with what is in them."""

    list_display = (
        "key",
        "media_type",
        "size",
        "state",
        "refusal_code",
        "page_count",
        "attempts",
        "created_at",
    )
    list_filter = ("state", "refusal_code", "media_type")
    fields = (*list_display, "notes", "normaliser_version", "lease_until")
    readonly_fields = fields

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Document | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Document | None = None) -> bool:
        return False
