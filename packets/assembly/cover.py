"""The cover sheet: who, for whom, why, by when, what lies where, and what only a hand can add."""

from collections.abc import Iterator
from dataclasses import dataclass

from packets.assembly.cover_facts import cover_facts
from packets.assembly.exhibits import Filed
from packets.assembly.links import ADDRESS
from packets.assembly.sections import Numbering, PacketSet, Section
from packets.assembly.sheets import Sheet
from packets.assembly.wording import label
from packets.english import date_text
from packets.law import confirmed_fact
from packets.letter.addressing import deadline_of
from packets.letter.telling import Telling
from packets.snapshot import BeneficiaryFacts, CaseSnapshot, ReasonFacts
from packets.snapshot.fee import pays_nothing
from packets.urgency import UrgencyBasis, all_bases

LETTER_SIGNATURE = "Cover letter, above the printed name"
FORM_LAID = {"CARD_FORM": "Form G-1450 ", "BANK_FORM": "Form G-1650 "}


@dataclass(frozen=True, kw_only=True)
class ContentsLine:
    title: str
    detail: str
    page: int
    address: str


@dataclass(frozen=True, kw_only=True)
class Deadline:
    """The date that cannot move."""

    day: str
    what: str


@dataclass(frozen=True, kw_only=True)
class CoverSheet:
    person: str
    native: str
    set_name: str
    facts: tuple[tuple[str, str], ...]
    bases: tuple[str, ...]
    deadline: Deadline | None
    contents: tuple[ContentsLine, ...]
    on_top: tuple[str, ...]
    ink: tuple[tuple[str, str], ...]
    is_expedite: bool


def cover_sheet(
    case: CaseSnapshot,
    packet_set: PacketSet,
    numbering: Numbering,
    sheets: tuple[Sheet, ...],
    exhibits: tuple[Filed, ...],
    *,
    signer: str,
) -> CoverSheet:
    """Return what the cover sheet says; `signer` is who signs the cover letter."""
    beneficiary = packet_set.beneficiary
    several = f"Set {packet_set.number} of {packet_set.count}" if packet_set.count > 1 else ""
    return CoverSheet(
        person=label(packet_set.person, at_most=160),
        native=label(beneficiary.name.native, at_most=160),
        set_name=several,
        facts=cover_facts(case, beneficiary),
        bases=_bases(case, beneficiary),
        deadline=_deadline(case, beneficiary),
        contents=_contents(packet_set, numbering, exhibits),
        on_top=_on_top(case, packet_set, sheets),
        ink=_ink(signer, sheets, packet_set),
        is_expedite=beneficiary.stay.is_("w-fast", "fast", "YES"),
    )


def _told(
    case: CaseSnapshot, beneficiary: BeneficiaryFacts
) -> tuple[tuple[UrgencyBasis, ReasonFacts], ...]:
    known = all_bases()
    reasons = case.reasons_of(beneficiary)
    return tuple((known[reason.basis], reason) for reason in reasons if reason.basis in known)


def _bases(case: CaseSnapshot, beneficiary: BeneficiaryFacts) -> tuple[str, ...]:
    return tuple(label(basis.english) for basis, _reason in _told(case, beneficiary))


def _on_top(
    case: CaseSnapshot, packet_set: PacketSet, sheets: tuple[Sheet, ...]
) -> tuple[str, ...]:
    """Name what is laid on by hand, as far as the law of the day is known and confirmed.

    A form that is in the packet lies on top already.
    """
    there = {section.name for section in packet_set.forms if section.is_on_top}
    ways = confirmed_fact("payment.paper_methods", on=case.filing_day)
    notice = confirmed_fact("notice_of_acceptance.form", on=case.filing_day)
    chosen = _chosen(case, ways.value, sheets) if ways and not pays_nothing(case) else ()
    payment = f"Payment: {' or '.join(chosen)}, filled in by hand" if chosen else ""
    by_email = f"{notice.value}, for notice by email or text message" if notice else ""
    if notice and notice.value in there:
        by_email = ""
    return tuple(line for line in (payment, by_email) if line)


def _chosen(
    case: CaseSnapshot, ways: tuple[str, ...], sheets: tuple[Sheet, ...]
) -> tuple[str, ...]:
    """Return the way to pay that was chosen or lies in the parcel, or all while none is told."""
    forms = [f"Form {sheet.form} " for sheet in sheets if sheet.is_on_top]
    laid = [FORM_LAID[key] for key in case.picks("file-pay", "with") if key in FORM_LAID]
    named = tuple(way for way in ways if way.startswith(tuple(forms)))
    return named or tuple(way for way in ways if way.startswith(tuple(laid))) or tuple(ways)


def _deadline(case: CaseSnapshot, beneficiary: BeneficiaryFacts) -> Deadline | None:
    """Return the date of the letter's "Re:" block."""
    found = deadline_of(Telling(case=case, beneficiary=beneficiary))
    if found is None:
        return None
    day, what = found
    return Deadline(day=date_text(day), what=label(what or "Fixed date"))


def _contents(
    packet_set: PacketSet, numbering: Numbering, exhibits: tuple[Filed, ...]
) -> tuple[ContentsLine, ...]:
    listed = (s for s in packet_set.before_exhibits if not s.key.endswith("/cover"))
    lines = [_line(section, numbering, packet_set) for section in listed]
    if exhibits:
        first, last = exhibits[0], exhibits[-1]
        pages = sum(exhibit.exhibit.page_count for exhibit in exhibits)
        letters = first.letter if first == last else f"{first.letter} to {last.letter}"
        lines.append(
            ContentsLine(
                title=f"Exhibit{'' if first == last else 's'} {letters}",
                detail=f"{pages} page{'' if pages == 1 else 's'}",
                page=numbering.first[first.key],
                address=ADDRESS + first.key,
            )
        )
    return tuple(lines)


def _line(section: Section, numbering: Numbering, packet_set: PacketSet) -> ContentsLine:
    """Name a part, and whose it is when it is not simply the traveller's."""
    title, _separator, detail = section.title.partition(": ")
    detail = detail.removesuffix(packet_set.person).removesuffix(", for ")
    return ContentsLine(
        title=label(title),
        detail=label(detail, at_most=100),
        page=numbering.first[section.key],
        address=ADDRESS + section.key,
    )


def _ink(
    signer: str, sheets: tuple[Sheet, ...], packet_set: PacketSet
) -> tuple[tuple[str, str], ...]:
    """Return each place and whose pen it is, in the order of printing."""
    forms = tuple(zip(sheets, packet_set.forms, strict=True))
    on_top = [line for sheet, form in forms if form.is_on_top for line in _signed(sheet, form)]
    below = [line for sheet, form in forms if not form.is_on_top for line in _signed(sheet, form)]
    return tuple(dict.fromkeys((*on_top, (LETTER_SIGNATURE, signer), *below)))


def _signed(sheet: Sheet, form: Section) -> Iterator[tuple[str, str]]:
    for place in sheet.signatures:
        page = f", page {place.page}" if place.page else ""
        yield f"Form {sheet.form}{page}, {place.where}", place.who
    behind = form.page_count - form.keeps_its_foot if form.keeps_its_foot else 0
    if behind and sheet.signatures:
        each = ", each page" if behind > 1 else ""
        yield f"Form {sheet.form}, Addendum A{each}", sheet.signatures[0].who
