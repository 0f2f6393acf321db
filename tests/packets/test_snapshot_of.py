"""The picture of a case in the database is the facts that it was made of, in few queries."""

from dataclasses import replace

from django.utils import timezone

import pytest

from evidence.models import Document
from packets.models import UrgencyClaim
from packets.selectors.snapshots import snapshot_of, snapshots_of
from packets.snapshot import CannotGet, digest_of
from tests.support.cases import (
    TODAY,
    a_beneficiary,
    a_case,
    a_representative,
    a_supporter,
    a_translation,
    an_exhibit,
)
from tests.support.rows import a_case_row, read_all

pytestmark = pytest.mark.django_db


def a_full_case(exhibits: int = 2):
    papers = [
        an_exhibit(
            f"MED-{number:02}",
            title=f"Paper {number}",
            original_title="رسالة",
            dated="2026-11",
            language="ar",
            proves="What it proves",
            about=("nour",) if number % 2 else (),
            translations=(a_translation(),),
        )
        for number in range(exhibits)
    ]
    return a_case(
        st_lawyer={"lawyer": "YES"},
        representative=a_representative(),
        beneficiaries=(
            a_beneficiary(),
            a_beneficiary("rima", called="Rima", same_reasons_as="nour", reasons=()),
        ),
        supporters=(a_supporter(), a_supporter("dana", supports=("rima",))),
        exhibits=tuple(papers),
        cannot_get=(CannotGet(kind="MED-04", about="nour", why="It closed.", instead="A nurse"),),
    )


def without_what_the_machine_finds(facts):
    """Take out what is found anew from the file itself: hash, kind, pages and notes."""

    def bare(document):
        return replace(document, sha256="", media_type="", page_count=0, pages=None, notes=())

    return replace(
        facts,
        exhibits=tuple(
            replace(
                exhibit,
                document=bare(exhibit.document),
                translations=tuple(
                    replace(each, document=bare(each.document)) for each in exhibit.translations
                ),
            )
            for exhibit in facts.exhibits
        ),
    )


def test_a_case_is_read_back_as_it_was_told(tmp_path):
    facts = a_full_case()

    case = a_case_row(facts, files=tmp_path)

    read_back = snapshot_of(case, today=TODAY)
    assert without_what_the_machine_finds(read_back) == without_what_the_machine_finds(facts)


def test_a_document_that_was_read_has_its_pages(tmp_path):
    case = a_case_row(a_case(exhibits=(an_exhibit(page_count=3),)), files=tmp_path)

    before = snapshot_of(case, today=TODAY).exhibits[0].document
    read_all(case)
    after = snapshot_of(case, today=TODAY).exhibits[0].document

    assert (before.page_count, before.pages) == (0, None)
    assert after.page_count == 3
    assert after.pages.read_bytes().startswith(b"%PDF")
    assert (after.media_type, len(after.sha256)) == ("application/pdf", 64)


def test_a_document_that_was_refused_is_no_proof(tmp_path):
    facts = a_case(exhibits=(an_exhibit("MED-01"), an_exhibit("MED-02")))
    case = a_case_row(facts, files=tmp_path)
    refused = case.exhibits.get(kind="MED-01").document
    Document.objects.filter(pk=refused.pk).update(state="REFUSED", refusal_code="NO_PAGES")

    kinds = [exhibit.kind for exhibit in snapshot_of(case, today=TODAY).exhibits]

    assert kinds == ["MED-02"]


def test_a_reason_that_is_not_claimed_any_more_is_left_out():
    case = a_case_row()
    UrgencyClaim.objects.filter(beneficiary__case=case, basis="MED").update(position=0)

    assert snapshot_of(case, today=TODAY).beneficiaries[0].reasons == ()


def test_a_lawyer_of_whom_the_family_says_no_is_left_out():
    facts = a_case(st_lawyer={"lawyer": "NO"}, representative=a_representative())

    case = a_case_row(facts)

    assert snapshot_of(case, today=TODAY).representative is None


def test_the_number_of_queries_does_not_grow_with_the_case(
    tmp_path, django_assert_num_queries, django_assert_max_num_queries
):
    small = a_case_row(a_full_case(exhibits=1), files=tmp_path)
    large = a_case_row(a_full_case(exhibits=12), files=tmp_path)

    with django_assert_max_num_queries(17) as asked:
        snapshot_of(small, today=TODAY)
    with django_assert_num_queries(len(asked)):
        snapshot_of(large, today=TODAY)
    with django_assert_num_queries(len(asked)):
        assert len(snapshots_of([small.pk, large.pk], today=TODAY)) == 2


def test_the_digest_is_that_of_the_content(tmp_path):
    case = a_case_row(a_full_case(), files=tmp_path)
    read_all(case)

    first = snapshot_of(case, today=TODAY)
    second = snapshot_of(case, today=timezone.localdate())
    case.answers["s-date"] = {"kind": "NONE"}
    case.save()
    third = snapshot_of(case, today=TODAY)

    assert digest_of(first) == digest_of(second)
    assert digest_of(third) != digest_of(first)
