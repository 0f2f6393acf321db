"""From what is missing to where it is mended: the place in the list, or the file itself."""

import re

from django.test import Client
from django.urls import reverse

import pytest

from evidence.models import Document
from tests.packets.test_long_lists import a_case_of, sections_in
from tests.support.cases import a_case
from tests.support.rows import a_case_row

pytestmark = pytest.mark.django_db


def browser_of(case):
    browser = Client()
    browser.force_login(case.members.get(role="OWNER").user)
    return browser


def told(case, name, query=""):
    address = reverse(name, args=[case.reference])
    return browser_of(case).get(address + query).content.decode()


def refuse(document):
    Document.objects.filter(pk=document.pk).update(
        state=Document.State.REFUSED, refusal_code="UNREADABLE"
    )


def test_a_missing_id_leads_to_its_place_in_the_list():
    case = a_case_row(a_case(exhibits=()))

    page = told(case, "packet")

    found = re.search(r'href="([^"]+)">Add the ID of Sami and proof of status', page)
    assert found
    address, anchor = found[1].split("#")
    assert address == f"/c/{case.reference}/proof/?open={anchor}"
    assert f'id="{anchor}"' in told(case, "exhibits")


@pytest.mark.parametrize("key", ["record", "paper-7"])
def test_the_section_of_a_refused_file_is_open_and_says_so_before_it_is_opened(key, tmp_path):
    case = a_case_of(20, tmp_path)
    before = told(case, "exhibits")
    refuse(case.exhibits.get(key=key).document)

    page = told(case, "exhibits")

    marked = [part for part in page.split("<summary>")[1:] if "1 file not accepted" in part]
    (heading,) = (re.search(r"<h2[^>]*>([^<]*)</h2>", part)[1] for part in marked)
    assert "file not accepted" not in before
    assert sections_in(page)[heading]


def test_the_packet_page_leads_to_each_refused_file(tmp_path):
    case = a_case_of(20, tmp_path)
    exhibit = case.exhibits.get(key="paper-7")
    refuse(exhibit.document)

    page = told(case, "packet")

    assert f'href="/c/{case.reference}/proof/{exhibit.code}/"><bdi>paper-7.pdf</bdi>' in page
