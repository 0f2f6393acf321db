"""Links to one task, for who sends them: make one, see which are open, and take one back."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from packets.models import Case, TaskLink
from packets.operations.task_links import DAYS, Wanted, end_link, make_link
from packets.permissions import Action
from packets.selectors.snapshots import snapshot_of
from packets.slots import slots_of
from packets.snapshot import CaseSnapshot
from packets.views.answering import refuse_cut_body
from packets.views.entry import on_case, person
from packets.views.one_task import SECRET
from packets.wizard.naming import supporter_name
from packets.wizard.plain_form import PlainForm
from parole_site.directions import isolated

Task = TaskLink.Task


class LinkForm(PlainForm):
    """What the link opens, for whom, and for how long."""

    what = forms.ChoiceField(
        label=_("What is the link for?"),
        error_messages={"required": _("Choose what the link is for")},
    )
    sent_to = forms.CharField(
        label=_("For whom is it?"),
        help_text=_("Only you see this. Like: Dr. Haddad"),
        max_length=120,
        error_messages={"required": _("Write for whom the link is")},
    )
    words = forms.CharField(
        label=_("What should this person know?"),
        help_text=_(
            "They see these words, the task, about whom it is and by when. They see nothing else"
        ),
        max_length=300,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    days = forms.TypedChoiceField(
        label=_("How long does it work?"),
        coerce=int,
        initial=7,
        error_messages={"required": _("Choose for how many days the link works")},
    )

    def __init__(self, *args: Any, tasks: list[tuple[str, list[tuple[str, str]]]], **more: Any):
        super().__init__(*args, **more)
        self.fields["what"].choices = [("", _("Choose")), *tasks]  # type: ignore[attr-defined]
        self.fields["days"].choices = [(days, _days(days)) for days in DAYS]  # type: ignore[attr-defined]


def _days(count: int) -> str:
    return ngettext("{count} day", "{count} days", count).format(count=count)


@on_case(Action.SHARE_TASK)
@require_http_methods(["GET", "HEAD", "POST"])
def task_links(request: HttpRequest, case: Case) -> HttpResponse:
    """List the links of a case, and make one; its secret is shown on this one answer."""
    facts = snapshot_of(case, today=timezone.localdate())
    wanted = request.GET.get("for", "")
    form = LinkForm(
        request.POST or None, tasks=_tasks(case, facts), initial={"what": wanted, "days": 7}
    )
    if request.method != "POST":
        return _page(request, case, form)
    refuse_cut_body(request)
    if not form.is_valid():
        return _page(request, case, form, status=422)
    link, secret = make_link(
        case=case, wanted=_wanted(case, form.cleaned_data), by=person(request), now=timezone.now()
    )
    address = request.build_absolute_uri(f"{reverse('task-open')}?{SECRET}={secret}")
    return render(request, "task_links/made.html", {"case": case, "link": link, "address": address})


@on_case(Action.SHARE_TASK)
@require_POST
def task_link_end(request: HttpRequest, case: Case, code: Any) -> HttpResponse:
    """Take a link back."""
    refuse_cut_body(request)
    link = get_object_or_404(case.task_links.all(), code=code)
    end_link(link=link, how=TaskLink.End.REVOKED, by=person(request), now=timezone.now())
    return redirect("task-links", case.reference)


def _page(request: HttpRequest, case: Case, form: LinkForm, *, status: int = 200) -> HttpResponse:
    now = timezone.now()
    rows = list(case.task_links.all())
    told = {
        "case": case,
        "form": form,
        "open": [row for row in rows if row.is_open(now)],
        "over": [row for row in rows if not row.is_open(now)],
        "has_errors": form.is_bound and not form.is_valid(),
    }
    return render(request, "task_links/list.html", told, status=status)


def _tasks(case: Case, facts: CaseSnapshot) -> list[tuple[str, list[tuple[str, str]]]]:
    """Return what a link can be for, by groups; the values name rows and kinds, never words."""
    documents = [
        (
            f"DOCUMENT {slot.kind.code} {slot.owner_key}".strip(),
            f"{slot.label} ({isolated(slot.owner_name)})",
        )
        for slot in slots_of(facts)
    ]
    foreign = [
        (f"TRANSLATION {row.code}", isolated(row.title or row.document.name))
        for row in case.exhibits.select_related("document").exclude(language__in=("", "en"))
    ]
    givers = [
        (f"ANSWERS {one.key}", isolated(supporter_name(facts, one))) for one in facts.supporters
    ]
    groups = [
        (str(_("Add one document")), documents),
        (str(_("Translate one document into English")), foreign),
        (str(_("Answer the questions about money support")), givers),
    ]
    return [(title, choices) for title, choices in groups if choices]


def _wanted(case: Case, said: dict[str, Any]) -> Wanted:
    task, _space, rest = said["what"].partition(" ")
    told = {name: said[name] for name in ("sent_to", "words", "days")}
    if task == Task.TRANSLATION:
        return Wanted(task=Task.TRANSLATION, exhibit=case.exhibits.get(code=rest), **told)
    if task == Task.ANSWERS:
        return Wanted(task=Task.ANSWERS, owner=rest, **told)
    kind, _space, owner = rest.partition(" ")
    return Wanted(task=Task.DOCUMENT, kind=kind, owner=owner, **told)
