"""Every other reason, in short: its own questions in a browser, then a draft packet that tells it."""

from dataclasses import replace

from django.utils import timezone

import pytest
from pypdf import PdfReader

from packets.models import User
from packets.urgency import all_bases
from packets.wizard.walk import stops_of
from tests.journeys.family_in_a_browser import FamilyInABrowser
from tests.journeys.papers_in_a_browser import PapersInABrowser
from tests.journeys.signing_in import sign_in
from tests.support.cases import a_case_of, an_exhibit
from tests.support.files import a_pdf
from tests.support.rows import a_case_row

OTHERS = sorted(set(all_bases()) - {"MED"})


@pytest.mark.parametrize("basis", OTHERS)
def test_a_family_tells_its_reason_and_gets_a_draft(basis, phone, site, worker, tmp_path):
    told = a_case_of(basis)
    owner = User.objects.create_user("rosa@example.org", terms_accepted_at=timezone.now())
    case = a_case_row(untold(told), owner=owner)
    sign_in(phone, owner, site.url)
    paper = an_exhibit(all_bases()[basis].proof[0].code, about=("nour",))
    file = a_pdf(tmp_path / paper.document.file_name, content=b"the proof")
    family = FamilyInABrowser(phone, told, {paper.document: file})

    phone.goto(f"/c/{case.reference}/")
    family.answer_all_parts()
    papers = PapersInABrowser(family)
    papers.add(paper)
    packet = papers.make_the_packet(kind="draft")

    words = words_of(packet)
    assert {f"1 {stop.page.id}" for stop in stops_of(told) if stop.basis} <= set(family.met)
    assert all_bases()[basis].english in words
    assert in_own_words(told) in words
    assert words.count("DRAFT") >= len(PdfReader(packet).pages)


def words_of(packet):
    return " ".join(" ".join(page.extract_text() for page in PdfReader(packet).pages).split())


def in_own_words(told):
    """Return the beginning of the longest thing that the family wrote about its reason."""
    reason = told.beneficiaries[0].reasons[0]
    written = [
        str(value)
        for answers in reason.answers.values()
        for value in answers.values()
        if isinstance(value, str)
    ]
    return " ".join(max(written, key=len).split()[1:6])


def untold(case):
    """Return the case as it is before anyone has answered the pages of its reason."""
    return replace(
        case,
        exhibits=(),
        beneficiaries=tuple(
            replace(one, reasons=tuple(replace(reason, answers={}) for reason in one.reasons))
            for one in case.beneficiaries
        ),
    )
