"""Make, use and end links to one task; who holds one sees and does that task and nothing else."""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.utils.translation import gettext as _

from packets.errors import NotUnderstood, WrongMoment
from packets.models import Case, Exhibit, TaskLink, User
from packets.operations import audit
from packets.operations.rows import locked_for_change

MADE, USED, ENDED = "LINK_MADE", "LINK_USED", "LINK_ENDED"
SECRET_BYTES = 32
DAYS = (1, 3, 7, 14)
"""For how long a link can be made; the shortest that will do is the safest."""
OPEN_AT_MOST = 20
Task = TaskLink.Task


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """What a link is to open; `exhibit` for a translation, `kind` and `owner` for the others."""

    task: TaskLink.Task
    sent_to: str
    days: int
    words: str = ""
    kind: str = ""
    owner: str = ""
    exhibit: Exhibit | None = None


@transaction.atomic
def make_link(*, case: Case, wanted: Wanted, by: User, now: datetime) -> tuple[TaskLink, str]:
    """Return a new link and its secret, which is shown once and kept nowhere.

    Raises NotUnderstood without a name or with another number of days, and WrongMoment when too
    many links of a case are open.
    """
    if not wanted.sent_to.strip():
        raise NotUnderstood(_("Write for whom the link is. Only you see this."))
    if wanted.days not in DAYS:
        raise NotUnderstood(_("Choose for how many days the link works."))
    held = locked_for_change(case)
    if held.task_links.filter(ended_at=None, ends_at__gt=now).count() >= OPEN_AT_MOST:
        raise WrongMoment(_("Many links of this case are open. Take some back first."))
    secret = secrets.token_urlsafe(SECRET_BYTES)
    link = TaskLink.objects.create(
        case=held,
        secret_sha256=digest_of_secret(secret),
        task=wanted.task,
        kind=wanted.kind,
        owner=wanted.owner,
        exhibit=wanted.exhibit,
        words=wanted.words.strip(),
        sent_to=wanted.sent_to.strip(),
        made_by=by,
        ends_at=now + timedelta(days=wanted.days),
    )
    _note(link, MADE, by)
    return link, secret


def digest_of_secret(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()


def link_of_secret(secret: str, *, now: datetime) -> TaskLink | None:
    """Return the open link of a secret, or None: for a wrong, a used and an ended one alike."""
    link = TaskLink.objects.filter(secret_sha256=digest_of_secret(secret)).first()
    return link if link is not None and link.opens_anew(now) else None


def open_link(code: str, *, now: datetime) -> TaskLink | None:
    """Return a link that a browser has opened before, if it still opens its task."""
    rows = TaskLink.objects.select_related("case", "exhibit__document")
    link = rows.filter(code=code).first()
    return link if link is not None and link.is_open(now) else None


@transaction.atomic
def note_use(*, link: TaskLink, now: datetime) -> None:
    """Keep that something came in by a link."""
    TaskLink.objects.filter(pk=link.pk).update(used_at=now)
    _note(link, USED, None)


@transaction.atomic
def end_link(*, link: TaskLink, how: TaskLink.End, by: User | None, now: datetime) -> None:
    """Let a link open nothing any more; twice does no harm."""
    ended = TaskLink.objects.filter(pk=link.pk, ended_at=None).update(ended_at=now, end=how)
    if ended:
        _note(link, ENDED, by)


def _note(link: TaskLink, what: str, by: User | None) -> None:
    audit.record(case=link.case, by=by, what=what, about=link.code.hex)
