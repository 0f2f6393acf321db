"""The whole way of a medical case: from the first page to the downloaded packet, on a phone."""

from datetime import date
from pathlib import Path

from django.conf import settings

import pytest
from pypdf import PdfReader

from packets.case_folder import read_case_folder
from packets.models import Case, CaseMember, User
from packets.wizard.pages import all_pages
from tests.journeys.family_in_a_browser import FamilyInABrowser
from tests.journeys.papers_in_a_browser import PapersInABrowser
from tests.journeys.signing_in import sign_in
from tests.support.accessibility import check_accessibility
from tests.support.rows import joined

SAMPLE = Path(settings.BASE_DIR) / "samples" / "medical-child"


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_a_family_comes_from_the_first_page_to_the_packet(scripts, open_page, site, start_worker):
    start_worker(concurrency=2)
    sample, files = read_case_folder(SAMPLE, today=date(2026, 11, 25), pages=all_pages())
    phone = open_page(javascript=scripts, width=360, height=740)
    family = FamilyInABrowser(phone, sample, files)

    family.answer_first_questions()
    family.sign_in("huda@example.org")
    family.say_that_mail_is_safe()
    family.answer_all_parts()
    papers = PapersInABrowser(family)
    papers.add_all()
    packet = papers.make_the_packet()

    pages = PdfReader(packet).pages
    assert "Nour Alhassan" in pages[0].extract_text()
    assert f"Packet page {len(pages)} of {len(pages)}" in pages[-1].extract_text()
    assert "DRAFT" not in pages[0].extract_text()
    assert (
        packet.read_bytes() == downloaded_by_staff(open_page(javascript=scripts), site).read_bytes()
    )


def downloaded_by_staff(page, site):
    """Return the packet as a paralegal gets it from the desk, to print and mail it."""
    case = Case.objects.get()
    paralegal = joined(case, CaseMember.Role.PARALEGAL, role=User.Role.PARALEGAL)
    sign_in(page, paralegal, site.url)
    page.goto("/desk/")
    check_accessibility(page)
    page.get_by_role("link", name=case.reference).click()
    check_accessibility(page)
    with page.expect_download() as download:
        page.get_by_role("link", name="Download").click()
    return Path(download.value.path())
