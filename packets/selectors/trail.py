"""Who looked at a case, took something or changed it: its lines of the audit trail."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from packets.auditing.words import BY_THE_SITE, in_words
from packets.models import AuditLine, Case, CaseMember, Comment, OrganizationMember, User

LINES_A_PAGE = 50
ROLES = dict(CaseMember.Role.choices)


@dataclass(frozen=True, kw_only=True)
class Told:
    """One line in words; `office` is the organization at which the person worked then."""

    line: AuditLine
    who: str
    role: str
    office: str
    what: str


def trail_of(case: Case, *, is_for_family: bool, actor: int | None = None) -> "QuerySet[AuditLine]":
    """Return the lines of a case, or those of one account, the newest first.

    The family is not told of comments that were not sent to it.
    """
    lines = AuditLine.objects.filter(case=case.reference).order_by("-sequence")
    if is_for_family:
        notes = Comment.objects.filter(case=case, asked_in=None)
        codes = [code.hex for code in notes.values_list("code", flat=True)]
        lines = lines.exclude(what__startswith="COMMENT", about__in=codes)
    return lines if actor is None else lines.filter(actor=actor)


def people_in(lines: "QuerySet[AuditLine]") -> list[tuple[int, str]]:
    """Return the accounts that are in these lines, with what they are called."""
    known = lines.exclude(actor=None).order_by().values_list("actor", flat=True).distinct()
    actors = [actor for actor in known if actor is not None]
    names = _names_of(actors)
    return sorted(((actor, _name(actor, names)) for actor in actors), key=lambda one: one[1])


def told(lines: Sequence[AuditLine]) -> list[Told]:
    """Return lines in words, in two queries."""
    actors = {line.actor for line in lines if line.actor is not None}
    names = _names_of(actors)
    jobs = OrganizationMember.objects.filter(user_id__in=actors).select_related("organization")
    worked = list(jobs)
    return [
        Told(
            line=line,
            who=_who(line, names),
            role=str(ROLES.get(line.role, "")),
            office=_office(line, worked),
            what=in_words(line.what),
        )
        for line in lines
    ]


def _names_of(actors: Iterable[int]) -> dict[int, str]:
    accounts = User.objects.filter(pk__in=actors).values_list("pk", "shown_name", "email")
    return {pk: shown_name.strip() or email for pk, shown_name, email in accounts}


def _who(line: AuditLine, names: dict[int, str]) -> str:
    if line.actor is not None:
        return _name(line.actor, names)
    if line.what in BY_THE_SITE:
        return _("This site")
    return _("Somebody without an account, such as by a link")


def _name(actor: int, names: dict[int, str]) -> str:
    return names.get(actor) or _("An account that is gone (number {number})").format(number=actor)


def _office(line: AuditLine, worked: Iterable[OrganizationMember]) -> str:
    for job in worked:
        is_over = job.ended_at is not None and job.ended_at < line.at
        if job.user_id == line.actor and job.since <= line.at and not is_over:
            return job.organization.name
    return ""
