"""Who looked at a case, took something or changed it, for its owner and its attorney."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from packets.models import AuditLine, Case
from packets.permissions import Action, Role, role_in
from packets.selectors.trail import LINES_A_PAGE, Told, people_in, told, trail_of
from packets.views.entry import on_case, person
from packets.wizard.pages import all_pages


@on_case(Action.VIEW_CASE_AUDIT_TRAIL)
@require_safe
def who_looked(request: HttpRequest, case: Case) -> HttpResponse:
    """List the lines of the case, newest first; `person` in the address is one account."""
    is_for_family = role_in(request.user, case) is not Role.ATTORNEY
    lines = trail_of(case, is_for_family=is_for_family)
    people = people_in(lines)
    asked = request.GET.get("person", "")
    chosen = next((actor for actor, _name in people if str(actor) == asked), None)
    if chosen is not None:
        lines = trail_of(case, is_for_family=is_for_family, actor=chosen)
    page = Paginator(lines, LINES_A_PAGE).get_page(request.GET.get("page"))
    titles = _titles(case)
    shown = {
        "case": case,
        "people": people,
        "chosen": chosen,
        "page": page,
        "rows": [(one, _about(one, titles)) for one in told(list(page.object_list))],
        "me": person(request).pk,
    }
    return render(request, "cases/who_looked.html", shown)


def _titles(case: Case) -> dict[str, str]:
    exhibits = case.exhibits.values_list("code", "document__key", "title")
    return {code.hex: title for *codes, title in exhibits for code in codes}


def _about(one: Told, titles: dict[str, str]) -> str:
    """Return the title of the document or page that a line is about; "" where none is known."""
    line: AuditLine = one.line
    if line.about in titles:
        return titles[line.about]
    page = all_pages().get(line.about.split(" ")[-1])
    if page is None:
        return ""
    heading = str(page.heading).replace("{ben}", _("the traveller"))
    heading = heading.replace("{sup}", _("the supporter"))
    return "" if "{" in heading else heading
