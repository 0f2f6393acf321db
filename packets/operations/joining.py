"""Join several exhibits to one, in the order that a person chose, and separate them again."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from evidence import covering, erasing, joining
from evidence.models import Document
from evidence.normal.cover import Cover
from packets.errors import ChangedMeanwhile, NotUnderstood
from packets.models import Case, Exhibit, User
from packets.models.first_look import Look
from packets.operations.exhibits import exhibit_in, note
from packets.operations.joined_parts import brought_back, told_of, whose_told
from packets.operations.joined_whose import give_back, make_it_theirs, whose_is
from packets.operations.placing import close_ranks, put_in_order
from packets.operations.rows import locked_for_change

FEWEST = 2
BESIDE = ("document", "previous", "supporter")


class TooFewChosen(NotUnderstood):
    """One document, or none, cannot be joined."""

    def __init__(self) -> None:
        super().__init__(_("Tick two documents or more."))


class TooManyChosen(NotUnderstood):
    """More documents than can be joined."""

    def __init__(self) -> None:
        super().__init__(
            _("You can join {most} documents at most. Tick fewer.").format(most=joining.MOST_PARTS)
        )


class DocumentsChanged(ChangedMeanwhile):
    """Documents that were to be joined have been removed, replaced or joined meanwhile."""

    def __init__(self) -> None:
        super().__init__(
            _("These documents were changed meanwhile. Nothing was joined. Look at the list again.")
        )


class StillRead(ChangedMeanwhile):
    """Some of the documents that are to be joined have no pages yet."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "Some of these documents are still being read. Nothing was joined. "
                "Wait until each has its pages, then join them."
            )
        )


class DocumentJoined(ChangedMeanwhile):
    """The document is a part of another one by now."""

    def __init__(self) -> None:
        super().__init__(
            _("This document was joined with others. Go to your case, then to its documents.")
        )


def refuse_unread(case: Case, codes: Sequence[UUID]) -> None:
    """Raise StillRead where a document is waiting for its pages, as just after it was added."""
    named = case.exhibits.filter(code__in=codes).select_related("document")
    if not all(row.document.is_over for row in named):
        raise StillRead


def join_exhibits(*, case: Case, codes: Sequence[UUID], by: User) -> Exhibit:
    """Make one exhibit of several; the first one keeps its place and its details.

    Doing it again returns the same exhibit. Raises TooFewChosen, TooManyChosen, DocumentsChanged,
    PapersOfSeveral, and evidence.errors.Refused when the whole would be too large.
    """
    codes = list(dict.fromkeys(codes))
    if len(codes) < FEWEST:
        raise TooFewChosen
    if len(codes) > joining.MOST_PARTS:
        raise TooManyChosen
    done = _joined_before(case, codes)
    if done is not None:
        return done
    chosen = _chosen(case, codes)
    whose_is([told_of(row) for row in chosen])  # refuses papers of several before the work is done
    pages = _pages_of(chosen)
    whole = joining.merged([row.document for row in chosen])
    try:
        return _joined(case, codes, whole, pages, by)
    except BaseException:
        erasing.remove(whole)
        raise


@transaction.atomic
def separate_exhibit(*, exhibit: Exhibit, by: User) -> list[Exhibit]:
    """Give each part its own exhibit again, with what was said about it; return all of them.

    What was blacked out in the whole is blacked out in its part. Doing it again changes nothing.
    """
    case = locked_for_change(exhibit.case)
    held = exhibit_in(case, exhibit)
    whole = held.document
    parts = joining.separate(whole=whole)
    if not parts:
        return [held]
    covers = joining.covers_of_parts(whole, [part.document for part in parts])
    held.document = parts[0].document
    held.save(update_fields=["document"])
    rows = [held, *(brought_back(held, part) for part in parts[1:])]
    _put_behind(case, held, rows[1:])
    give_back(rows, [whose_told(part) for part in parts])
    for row, ours in zip(rows, covers, strict=True):
        _keep_covered(row.document, ours)
    erasing.remove(whole)
    note(case, by, "DOCUMENTS_SEPARATED", held)
    return rows


@transaction.atomic
def _joined(
    case: Case, codes: Sequence[UUID], whole: Document, pages: Sequence[str], by: User
) -> Exhibit:
    held = locked_for_change(case)
    rows = _chosen(held, codes)
    if _pages_of(rows) != pages:
        raise DocumentsChanged
    parts = [joining.Part(document=row.document, details=told_of(row)) for row in rows]
    first = rows[0]
    overtaken = [row.previous for row in rows if row.previous is not None]
    first.document, first.previous = whole, None
    first.look = Look.WAITING if any(row.look for row in rows) else ""
    first.save(update_fields=["document", "previous", "look"])
    make_it_theirs(first, whose_is([part.details for part in parts]))
    for row in rows[1:]:
        row.translations.update(exhibit=first)
        row.delete()
    joining.join(whole=whole, parts=parts)
    for document in overtaken:
        erasing.remove(document)
    close_ranks(held)
    note(held, by, "DOCUMENTS_JOINED", first)
    return first


def _joined_before(case: Case, codes: Sequence[UUID]) -> Exhibit | None:
    """Return the exhibit that was joined of just these, as by a second press of the button."""
    first = case.exhibits.filter(code=codes[0]).select_related("document").first()
    if first is None:
        return None
    parts = [row.details.get("code") for row in first.document.parts.all()]
    return first if parts == [code.hex for code in codes] else None


def _chosen(case: Case, codes: Sequence[UUID]) -> list[Exhibit]:
    """Return the exhibits in this order, all of them ready. Raises DocumentsChanged."""
    there = {row.code: row for row in case.exhibits.filter(code__in=codes).select_related(*BESIDE)}
    if len(there) != len(codes) or not all(row.document.is_ready for row in there.values()):
        raise DocumentsChanged
    return [there[code] for code in codes]


def _pages_of(rows: Iterable[Exhibit]) -> list[str]:
    return [row.document.pages.name or "" for row in rows]


def _put_behind(case: Case, first: Exhibit, rows: Sequence[Exhibit]) -> None:
    new = [row.pk for row in rows]
    order = [pk for pk in case.exhibits.values_list("pk", flat=True) if pk not in new]
    place = order.index(first.pk) + 1
    put_in_order(case, [*order[:place], *new, *order[place:]])


def _keep_covered(document: Document, covers: Sequence[Cover]) -> None:
    if covers:
        covering.keep(document=document, covers=(*covering.covers_of(document), *covers))
