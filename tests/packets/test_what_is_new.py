"""What is new since the packet that was mailed before stands in the letter and in the index."""

from dataclasses import replace

from django.utils import timezone

import pytest

from packets.assembly.exhibits import Filed
from packets.assembly.index import index_rows
from packets.assembly.sections import Numbering
from packets.letter import letter_of
from packets.models import CaseStep, Packet, PacketBuild
from packets.operations.starting_again import start_again
from packets.selectors.snapshots import snapshot_of, snapshots_of
from packets.snapshot import EarlierPacket, data_of, digest_of, snapshot_from
from packets.wizard.walk import stops_of
from tests.packets.test_exhibits_pages import PAPERS
from tests.support.cases import TODAY, a_beneficiary, a_case, a_translation, an_exhibit, with_answer
from tests.support.rows import NOW, Role, a_case_row, give_pages

OLD, NEW = an_exhibit("MED-01", key="old"), an_exhibit("MED-02", key="new", title="Second report")
MAILED = EarlierPacket(mailed_on="2026-10-03", papers=(OLD.document.identity,))
NOBODY_TOLD = EarlierPacket(papers=(OLD.document.identity,))


def with_words(words):
    traveller = a_beneficiary()
    return (replace(traveller, stay=with_answer(traveller.stay, "w-new.new", words)),)


def answering(*exhibits, earlier=MAILED, **more):
    return replace(a_case(exhibits=exhibits, **more), earlier=earlier)


def new_in(case):
    """Return the section as lines, each with the exhibits that it cites."""
    letter = letter_of(case, case.beneficiaries[0])
    found = [one for one in letter.sections if one.key == "new"]
    return [(s.text, s.cites) for one in found for p in one.paragraphs for s in p.sentences]


LEAD = "This document is new since the packet that was mailed on October 3, 2026:"
ITEM = ("Second report, dated November 12, 2026.", ("new",))


@pytest.mark.parametrize(
    ("case", "said"),
    [
        (answering(OLD, NEW, earlier=None), []),
        (answering(OLD), []),
        (answering(OLD, NEW), [(LEAD, ()), ITEM]),
        (
            answering(OLD, NEW, earlier=NOBODY_TOLD),
            [("This document is new since the packet that was mailed:", ()), ITEM],
        ),
        (
            answering(OLD, beneficiaries=with_words("The tumor has grown since.")),
            [
                ("The earlier packet was mailed on October 3, 2026.", ()),
                ("The tumor has grown since.", ()),
            ],
        ),
    ],
    ids=["no earlier packet", "nothing new", "a paper", "no day told", "own words"],
)
def test_the_letter_tells_only_what_is_new(case, said):
    assert new_in(case) == said


def test_a_paper_with_another_file_is_new():
    other = replace(OLD, document=replace(OLD.document, sha256="f" * 64))

    assert [cites for _text, cites in new_in(answering(other))] == [(), ("old",)]


def test_a_paper_with_a_new_translation_is_new():
    told = replace(OLD, translations=(a_translation(),))

    assert [cites for _text, cites in new_in(answering(told))] == [(), ("old",)]


def test_own_words_in_other_letters_are_asked_for_in_english():
    case = answering(OLD, beneficiaries=with_words("Є новий лист"))

    assert new_in(case) == []
    assert "w-new" in {gap.mend_at for gap in letter_of(case, case.beneficiaries[0]).gaps}


def test_it_stands_behind_the_request_also_where_that_is_in_own_words():
    own = (a_beneficiary(letter={"part1": "Huda asks for Nour."}),)
    letter = letter_of(case := answering(OLD, NEW, beneficiaries=own), case.beneficiaries[0])

    assert [section.key for section in letter.sections][:2].count("new") == 1


def test_the_index_marks_a_new_document():
    filed = tuple(
        Filed(exhibit=one, letter=letter, key=one.key) for one, letter in ((OLD, "A"), (NEW, "B"))
    )

    rows = index_rows(filed, Numbering(first={"old": 9, "new": 10}), answering(OLD, NEW))

    marks = [row.age for row in rows]
    assert marks == ["", "new since the packet that was mailed on October 3, 2026"]


def test_the_index_marks_a_new_translation_of_an_old_document():
    told = replace(OLD, translations=(a_translation(),))
    filed = (Filed(exhibit=told, letter="A", key="old"),)

    rows = index_rows(filed, Numbering(first={"old": 9, "old/1": 10}), answering(told))

    marks = [row.age for row in rows]
    assert marks == ["", "new since the packet that was mailed on October 3, 2026"]


def test_a_new_document_that_is_old_keeps_the_mark_of_its_age():
    paper = replace(NEW, kind="MED-01", dated="2025-08-10")
    filed = (Filed(exhibit=paper, letter="A", key="new"),)

    (row,) = index_rows(filed, Numbering(first={"new": 9}), answering(paper))

    assert row.age.startswith("15 months before the letter; new since")


def test_it_is_asked_only_where_a_packet_was_mailed_before():
    def asked(case):
        return "w-new" in {stop.page.id for stop in stops_of(case)}

    assert asked(answering(OLD))
    assert not asked(answering(OLD, earlier=None))


def test_an_earlier_packet_goes_into_the_job_and_makes_another_packet():
    case = answering(OLD, NEW)

    assert snapshot_from(data_of(case)).earlier == MAILED
    assert digest_of(case) != digest_of(replace(case, earlier=None))


# --- From the rows --------------------------------------------------------------------------------


@pytest.fixture
def case(tmp_path, db):
    row = a_case_row(a_case(exhibits=PAPERS), files=tmp_path)
    give_pages(row)
    return row


def mailed(case, *, is_draft=False):
    """Keep a packet of the case as it is now, and that it was mailed today."""
    packet_of(case, is_draft=is_draft)
    told(case, "MAILED", "after-mailed", day=timezone.localdate().isoformat())


def packet_of(case, *, is_draft=False):
    facts = snapshot_of(case, today=TODAY)
    build = PacketBuild.objects.create(
        case=case, is_draft=is_draft, digest="d", snapshot=data_of(facts), state="DONE"
    )
    Packet.objects.create(
        case=case,
        build=build,
        number=case.packets.count() + 1,
        file="p.pdf",
        sha256="0" * 64,
        size=1,
        page_count=1,
        is_draft=is_draft,
        manifest={},
    )


def told(case, kind, page, **answers):
    CaseStep.objects.create(case=case, kind=kind, answers={page: answers})


def earlier(case):
    return snapshot_of(case, today=TODAY).earlier


def test_a_letter_that_asks_for_more_is_about_the_packet_that_was_mailed(case):
    mailed(case)
    assert earlier(case) is None
    told(case, "ASKED_FOR_MORE", "after-more", printed="2027-02-10")

    found = earlier(case)

    assert found.mailed_on == timezone.localdate().isoformat()
    assert found.papers == papers_of(case)


def test_a_draft_was_never_mailed(case):
    mailed(case, is_draft=True)
    told(case, "ASKED_FOR_MORE", "after-more", printed="2027-02-10")

    assert earlier(case) is None


def test_a_request_after_a_denial_knows_the_packet_of_the_first_one(case):
    mailed(case)
    told(case, "REFUSED", "after-refused", day=timezone.localdate().isoformat())
    owner = case.members.get(role=Role.OWNER).user

    new = start_again(case=case, by=owner, now=NOW)

    assert earlier(new).papers == papers_of(case)


def test_several_such_cases_are_read_in_as_many_queries_as_one(
    case, tmp_path, django_assert_num_queries, django_assert_max_num_queries
):
    other = a_case_row(a_case(exhibits=PAPERS), files=tmp_path)
    cases = [again_after_a_denial(one) for one in (case, other)]
    for one in (case, other):
        told(one, "PLANS_NO", "after-noid", printed="2027-03-10")
        cases.append(one)

    with django_assert_max_num_queries(25) as asked:
        snapshots_of([cases[0].pk, case.pk], today=TODAY)
    with django_assert_num_queries(len(asked)):
        found = snapshots_of([one.pk for one in cases], today=TODAY)

    assert [found[one.pk].earlier.papers for one in cases] == 2 * [
        papers_of(case),
        papers_of(other),
    ]


def again_after_a_denial(case):
    mailed(case)
    told(case, "REFUSED", "after-refused", day=timezone.localdate().isoformat())
    return start_again(case=case, by=case.members.get(role=Role.OWNER).user, now=NOW)


def test_what_was_new_in_the_old_case_is_not_said_again(case):
    stay = case.beneficiaries.first().stay
    stay.answers = {**stay.answers, "w-new": {"new": "A newer letter"}}
    stay.save()
    told(case, "REFUSED", "after-no", day="2026-11-20")

    new = start_again(case=case, by=case.members.get(role=Role.OWNER).user, now=NOW)

    assert "w-new" not in new.beneficiaries.first().stay.answers


def test_a_packet_that_nobody_mailed_is_before_nothing(case):
    packet_of(case)
    told(case, "ASKED_FOR_MORE", "after-rfe", printed="2027-02-10")

    assert earlier(case) is None


def test_the_answer_that_is_being_made_is_not_what_was_mailed(case):
    mailed(case)
    told(case, "ASKED_FOR_MORE", "after-rfe", printed="2027-02-10")
    then = papers_of(case)
    replace_the_first_file(case)
    packet_of(case)

    assert earlier(case).papers == then != papers_of(case)


def test_a_second_letter_is_about_the_answer_to_the_first(case):
    mailed(case)
    today = timezone.localdate().isoformat()
    told(case, "ASKED_FOR_MORE", "after-rfe", printed="2027-02-10", answered=today)
    replace_the_first_file(case)
    packet_of(case)
    told(case, "PLANS_NO", "after-noid", printed="2027-03-10")

    assert earlier(case).papers == papers_of(case)


def test_facts_that_an_earlier_release_kept_are_compared_all_the_same(case):
    mailed(case)
    told(case, "ASKED_FOR_MORE", "after-rfe", printed="2027-02-10")
    build = case.builds.get()
    build.snapshot = {**build.snapshot, "a_fact_of_old": 1}
    build.save()

    assert earlier(case).papers == papers_of(case)


def replace_the_first_file(case):
    document = case.exhibits.first().document
    document.sha256 = "9" * 64
    document.save()


def papers_of(case):
    exhibits = snapshot_of(case, today=TODAY).exhibits
    documents = [d for e in exhibits for d in (e.document, *(t.document for t in e.translations))]
    return tuple(sorted({one.identity for one in documents}))
