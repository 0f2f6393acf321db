"""Scans of signed pages stand in a packet where the unsigned pages would, and only while they fit."""

from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from packets.assembly import AssembledPacket, assemble
from packets.assembly.checks.forms import check_forms
from packets.assembly.checks.reading import opened
from packets.assembly.checks.scans import check_scans
from packets.assembly.prepare import prepare
from packets.errors import NotVerified, UnreadableSection
from packets.filings import FiledForm, filed_forms
from packets.signing import digest_of_form, ink_places, last_page_of, scans_of
from packets.snapshot import CaseSnapshot, DocumentFacts, SignedPageFacts, digest_of
from tests.filling.test_form_in_a_packet import parts, words
from tests.support.cases import a_beneficiary, a_case
from tests.support.filed_cases import a_document, a_filed_case, silent
from tests.support.look_alike import a_look_alike, edition_called

I131 = edition_called("I-131")


def form(case: CaseSnapshot, name: str) -> FiledForm:
    return next(one for one in filed_forms(case, case.beneficiaries[0]) if one.edition.form == name)


def a_scan(
    case: CaseSnapshot, name: str, page: int, document: DocumentFacts, digest: str = ""
) -> SignedPageFacts:
    filed = form(case, name)
    return SignedPageFacts(
        form=name,
        about=case.beneficiaries[0].key,
        supporter=filed.filing.supporter.key if filed.filing.supporter else "",
        page=page,
        digest=digest or digest_of_form(filed),
        document=document,
    )


def of_pages(count: int, name: str = "scan.pdf") -> DocumentFacts:
    return DocumentFacts(file_name=name, sha256="a" * 64, page_count=count)


def signed(folder: Path) -> CaseSnapshot:
    case = a_filed_case(folder)
    i134 = form(case, "I-134").edition.page_count
    return replace(
        case,
        signed=(
            a_scan(case, "I-131", 11, a_document(folder, "applicant")),
            a_scan(case, "I-131", 12, a_document(folder, "of before"), digest="0" * 64),
            a_scan(case, "I-134", 1, a_document(folder, "supporter", pages=i134)),
        ),
    )


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> CaseSnapshot:
    return signed(tmp_path_factory.mktemp("files"))


@pytest.fixture(scope="module")
def forms(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    return {I131.key: a_look_alike(I131, tmp_path_factory.mktemp("form") / "form.pdf")}


@pytest.fixture(scope="module")
def packet(
    case: CaseSnapshot, forms: dict[str, Path], tmp_path_factory: pytest.TempPathFactory
) -> AssembledPacket:
    folder = tmp_path_factory.mktemp("packet")
    return assemble(case, folder, is_draft=True, progress=silent, forms=forms)


def test_the_signed_page_stands_in_the_place_of_the_unsigned_one(packet: AssembledPacket) -> None:
    first, count = parts(packet)["Form I-131"]
    assert count == I131.page_count + 1, "the addendum follows as before"
    assert "applicant page 1" in words(packet, first + 10)
    assert "Form I-131 Edition" in words(packet, first + 9)


def test_a_page_signed_before_an_answer_was_changed_is_not_used(packet: AssembledPacket) -> None:
    first, _count = parts(packet)["Form I-131"]
    assert "of before" not in words(packet, first + 11)
    assert "Form I-131 Edition" in words(packet, first + 11)


def test_a_form_of_which_every_page_was_scanned_needs_no_answer_sheet(
    packet: AssembledPacket,
) -> None:
    assert "Form I-134 answers" not in parts(packet)
    first, count = parts(packet)["Form I-134"]
    assert [f"supporter page {page}" in words(packet, first + page - 1) for page in (1, count)] == [
        True,
        True,
    ]


def test_nothing_is_written_at_the_foot_of_a_signed_page_but_a_draft_says_so(
    packet: AssembledPacket,
) -> None:
    first, _count = parts(packet)["Form I-131"]
    assert "Packet page" not in words(packet, first + 10)
    with pypdfium2.PdfDocument(packet.file) as document:
        drawn = document[first + 9].get_objects(max_depth=1)
        assert any(one.type == pypdfium2.raw.FPDF_PAGEOBJ_FORM for one in drawn)


def test_some_pages_of_an_answer_sheet_do_not_make_a_form(tmp_path: Path) -> None:
    case = a_case()
    scans = scans_of(
        replace(case, signed=(a_scan(case, "I-134", 1, of_pages(3)),)), form(case, "I-134")
    )
    assert set(scans.used) == {1, 2, 3}
    assert not scans.is_whole


def test_a_packet_with_another_page_in_the_place_of_a_scan_is_not_released(
    packet: AssembledPacket, case: CaseSnapshot, forms: dict[str, Path], tmp_path: Path
) -> None:
    other = replace(
        case.signed[0], document=replace(a_document(tmp_path, "somebody"), sha256="b" * 64)
    )
    changed = replace(case, signed=(other, *case.signed[1:]))
    binding = prepare(changed, tmp_path, is_draft=True, progress=silent, forms=forms)
    with opened(packet.file) as read:
        check_forms(read, binding)
        with pytest.raises(NotVerified, match="is not the signed page of Form I-131"):
            check_scans(read, binding)


def test_the_cover_sheet_lists_the_signatures_in_the_order_of_printing(
    packet: AssembledPacket,
) -> None:
    cover = words(packet, parts(packet)["Cover sheet"][0])
    told = cover[cover.index("Signed in ink") :]
    places = [
        "Cover letter",
        "Form I-131, page 11, Part 10",
        "Form I-131, Addendum A",
        "Form I-134",
    ]
    found = [told.index(place) for place in places]
    assert found == sorted(found)


# --- What is signed -----------------------------------------------------------------------------


def test_a_changed_answer_changes_what_was_signed() -> None:
    case = a_case()
    otherwise = a_case(
        beneficiaries=(a_beneficiary(ben_name={"family": "Otherwise", "given": "Nour"}),)
    )
    assert digest_of_form(form(case, "I-131")) != digest_of_form(form(otherwise, "I-131"))


def test_an_answer_that_is_not_on_a_form_leaves_its_signature_alone() -> None:
    case = a_case()
    otherwise = replace(case, answers={**case.answers, "file": {"tracking": "1Z"}})
    assert digest_of_form(form(case, "I-131")) == digest_of_form(form(otherwise, "I-131"))


def test_of_two_scans_of_one_page_the_later_one_is_used() -> None:
    case = a_case()
    first, second = of_pages(1, "first.pdf"), of_pages(1, "second.pdf")
    both = (a_scan(case, "I-131", 11, first), a_scan(case, "I-131", 11, second))
    used = scans_of(replace(case, signed=both), form(case, "I-131")).used
    assert used[11].scan.document == second


def test_a_file_with_more_pages_than_the_form_has_left_is_not_used() -> None:
    case = a_case()
    long = a_scan(case, "I-131", 14, of_pages(2))
    scans = scans_of(replace(case, signed=(long,)), form(case, "I-131"))
    assert not scans.used
    assert scans.too_long == (long,)


def test_a_signature_names_part_item_page_and_person() -> None:
    place = ink_places(form(a_case(), "I-131"))[0]
    assert (place.where, place.page) == ("Part 10, Item 4", 11)
    assert place.who == a_case().filer_name.full


def test_a_scan_makes_another_packet_and_none_leaves_its_digest_as_it_was() -> None:
    case = a_case()
    with_scan = replace(case, signed=(a_scan(case, "I-131", 11, of_pages(1)),))
    assert digest_of(case) != digest_of(with_scan)


# --- Addendum A ---------------------------------------------------------------------------------


ADDENDUM = I131.page_count + 1


def test_a_signed_addendum_stands_behind_its_form_with_the_number_of_the_packet(
    forms: dict[str, Path], tmp_path: Path
) -> None:
    case = a_filed_case(tmp_path)
    scan = a_scan(case, "I-131", ADDENDUM, a_document(tmp_path, "by hand"))
    signed = replace(case, signed=(scan,))

    packet = assemble(signed, _new(tmp_path), is_draft=False, progress=silent, forms=forms)

    first, count = parts(packet)["Form I-131"]
    assert count == ADDENDUM
    last = words(packet, first + count - 1)
    assert "by hand page 1" in last
    assert f"Packet page {first + count - 1}" in last


def test_a_signed_addendum_with_more_pages_than_there_are_stops_the_packet(
    forms: dict[str, Path], tmp_path: Path
) -> None:
    case = a_filed_case(tmp_path)
    scan = a_scan(case, "I-131", ADDENDUM, a_document(tmp_path, "by hand", pages=2))

    with pytest.raises(UnreadableSection, match="has more pages than the addendum has now"):
        assemble(
            replace(case, signed=(scan,)),
            _new(tmp_path),
            is_draft=True,
            progress=silent,
            forms=forms,
        )


def test_a_whole_form_needs_no_scan_of_its_addendum() -> None:
    case = a_case()
    filed = form(case, "I-131")
    whole = a_scan(case, "I-131", 1, of_pages(I131.page_count))
    alone = a_scan(case, "I-131", ADDENDUM, of_pages(1))

    assert scans_of(replace(case, signed=(whole,)), filed).is_whole
    assert not scans_of(replace(case, signed=(alone,)), filed).is_whole


@pytest.mark.parametrize(
    ("page", "last"),
    [(0, 0), (1, 14), (14, 14), (15, 34), (34, 34), (35, 0)],
)
def test_a_file_has_pages_of_the_form_or_of_the_addendum(page: int, last: int) -> None:
    assert last_page_of(form(a_case(), "I-131"), page) == last


def test_a_form_without_an_addendum_has_no_page_behind_its_last_one() -> None:
    filed = form(a_case(), "I-134")
    assert last_page_of(filed, filed.edition.page_count + 1) == 0


def _new(folder: Path) -> Path:
    (folder / "out").mkdir()
    return folder / "out"
