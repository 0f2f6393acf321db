"""Comment on a case, reply, move a comment on, and ask the family for changes in one message."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from packets.errors import ChangedMeanwhile, NotAllowed, NotUnderstood
from packets.models import Case, ChangeRequest, Comment, CommentReply, User
from packets.operations import audit
from packets.operations.asking import note_for_mail
from packets.operations.rows import locked
from packets.reviewing import Anchor, Move, Side, may_move, moved
from packets.reviewing.moves import needs_words
from packets.snapshot.bounds import LONGEST_COMMENT, LONGEST_QUOTE

Kind, On = Comment.Kind, Comment.On
OPEN_AT_MOST = 500
"""Comments of one case that are not closed: more than anybody can answer is a mistake."""


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """What a comment is about and says; `words` are those of the answer or paragraph then."""

    kind: Comment.Kind
    on: Comment.On
    text: str
    about: str = ""
    page_id: str = ""
    field: str = ""
    place: int = 0
    words: str = ""
    anchor: Anchor | None = None
    due: date | None = None


@transaction.atomic
def comment(*, case: Case, wanted: Wanted, by: User, token: str, now: datetime) -> Comment:
    """Keep a comment; the same form (`token`) makes one, however often it is sent.

    The caller has asked whether the person may, and that what it is about is of the case. The
    family sees it once it was sent (`ask_for_changes`), and a private note never. Raises
    NotUnderstood without words or with too many.
    """
    text = _words(wanted.text, needed=True)
    held = locked(case)
    if (known := held.comments.filter(token=token).first()) is not None:
        return known
    if held.comments.exclude(state=Comment.State.CLOSED).count() >= OPEN_AT_MOST:
        raise NotUnderstood(_("There are many open comments. Close some of them first."))
    anchor = wanted.anchor or Anchor(paper="", row="")
    row = Comment.objects.create(
        case=held,
        number=(held.comments.aggregate(last=Max("number"))["last"] or 0) + 1,
        kind=wanted.kind,
        on=wanted.on,
        about=wanted.about,
        page_id=wanted.page_id,
        field=wanted.field,
        place=wanted.place,
        paper=anchor.paper,
        row=anchor.row,
        page=anchor.page,
        quote=(anchor.quote or wanted.words)[:LONGEST_QUOTE]
        if wanted.on is not On.PARAGRAPH
        else wanted.words,
        boxes=[list(box) for box in anchor.boxes],
        text=text,
        due=wanted.due,
        written_by=by,
        by_name=_name(by),
        written_at=now,
        moved_at=now,
        token=token,
    )
    _note(held, row, "COMMENTED", by)
    return row


@dataclass(frozen=True, kw_only=True)
class Said:
    """A move with its words; `version` is that of the comment as the form showed it."""

    move: Move
    text: str = ""
    version: int
    token: str


@transaction.atomic
def move_on(*, row: Comment, said: Said, side: Side, by: User, now: datetime) -> Comment:
    """Reply to a comment, or close it, open it again, tell that it is fixed or that help is needed.

    The same form moves it once. Raises NotAllowed to the family about what was not sent to it,
    ChangedMeanwhile when it has moved so that this cannot be done any more, and NotUnderstood
    without words where they are needed.
    """
    held = locked(row.case)
    row = Comment.objects.select_for_update().get(pk=row.pk)
    if row.replies.filter(token=said.token).exists():
        return row
    if side is Side.FAMILY and row.asked_in_id is None:
        raise NotAllowed(_("This comment was not sent to you."))
    text = _words(said.text, needed=needs_words(said.move))
    is_stale = row.version != said.version and said.move is not Move.REPLIED
    if is_stale or not may_move(said.move, side, row.state):
        raise ChangedMeanwhile(_("Somebody moved this comment on meanwhile. Read it again."))
    CommentReply.objects.create(
        comment=row,
        did=said.move.value,
        text=text,
        written_by=by,
        by_name=_name(by),
        is_legal=side is Side.LEGAL,
        written_at=now,
        token=said.token,
    )
    state = moved(said.move, side, row.state)
    if state != row.state:
        row.state, row.moved_at = state, now
    row.version += 1
    row.save(update_fields=["state", "moved_at", "version"])
    _note(held, row, f"COMMENT_{said.move.value}", by)
    return row


@transaction.atomic
def ask_for_changes(
    *, case: Case, words: str, comments: Sequence[Comment], by: User, token: str, now: datetime
) -> ChangeRequest:
    """Send comments to the family in one message; the same form sends once.

    Private notes, closed comments and those that were sent before are not sent. Raises
    NotUnderstood when nothing is left to send.
    """
    text = _words(words, needed=False)
    held = locked(case)
    if (known := held.change_requests.filter(token=token).first()) is not None:
        return known
    wanted = held.comments.filter(pk__in=[one.pk for one in comments], asked_in=None)
    rows = wanted.exclude(kind=Kind.PRIVATE).exclude(state=Comment.State.CLOSED)
    if not rows.exists():
        raise NotUnderstood(_("Choose at least one open comment that was not sent yet."))
    sent = ChangeRequest.objects.create(
        case=held, words=text, sent_by=by, by_name=_name(by), sent_at=now, token=token
    )
    rows.update(asked_in=sent)
    note_for_mail(sent)
    audit.record(case=held, by=by, what="CHANGES_ASKED_FOR", about=sent.code.hex)
    held.save(update_fields=["changed_at"])
    return sent


def _words(text: str, *, needed: bool) -> str:
    text = text.strip()
    if needed and not text:
        raise NotUnderstood(_("Write what you want to say."))
    if len(text) > LONGEST_COMMENT:
        told = _("This has {count} letters, and there is room for {most}.")
        raise NotUnderstood(told.format(count=len(text), most=LONGEST_COMMENT))
    return text


def _name(by: User) -> str:
    return by.shown_name.strip() or by.email


def _note(case: Case, row: Comment, what: str, by: User) -> None:
    case.save(update_fields=["changed_at"])
    audit.record(case=case, by=by, what=what, about=row.code.hex)
