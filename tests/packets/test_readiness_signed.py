"""Scans of signed pages that are not used are told, until there is a new one."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from packets.filings import filed_forms
from packets.signing import digest_of_form
from packets.snapshot import CaseSnapshot, DocumentFacts, SignedPageFacts, StepFacts
from tests.packets.readiness_cases import Row, found, ready, row
from tests.support.cases import TODAY

WELL = {"how": "INK", "who": ["PETITIONER"], "day": "2026-11-20", "kept": True}


def scanned(
    *, page: int = 11, pages: int = 1, digest: str = "", file: str = "a", **told: object
) -> SignedPageFacts:
    """Return the scan of a page that the person who asks signed by hand, but for what is told."""
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
        told={name: value for name, value in {**WELL, **told}.items() if value},
    )


def signed(*scans: SignedPageFacts) -> CaseSnapshot:
    return replace(ready(), signed=scans)


FITS, OF_BEFORE, TOO_LONG = scanned(), scanned(digest="0" * 64), scanned(page=14, pages=2)
ROWS: tuple[Row, ...] = (
    row("SIG-08", signed(OF_BEFORE), "sign", about="", holds=signed(FITS), says="page 11"),
    row(
        "SIG-03",
        signed(FITS, scanned(page=13)),
        "sign",
        about="",
        holds=signed(FITS, scanned(page=13, file="b")),
        says="page 11 of Form I-131",
    ),
    row("SIG-08b", signed(TOO_LONG), "sign", about="", holds=signed(FITS), says="page 14"),
    *(
        row(code, signed(scanned(**told)), "sign", about="", holds=signed(FITS), says=says)
        for code, told, says in (
            ("SIG-02", {"how": "PASTED"}, "page 11 of Form I-131"),
            ("SIG-02b", {"how": ""}, "page 11 of Form I-131"),
            ("SIG-04", {"who": ["LAWYER"]}, "Huda Alhassan"),
            ("SIG-06", {"day": "2026-08-20"}, "page 11 of Form I-131"),
            ("SIG-07", {"kept": False}, "page 11 of Form I-131"),
        )
    ),
    row(
        "SIG-01",
        ready(check={"done": "DONE"}),
        "sign",
        about="",
        holds=ready(check={"done": "DONE"}, file={"steps": ["SIGNED"]}),
        says="I-131, I-134",
    ),
    row(
        "FRM-03",
        signed(scanned(page=1, pages=11)),
        "sign",
        about="",
        holds=signed(scanned(page=1, pages=14)),
        says="12–14",
    ),
)


def test_a_new_scan_of_the_page_settles_the_old_one() -> None:
    assert not found(signed(OF_BEFORE, FITS), "SIG-08")
    assert found(signed(OF_BEFORE, scanned(page=12)), "SIG-08")


def test_a_scan_of_a_form_that_is_not_filed_any_more_asks_for_nothing() -> None:
    gone = replace(OF_BEFORE, about="somebody-who-left")
    assert not found(signed(gone), "SIG-08")


def test_a_file_of_several_pages_and_a_second_picture_of_one_page_are_no_copies() -> None:
    assert not found(signed(scanned(page=11, pages=3)), "SIG-03")
    assert not found(signed(FITS, FITS), "SIG-03")
    assert not found(signed(OF_BEFORE, scanned(page=13)), "SIG-03")


# --- How, by whom and when -----------------------------------------------------------------------


@pytest.mark.parametrize("how", ["TYPED", "STAMP", "PASTED", "DRAWN", "APP"])
def test_a_signature_that_is_not_by_hand_stops_the_packet(how: str) -> None:
    (finding,) = found(signed(scanned(how=how)), "SIG-02")

    assert finding.stops


@pytest.mark.parametrize(
    ("day", "follows", "not_said"),
    [
        (date(2026, 7, 9), "returned, and no fee is kept", "denied"),
        (date(2026, 7, 10), "returned or denied, and the fee can be kept", "no fee"),
    ],
)
def test_what_follows_on_a_pasted_signature_is_told_by_the_day_of_filing(
    day: date, follows: str, not_said: str
) -> None:
    scan = scanned(how="PASTED", digest="0" * 64)
    bare = replace(ready(), taken_on=day)
    (form, *_others) = (
        one for one in filed_forms(bare, bare.beneficiaries[0]) if one.edition.form == "I-131"
    )
    case = replace(bare, signed=(replace(scan, digest=digest_of_form(form)),))

    (finding,) = found(case, "SIG-02")

    assert follows in finding.text
    assert not_said not in finding.text
    assert "A picture of a signature was put on the page" in finding.text


def test_a_request_that_is_filed_online_is_signed_there() -> None:
    case = replace(
        ready(file_how={"channel": "ONLINE"}, check={"done": "DONE"}), signed=(scanned(how="APP"),)
    )

    assert not found(case, "SIG-02")
    assert not found(case, "SIG-01")


@pytest.mark.parametrize("who", [["LAWYER"], ["OTHER"], ["PETITIONER", "OTHER"], ["SUPPORTER"]])
def test_only_the_person_of_the_place_signs(who: list[str]) -> None:
    (finding,) = found(signed(scanned(who=who)), "SIG-04")

    assert finding.stops


def test_one_person_in_two_roles_may_be_named_by_either() -> None:
    case = ready(st_role={"role": "SELF"})
    form = next(
        one for one in filed_forms(case, case.beneficiaries[0]) if one.edition.form == "I-131"
    )
    for who in ("PETITIONER", "TRAVELLER"):
        scan = replace(scanned(who=[who]), digest=digest_of_form(form))
        assert not found(replace(case, signed=(scan,)), "SIG-04")
        assert found(replace(case, signed=(scan,)), "SIG-02") == []


@pytest.mark.parametrize(
    ("day", "is_near"),
    [
        (TODAY.isoformat(), True),
        ((TODAY + timedelta(days=1)).isoformat(), False),
        ((TODAY - timedelta(days=90)).isoformat(), True),
        ((TODAY - timedelta(days=91)).isoformat(), False),
        (f"{TODAY:%Y-%m}", True),
        ("2026", True),
        ("2025", False),
        ("", True),
    ],
)
def test_a_page_is_signed_in_the_three_months_before_it_is_mailed(
    day: str, *, is_near: bool
) -> None:
    findings = found(signed(scanned(day=day)), "SIG-06")

    assert bool(findings) is not is_near
    assert not any(finding.blocks for finding in findings)


def test_a_scan_without_a_place_for_a_signature_is_asked_nothing() -> None:
    case = signed(scanned(page=9, how="", who=[], day="", kept=False))

    for code in ("SIG-02b", "SIG-04", "SIG-06", "SIG-07"):
        assert not found(case, code)


def test_a_scan_that_is_not_used_says_nothing_of_how_it_was_signed() -> None:
    assert not found(signed(scanned(how="PASTED", digest="0" * 64)), "SIG-02")
    assert not found(signed(scanned(how="PASTED"), scanned(file="b")), "SIG-02")


# --- Before mailing ------------------------------------------------------------------------------


def test_what_is_unsigned_holds_the_mail_and_not_the_packet_that_is_printed_for_it() -> None:
    (finding,) = found(ready(check={"done": "DONE"}), "SIG-01")

    assert finding.blocks
    assert finding.stops_mailing
    assert not finding.stops


def test_a_scan_of_each_place_is_as_good_as_the_tick() -> None:
    case = replace(ready(check={"done": "DONE"}), signed=(scanned(page=1, pages=14),))

    (finding,) = found(case, "SIG-01")

    assert "I-131" not in finding.text
    assert "I-134" in finding.text


def test_nothing_asks_for_a_signature_before_the_answers_are_checked_or_after_mailing() -> None:
    mailed = StepFacts(kind="MAILED", answers={"after-mailed": {"day": "2026-11-20"}})

    assert not found(ready(), "SIG-01")
    assert not found(replace(ready(check={"done": "DONE"}), steps=(mailed,)), "SIG-01")


# --- Missing pages -------------------------------------------------------------------------------


def test_pages_that_are_signed_alone_are_no_form_with_missing_pages() -> None:
    assert not found(signed(scanned(page=11, pages=3)), "FRM-03")


def test_missing_pages_are_told_until_each_is_there() -> None:
    first, last = scanned(page=1, pages=4), scanned(page=7, pages=8, file="b")
    (finding,) = found(signed(first, last), "FRM-03")

    assert "5–6" in finding.text
    assert not found(signed(first, last, scanned(page=5, pages=2, file="c")), "FRM-03")


def test_what_was_signed_before_a_change_holds_the_mail_and_one_file_for_two_pages_the_packet() -> (
    None
):
    (changed,) = found(signed(OF_BEFORE), "SIG-08")
    (same,) = found(signed(FITS, scanned(page=13)), "SIG-03")

    assert (changed.stops_mailing, changed.stops) == (True, False)
    assert same.stops
