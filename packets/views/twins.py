"""The same file added twice: which is the other one, and where it stands."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from evidence.models import Document
from packets.models import Case, Exhibit, Translation
from packets.selectors.exhibits import twin_of
from packets.slots import slots_of
from packets.snapshot import CaseSnapshot


@dataclass(frozen=True, kw_only=True)
class Twin:
    """The other file: its name, the place where it was added, and the address of its page.

    `is_covered_otherwise` where not the same parts are blacked out in both.
    """

    name: str
    place: str
    see: str
    is_covered_otherwise: bool = False


def twin_shown(case: Case, facts: CaseSnapshot, document: Document) -> Twin | None:
    """Return the other file with the same content that can be used, if there is one."""
    other = twin_of(case, document)
    if other is None:
        return None
    translation = Translation.objects.filter(document=other).select_related("exhibit").first()
    if translation is not None:
        row, place = translation.exhibit, [case.reference, translation.exhibit.code]
        see = reverse("translation", args=[*place, translation.code])
    else:
        row = Exhibit.objects.filter(document=other).first() or other.replaced_in
        see = reverse("exhibit", args=[case.reference, row.code])
    return Twin(
        name=other.name,
        place=_place(facts, row),
        see=see,
        is_covered_otherwise=other.covers != document.covers,
    )


def _place(facts: CaseSnapshot, row: Exhibit) -> str:
    """Return the label of the slot that the document fills."""
    for slot in slots_of(facts):
        if any(exhibit.key == row.key for exhibit in slot.exhibits):
            return slot.label
    return _("Another document")
