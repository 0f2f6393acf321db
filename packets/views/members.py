"""Who takes part in a case: the list, and one page with one button for each change."""

from collections.abc import Callable
from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from packets.models import Case, CaseMember
from packets.operations import membership
from packets.operations.membership import FAMILY, Role
from packets.permissions import Action, rights_in
from packets.views.answering import go_on, refuse_cut_body
from packets.views.entry import on_case, person
from parole_site.directions import isolated

ASKED = ["GET", "HEAD", "POST"]


@dataclass(frozen=True, kw_only=True)
class Sure:
    """What a page asks before it is done, and what is said afterwards."""

    heading: str
    told: str
    button: str
    done: str
    is_grave: bool = True


@on_case(Action.VIEW_CASE_WORK)
@require_safe
def members(request: HttpRequest, case: Case) -> HttpResponse:
    """List who takes part, as what and since when; the addresses only for who can change it."""
    told = {
        "case": case,
        "members": case.members.select_related("user").order_by("since", "pk"),
        "family": FAMILY,
        "me": person(request).pk,
        "rights": rights_in(person(request), case),
    }
    return render(request, "members/list.html", told)


@on_case(Action.CHANGE_MEMBER_ROLE)
@require_http_methods(ASKED)
def role(request: HttpRequest, case: Case, number: int) -> HttpResponse:
    """Let a member who reads change answers, or one who changes them only read."""
    member = get_object_or_404(case.members, pk=number, role__in=FAMILY)
    other = Role.VIEWER if member.role == Role.EDITOR else Role.EDITOR
    reads = other == Role.VIEWER
    sure = Sure(
        heading=_("Let {name} only read?") if reads else _("Let {name} change answers?"),
        told=_("This person reads answers and documents, and changes nothing.")
        if reads
        else _("This person writes answers and adds documents, as you do."),
        button=_("Yes, only read") if reads else _("Yes, change answers"),
        done=_("Saved. It counts from now on."),
        is_grave=False,
    )
    chosen = request.POST.get("role", "")

    def change() -> None:
        membership.change_role(case=case, number=number, role=chosen, by=person(request))

    return _ask(request, case, _for(member, sure), change, role=other.value)


@on_case(Action.REMOVE_MEMBER)
@require_http_methods(ASKED)
def remove(request: HttpRequest, case: Case, number: int) -> HttpResponse:
    """End somebody's membership."""
    member = get_object_or_404(case.members.exclude(role=Role.OWNER), pk=number)
    sure = Sure(
        heading=_("Remove {name} from the case?"),
        told=_("At once, this person cannot see the case any more. What they wrote stays."),
        button=_("Yes, remove this person"),
        done=_("This person does not take part in the case any more."),
    )

    def change() -> None:
        membership.remove_member(case=case, number=number, by=person(request))

    return _ask(request, case, _for(member, sure), change)


@on_case(Action.TRANSFER_OWNERSHIP)
@require_http_methods(ASKED)
def owner(request: HttpRequest, case: Case, number: int) -> HttpResponse:
    """Hand the case over to a member of the family."""
    member = get_object_or_404(case.members, pk=number, role__in=FAMILY)
    sure = Sure(
        heading=_("Hand the case over to {name}?"),
        told=_("This person then decides who takes part. You can still change answers."),
        button=_("Yes, hand the case over"),
        done=_("The case has another owner now."),
    )

    def change() -> None:
        membership.pass_ownership(case=case, number=number, by=person(request))

    return _ask(request, case, _for(member, sure), change)


@on_case(Action.LEAVE_CASE)
@require_http_methods(ASKED)
def leave(request: HttpRequest, case: Case) -> HttpResponse:
    """End one's own membership."""
    sure = Sure(
        heading=_("Leave this case?"),
        told=_("You cannot see the case any more. What you wrote stays."),
        button=_("Yes, leave the case"),
        done=_("You do not take part in that case any more."),
    )

    def change() -> None:
        membership.leave_case(case=case, by=person(request))

    return _ask(request, case, sure, change, then=reverse("cases"))


def _for(member: CaseMember, sure: Sure) -> Sure:
    name = isolated(member.user.shown_name or member.user.email)
    told = {"told": sure.told, "button": sure.button, "done": sure.done}
    return Sure(heading=sure.heading.format(name=name), is_grave=sure.is_grave, **told)


def _ask(
    request: HttpRequest,
    case: Case,
    sure: Sure,
    change: Callable[[], None],
    *,
    then: str = "",
    role: str = "",
) -> HttpResponse:
    """Show the question; do what it asks when the button is pressed."""
    if request.method != "POST":
        return render(request, "members/sure.html", {"case": case, "sure": sure, "role": role})
    refuse_cut_body(request)
    change()
    messages.success(request, sure.done)
    return go_on(request, then or reverse("members", args=[case.reference]))
