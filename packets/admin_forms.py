"""The operators' page for the forms: put a file in place, look at its pages, approve it."""

from pathlib import Path
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.files.storage import default_storage
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from evidence.workplace import work_folder
from packets.admin_moments import moment_of
from packets.errors import PacketsError
from packets.filling.checking import LARGEST
from packets.models import OfficialForm, User
from packets.operations import checked_forms, official_forms
from packets.wizard.plain_form import PlainForm

NAME = "admin:packets_officialform"


class InstallForm(PlainForm):
    """The one thing that is asked for."""

    file = forms.FileField(
        label=_("PDF of the form"),
        help_text=_("As the agency's site gives it. It is checked before it is kept."),
    )

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        if file.size > LARGEST:
            raise forms.ValidationError(_("This file is too large for a form of the agency."))
        return file


class OfficialFormAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    """Files by form and edition; nothing of one is changed but whether it is filled."""

    list_display = (
        "form",
        "edition_date",
        "state",
        "approved_by_email",
        moment_of("approved_at", _("approved")),
        moment_of("installed_at", _("put in place")),
    )
    list_filter = ("form", "state")
    list_select_related = ("approved_by",)
    change_form_template = "admin/official_form.html"

    @admin.display(description=_("approved by"), ordering="approved_by__email")
    def approved_by_email(self, form: OfficialForm) -> str:
        """A named person answers for a file; the row of an account names nobody."""
        return form.approved_by.email if form.approved_by else ""

    def has_module_permission(self, request: HttpRequest) -> bool:
        return _is_administrator(request)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return _is_administrator(request)

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return _is_administrator(request)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return _is_administrator(request)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Packets name the file that they were made with, so none is ever taken away."""
        return False

    def get_urls(self) -> list[URLPattern]:
        def own(address: str, view: Any, name: str) -> URLPattern:
            kept: URLPattern = path(
                address, self.admin_site.admin_view(view), name=f"packets_{name}"
            )
            return kept

        return [
            own("add/", self.install, "officialform_add"),
            own("<int:form_id>/change/", self.look, "officialform_change"),
            own("<int:form_id>/page/<int:number>.png", self.page, "officialform_page"),
            *super().get_urls(),
        ]

    def install(self, request: HttpRequest) -> HttpResponse:
        """Check the file that was sent, and keep it or say what is wrong with it."""
        _require_administrator(request)
        asked = InstallForm(request.POST or None, request.FILES or None)
        if request.method == "POST" and asked.is_valid():
            try:
                form = _installed(asked.cleaned_data["file"])
            except checked_forms.NotAccepted as refused:
                for reason in refused.reasons:
                    asked.add_error("file", reason)
            else:
                return HttpResponseRedirect(reverse(f"{NAME}_change", args=[form.pk]))
        context = {**self.admin_site.each_context(request), "form": asked, "opts": self.opts}
        return TemplateResponse(request, "admin/official_form_add.html", context)

    def look(self, request: HttpRequest, form_id: int) -> HttpResponse:
        """Show what was found and each page of a filled sample; approve or retire it."""
        _require_administrator(request)
        form = OfficialForm.objects.filter(pk=form_id).first()
        if form is None:
            raise Http404
        if request.method == "POST":
            self._decide(request, form)
            return HttpResponseRedirect(reverse(f"{NAME}_change", args=[form.pk]))
        context = {
            **self.admin_site.each_context(request),
            "official": form,
            "opts": self.opts,
            "pages": range(1, form.page_count + 1),
        }
        return TemplateResponse(request, "admin/official_form.html", context)

    def _decide(self, request: HttpRequest, form: OfficialForm) -> None:
        by = request.user
        try:
            if "approve" in request.POST and isinstance(by, User):
                official_forms.approve(form_id=form.pk, by=by, now=timezone.now())
                messages.success(request, _("This form is filled from now on."))
            elif "retire" in request.POST:
                official_forms.retire(form_id=form.pk)
                messages.success(request, _("This form is filled no more."))
        except PacketsError as refused:
            messages.error(request, str(refused))

    def page(self, request: HttpRequest, form_id: int, number: int) -> FileResponse:
        """Send the picture of one page of the filled sample."""
        _require_administrator(request)
        form = OfficialForm.objects.filter(pk=form_id).first()
        pictures = official_forms.pictures_of(form) if form else ()
        if not 1 <= number <= len(pictures):
            raise Http404
        return FileResponse(default_storage.open(pictures[number - 1]), content_type="image/png")


def _installed(sent: Any) -> OfficialForm:
    with work_folder() as folder:
        file = Path(folder) / "form.pdf"
        with file.open("wb") as copy:
            for piece in sent.chunks():
                copy.write(piece)
        return official_forms.install(file=file, source="admin page")


def _is_administrator(request: HttpRequest) -> bool:
    user = request.user
    return isinstance(user, User) and user.is_active and user.role == User.Role.ADMINISTRATOR


def _require_administrator(request: HttpRequest) -> None:
    if not _is_administrator(request):
        raise Http404
