"""The scans of signed pages as rows, and the pages of the packet on which forms are."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from packets.filings import FiledForm
from packets.models import Case, SignedPage
from packets.selectors.overtaken import is_overtaken
from packets.snapshot import CaseSnapshot, SignedPageFacts

Telling = tuple[str, str, str, int, str, str]
LETTER = "Cover letter"


@dataclass(frozen=True, kw_only=True)
class PacketPages:
    """The last packet, where it says what the case says now."""

    number: int
    sets: tuple[Mapping[str, Any], ...]

    def of_form(self, number: int, form: FiledForm, page: int) -> int:
        """Return the page of the packet on which a page of a form is; 0 where it is not known."""
        parts = self._parts(number, f"Form {form.edition.form}")
        place = int(form.key.removeprefix(form.edition.form).lstrip("-") or 1) - 1
        if not page or place >= len(parts) or page > parts[place]["page_count"]:
            return 0
        return int(parts[place]["first_page"]) + page - 1

    def of_letter(self, number: int) -> int:
        """Return the page on which the letter is signed: its last."""
        return next((_last(part) for part in self._parts(number, LETTER)), 0)

    def _parts(self, number: int, name: str) -> list[Mapping[str, Any]]:
        if number >= len(self.sets):
            return []
        return [part for part in self.sets[number]["parts"] if part["name"] == name]


def packet_pages(case: Case, facts: CaseSnapshot, filled: Mapping[str, str]) -> PacketPages | None:
    """Return the pages of the last packet; None where there is none, or it is overtaken."""
    packet = case.packets.select_related("build").first()
    if packet is None or is_overtaken(packet, facts, filled):
        return None
    return PacketPages(number=packet.number, sets=tuple(packet.manifest.get("sets", ())))


def rows_of(case: Case) -> list[SignedPage]:
    """Return the scans in the order in which they were added."""
    return list(case.signed_pages.select_related("document"))


def by_telling(rows: Iterable[SignedPage]) -> dict[Telling, SignedPage]:
    """Return the rows by what their facts say; of two that say the same, the later one."""
    return {_telling(row, row.document.sha256): row for row in rows}


def row_of(scan: SignedPageFacts, rows: Mapping[Telling, SignedPage]) -> SignedPage | None:
    return rows.get(_telling(scan, scan.document.sha256))


def _last(part: Mapping[str, Any]) -> int:
    return int(part["first_page"]) + int(part["page_count"]) - 1


def _telling(scan: SignedPage | SignedPageFacts, sha256: str) -> Telling:
    return (*scan.of, scan.page, scan.digest, sha256)
