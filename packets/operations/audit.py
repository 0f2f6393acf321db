"""The one door to the audit trail: a line is written in the transaction of what it tells of."""

from dataclasses import asdict, dataclass
from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import CharField, Exists, QuerySet, Subquery, Value
from django.utils import timezone

from packets.auditing import Keys, Kind, Line, keys_of, sealed
from packets.models import AuditHead, AuditLine, Case, CaseMember, User

WINDOW = timedelta(hours=1)
"""Within it, what a person is shown again of one thing makes no line again."""


@dataclass(frozen=True, kw_only=True)
class Look:
    """What somebody was shown; `about` is a code, never words of people."""

    what: str
    about: str = ""
    kind: Kind = Kind.PAGE


def record(
    *,
    case: Case | None,
    what: str,
    by: User | None = None,
    about: str = "",
    kind: Kind = Kind.CHANGE,
) -> None:
    """Add a line, which is kept or undone with what was changed.

    Every writer waits here until the transaction of the one before is over: call it last, and lock
    nothing after it that another transaction may hold. Raises ValueError for an `about` that is no
    code.
    """
    with transaction.atomic(savepoint=False):
        head = _held(case, by)
        _add(head, case, by, Look(what=what, about=about, kind=kind))


def record_look(*, case: Case, look: Look, by: User | None) -> None:
    """Add a line of what a person was shown, at most one in an hour for one thing.

    Without an account (`by`) it is somebody with a link. What owners are shown of their own case is
    not kept. Costs one query where nothing is added.
    """
    known = _looks_lately(case, look, by)
    if known.exists() if by is None else _is_not_kept(case, by, known):
        return
    with transaction.atomic(savepoint=False):
        head = _held(case, by)
        if not known.exists():  # another picture of the same page may have been first
            _add(head, case, by, look)


def audit_keys() -> Keys:
    """Return the keys of this site, of which the newest seals."""
    return keys_of(settings.AUDIT_SECRETS)


def _is_not_kept(case: Case, by: User, known: "QuerySet[AuditLine]") -> bool:
    """Tell whether a person is no member (any more), owns the case, or was shown it lately."""
    members = CaseMember.objects.filter(case=case, user=by)
    role, was_shown = members.values_list("role", Exists(known)).first() or (None, False)
    return role in (None, CaseMember.Role.OWNER) or was_shown


def _looks_lately(case: Case, look: Look, by: User | None) -> "QuerySet[AuditLine]":
    return AuditLine.objects.filter(
        case=case.reference,
        actor=by.pk if by else None,
        what=look.what,
        about=look.about,
        at__gt=timezone.now() - WINDOW,
    )


def _held(case: Case | None, by: User | None) -> AuditHead:
    """Return the head of the trail, locked until the transaction ends, with the actor's role."""
    role = CaseMember.objects.filter(case=case, user=by).values("role")[:1]
    known = case is not None and by is not None
    told = Subquery(role) if known else Value("", output_field=CharField())
    heads = AuditHead.objects.select_for_update(of=("self",)).annotate(role=told)
    head = heads.first()
    if head is None:
        AuditHead.objects.bulk_create([AuditHead(pk=1)], ignore_conflicts=True)
        head = heads.get()
    return head


def _add(head: AuditHead, case: Case | None, by: User | None, look: Look) -> None:
    line = sealed(
        Line(
            sequence=head.count + 1,
            at=timezone.now(),
            actor=by.pk if by else None,
            role=head.role or "",  # type: ignore[attr-defined]  # annotated above
            what=look.what,
            kind=look.kind,
            case=case.reference if case else "",
            about=look.about,
            previous=head.last,
        ),
        audit_keys(),
    )
    AuditLine.objects.create(**asdict(line))
    AuditHead.objects.filter(pk=head.pk).update(count=line.sequence, last=line.seal)
