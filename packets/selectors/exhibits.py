"""The documents of a case as rows: those offered as proof, and their translations."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import Prefetch, Q, QuerySet

from evidence.models import Document, DocumentPart
from packets.models import Case, Exhibit, Translation
from packets.models.first_look import Look
from packets.proof import Owner
from packets.slots import Slot, SlotGroup, groups_of
from packets.snapshot import CaseSnapshot, exhibit_letter


@dataclass(frozen=True, kw_only=True)
class SlotRows:
    """A slot with the rows of its documents, also of those that could not be used."""

    slot: Slot
    rows: tuple[Exhibit, ...]


@dataclass(frozen=True, kw_only=True)
class GroupRows:
    """The slots of one topic and one person."""

    group: SlotGroup
    slots: tuple[SlotRows, ...]


def documents_of(case: Case) -> "QuerySet[Document]":
    """Return every document of a case: of exhibits, of translations, and scans of signed pages.

    The file before a replacement counts where the replacement was refused.
    """
    kept = Q(replaced_in__case=case, replaced_in__document__state=Document.State.REFUSED)
    return Document.objects.filter(
        Q(exhibit__case=case)
        | Q(translation_of__exhibit__case=case)
        | Q(signed_page__case=case)
        | kept
    ).order_by("pk")


def missing_from_packet(case: Case) -> "QuerySet[Document]":
    """Return the files that were added and refused, with no file before them in their place.

    One that came by a link and was set aside is not missed.
    """
    aside = Q(exhibit__look=Look.SET_ASIDE) | Q(translation_of__look=Look.SET_ASIDE)
    return _refused(case).exclude(exhibit__previous__isnull=False).exclude(aside)


def refused_replacements(case: Case) -> "QuerySet[Document]":
    """Return the refused files in whose place the file before them goes into the packet."""
    return _refused(case).filter(exhibit__previous__isnull=False)


def waiting_for_a_look(case: Case) -> list[Exhibit | Translation]:
    """Return what came by links, could be used, and was neither accepted nor set aside."""
    is_open = Q(look=Look.WAITING) & ~Q(document__state=Document.State.REFUSED)
    english = Translation.objects.filter(is_open, exhibit__case=case)
    return [
        *case.exhibits.filter(is_open).select_related("document"),
        *english.select_related("document", "exhibit"),
    ]


def _refused(case: Case) -> "QuerySet[Document]":
    return documents_of(case).filter(state=Document.State.REFUSED)


def exhibits_of(case: Case) -> "QuerySet[Exhibit]":
    """Return the exhibits in the order of the argument, with all that a page shows of them."""
    return case.exhibits.select_related("document", "previous", "supporter").prefetch_related(
        "about",
        Prefetch("translations", Translation.objects.select_related("document")),
        Prefetch("document__parts", _parts()),
        Prefetch("previous__parts", _parts()),
    )


def _parts() -> "QuerySet[DocumentPart]":
    """Return what documents were joined of, and what that was joined of before."""
    return DocumentPart.objects.select_related("part").prefetch_related(
        Prefetch("part__parts", DocumentPart.objects.select_related("part"))
    )


def rows_by_slot(
    case: CaseSnapshot, exhibits: list[Exhibit]
) -> tuple[tuple[GroupRows, ...], tuple[Exhibit, ...]]:
    """Return the slots with their rows, and the rows that fill no slot.

    A document that was refused, or that came by a link and was not accepted, is no fact of the
    case, yet the family must see it in its place: it goes to the first slot of its kind and person.
    """
    by_key = {row.key: row for row in exhibits}
    left = dict(by_key)
    groups = []
    for group in groups_of(case):
        slots = []
        for slot in group.slots:
            keys = [exhibit.key for exhibit in slot.exhibits if exhibit.key in by_key]
            rows = [by_key[key] for key in keys]
            rows += [
                row
                for row in left.values()
                if row.key not in keys and _was_for(row, slot, case.only_supporter)
            ]
            for row in rows:
                left.pop(row.key, None)
            slots.append(SlotRows(slot=slot, rows=tuple(rows)))
        groups.append(GroupRows(group=group, slots=tuple(slots)))
    return tuple(groups), tuple(left.values())


def letters_of(case: CaseSnapshot) -> Mapping[str, tuple[tuple[str, str], ...]]:
    """Return for each exhibit its letters: (key of the traveller, letter) in each set it is in."""
    letters: dict[str, tuple[tuple[str, str], ...]] = {}
    for person in case.beneficiaries:
        for place, exhibit in enumerate(case.exhibits_of(person), start=1):
            found = (person.key, exhibit_letter(place))
            letters[exhibit.key] = (*letters.get(exhibit.key, ()), found)
    return letters


def _was_for(row: Exhibit, slot: Slot, only_supporter: str) -> bool:
    if (row.filed.refused is None and not row.look) or row.kind != slot.kind.code:
        return False
    if slot.kind.owner is Owner.SUPPORTER:
        supporter = row.supporter.key if row.supporter else only_supporter
        return supporter == slot.owner_key
    about = {person.key for person in row.about.all()}
    return not about or not slot.owner_key or slot.owner_key in about


def twin_of(case: Case, document: Document) -> Document | None:
    """Return another document of the case with the same content, if one was not refused."""
    others = documents_of(case).filter(signed_page__isnull=True).exclude(pk=document.pk)
    same = others.filter(sha256=document.sha256)
    return same.exclude(state=Document.State.REFUSED).first()
