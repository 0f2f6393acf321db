"""A packet has as many pages as the limits say, and not one more; each set is measured, and all."""

import json
from dataclasses import replace

import pytest

from evidence.limits import Limits
from packets.assembly.size import check_size
from packets.errors import PacketTooLarge
from packets.operations.assembling import environment
from tests.support.cases import a_beneficiary, a_case, an_exhibit

SETS, ALL = Limits().set_pages, Limits().packet_pages


def a_case_of(pages, travellers=1, about=()):
    """Return a case whose only exhibit has so many pages."""
    people = tuple(a_beneficiary(f"person{number}") for number in range(travellers))
    exhibit = an_exhibit("MED-01", about=about)
    exhibit = replace(exhibit, document=replace(exhibit.document, page_count=pages))
    return a_case(beneficiaries=people, exhibits=(exhibit,))


def test_the_limits_are_those_that_the_documents_say():
    assert (SETS, ALL) == (2_000, 5_000)


@pytest.mark.parametrize("pages", [SETS - 1, SETS])
def test_a_set_up_to_its_limit_is_made(pages):
    check_size(a_case_of(pages), Limits())


def test_a_set_above_its_limit_is_refused_with_what_to_do():
    with pytest.raises(
        PacketTooLarge, match=r"one traveller have 2001 pages\. The limit is 2000\."
    ):
        check_size(a_case_of(SETS + 1), Limits())


@pytest.mark.parametrize("pages", [ALL // 5 - 1, ALL // 5])
def test_sets_of_a_family_are_made_up_to_the_limit_of_all(pages):
    check_size(a_case_of(pages, travellers=5), Limits())


def test_what_travellers_share_counts_in_each_set():
    with pytest.raises(PacketTooLarge, match=r"have 5005 pages in all sets\. The limit is 5000\."):
        check_size(a_case_of(ALL // 5 + 1, travellers=5), Limits())


def test_an_exhibit_about_one_counts_once():
    check_size(a_case_of(SETS, travellers=5, about=("person1",)), Limits())


def test_the_child_knows_the_limits_of_the_site(monkeypatch, tmp_path):
    chosen = json.dumps({"set_pages": 100})
    monkeypatch.setenv("EVIDENCE_LIMITS", chosen)

    assert environment(tmp_path)["EVIDENCE_LIMITS"] == chosen
