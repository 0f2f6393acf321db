"""The family adds its papers: one form for each file, then what is said about it."""

import secrets
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from packets.management.demonstration.family import Family
from packets.models import Case, Exhibit
from packets.proof import Owner
from packets.questions.of_files import TRANSLATION
from packets.selectors.snapshots import snapshot_of
from packets.slots import all_kinds
from packets.snapshot import DocumentFacts, ExhibitFacts, TranslationFacts
from packets.views.addresses import Addresses
from packets.views.exhibit_forms import FREE, NOBODY, details_page
from packets.wizard.forms import WHOLE
from packets.wizard.typed import typed_page

Files = Mapping[DocumentFacts, Path]


def add_papers(family: Family, case: Case, files: Files) -> None:
    """Add every exhibit of the sample with its translations, in the sample's order."""
    for place, facts in enumerate(family.sample.exhibits, start=1):
        exhibit = _added(family, case, facts, files[facts.document])
        _describe(family, case, exhibit, facts)
        for translation in facts.translations:
            _translate(family, case, exhibit, translation, files[translation.document])
        boxes = {"exhibit": str(exhibit.code), "place": str(place), "to": str(place), WHOLE: "1"}
        family.send(reverse("exhibit-order", args=[case.reference]), boxes)


def _added(family: Family, case: Case, facts: ExhibitFacts, file: Path) -> Exhibit:
    before = set(case.exhibits.values_list("pk", flat=True))
    boxes = {"kind": facts.kind, "who": _place_of_owner(family, case, facts), **_file(facts, file)}
    family.send(reverse("exhibit-add", args=[case.reference]), boxes)
    return case.exhibits.exclude(pk__in=before).get()


def _describe(family: Family, case: Case, exhibit: Exhibit, facts: ExhibitFacts) -> None:
    numbers = [b.key for b in family.sample.beneficiaries]
    about = [f"traveller-{numbers.index(key) + 1}" for key in facts.about]
    page = details_page(snapshot_of(case, today=timezone.localdate()), exhibit.kind)
    answers = {
        "title": facts.title,
        "dated": facts.dated,
        "issuer": facts.issuer,
        "language": facts.language.upper(),
        "original_title": facts.original_title,
        "proves": facts.proves,
        "kind": facts.kind or FREE,
        "about": about,
        "supporter": _supporter(family, facts) if facts.supporter else NOBODY,
        **facts.told,
    }
    exhibit.refresh_from_db()
    boxes = {**typed_page(page, answers), "version": str(exhibit.version), WHOLE: "1"}
    family.send(reverse("exhibit", args=[case.reference, exhibit.code]), boxes)


def _translate(
    family: Family, case: Case, exhibit: Exhibit, facts: TranslationFacts, file: Path
) -> None:
    answers = {"translator": facts.translator, **facts.told}
    boxes = {**typed_page(TRANSLATION, answers), **_file(facts, file)}
    family.send(reverse("translation-add", args=[case.reference, exhibit.code]), boxes)


def _file(facts: ExhibitFacts | TranslationFacts, file: Path) -> dict[str, Any]:
    upload = SimpleUploadedFile(facts.document.file_name, file.read_bytes())
    return {"upload": secrets.token_urlsafe(16), "file": upload, WHOLE: "1"}


def _place_of_owner(family: Family, case: Case, facts: ExhibitFacts) -> str:
    """Return the place in addresses of the person in whose slot the paper is put."""
    places = Addresses.of(case).places
    owner = all_kinds()[facts.kind].owner if facts.kind in all_kinds() else Owner.CASE
    if owner is Owner.SUPPORTER:
        return places.get(_supporter(family, facts), "")
    if owner is not Owner.BENEFICIARY:
        return ""
    keys = [b.key for b in family.sample.beneficiaries]
    first = keys.index(facts.about[0]) + 1 if facts.about else 1
    return places[f"traveller-{first}"]


def _supporter(family: Family, facts: ExhibitFacts) -> str:
    """Return the key of the supporter whom the paper is about, else of the first one."""
    keys = [s.key for s in family.sample.supporters]
    number = keys.index(facts.supporter) + 1 if facts.supporter else 1
    return f"supporter-{number}"
