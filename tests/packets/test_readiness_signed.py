"""Scans of signed pages that are not used are told, until there is a new one."""

from dataclasses import replace

from packets.filings import filed_forms
from packets.signing import digest_of_form
from packets.snapshot import CaseSnapshot, DocumentFacts, SignedPageFacts
from tests.packets.readiness_cases import Row, found, ready, row


def scanned(
    *, page: int = 11, pages: int = 1, digest: str = "", file: str = "a"
) -> SignedPageFacts:
    case = ready()
    form = next(
        one for one in filed_forms(case, case.beneficiaries[0]) if one.edition.form == "I-131"
    )
    return SignedPageFacts(
        form="I-131",
        about=case.beneficiaries[0].key,
        page=page,
        digest=digest or digest_of_form(form),
        document=DocumentFacts(file_name="scan.pdf", sha256=file * 64, page_count=pages),
    )


def signed(*scans: SignedPageFacts) -> CaseSnapshot:
    return replace(ready(), signed=scans)


FITS, OF_BEFORE, TOO_LONG = scanned(), scanned(digest="0" * 64), scanned(page=14, pages=2)
ROWS: tuple[Row, ...] = (
    row("SIG-08", signed(OF_BEFORE), "sign", about="", holds=signed(FITS), says="page 11"),
    row(
        "SIG-08c",
        signed(FITS, scanned(page=13)),
        "sign",
        about="",
        holds=signed(FITS, scanned(page=13, file="b")),
        says="page 11 of Form I-131",
    ),
    row("SIG-08b", signed(TOO_LONG), "sign", about="", holds=signed(FITS), says="page 14"),
)


def test_a_new_scan_of_the_page_settles_the_old_one() -> None:
    assert not found(signed(OF_BEFORE, FITS), "SIG-08")
    assert found(signed(OF_BEFORE, scanned(page=12)), "SIG-08")


def test_a_scan_of_a_form_that_is_not_filed_any_more_asks_for_nothing() -> None:
    gone = replace(OF_BEFORE, about="somebody-who-left")
    assert not found(signed(gone), "SIG-08")


def test_a_file_of_several_pages_and_a_second_picture_of_one_page_are_no_copies() -> None:
    assert not found(signed(scanned(page=11, pages=3)), "SIG-08c")
    assert not found(signed(FITS, FITS), "SIG-08c")
    assert not found(signed(OF_BEFORE, scanned(page=13)), "SIG-08c")
