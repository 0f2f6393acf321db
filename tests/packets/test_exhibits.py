"""Documents of a case: added once, in the order of the argument."""

import io
import threading

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import close_old_connections

import pikepdf
import pytest

from evidence.errors import EmptyFile, NotAsNamed
from evidence.models import Document
from packets.errors import WrongMoment
from packets.models import AuditLine, Exhibit
from packets.operations.arriving import AlreadyUsed, Arrival
from packets.operations.exhibits import (
    add_exhibit,
    replace_document,
)
from packets.operations.ordering import mark_of_order, move_exhibit
from packets.operations.placing import place_for
from packets.operations.proposing import Proposal, proposal_for
from packets.operations.translations import (
    add_translation,
)
from packets.selectors.exhibits import letters_of, rows_by_slot, twin_of
from packets.selectors.snapshots import snapshot_of
from packets.slots import all_kinds
from tests.support.cases import TODAY, a_beneficiary, a_case, a_supporter, an_exhibit
from tests.support.rows import a_case_row, an_account, give_pages

pytestmark = pytest.mark.django_db


def a_pdf_of(words: str = "") -> bytes:
    file = io.BytesIO()
    with pikepdf.Pdf.new() as pdf:
        pdf.add_blank_page()
        pdf.docinfo["/Title"] = words
        pdf.save(file, deterministic_id=True)
    return file.getvalue()


def arriving(
    content: bytes | None = None, *, token: str = "t1", name: str = "letter.pdf"
) -> Arrival:
    return Arrival(token=token, file=ContentFile(content or a_pdf_of(token)), name=name)


def files_kept() -> set[str]:
    try:
        return set(default_storage.listdir("evidence")[0])
    except FileNotFoundError:
        return set()


def adder_of(case, family):
    def add(kind="", *, token="t1", content=None, owner="nour"):
        facts = snapshot_of(case, today=TODAY)
        proposal = proposal_for(facts, kind=kind, owner_key=owner)
        return add_exhibit(
            case=case, arrival=arriving(content, token=token), proposal=proposal, by=family
        )

    return add


@pytest.fixture
def case():
    return a_case_row()


@pytest.fixture
def family(case):
    return case.members.get().user


@pytest.fixture
def add(case, family):
    return adder_of(case, family)


def test_a_document_gets_the_words_that_its_slot_proposes(add):
    exhibit = add("ALL-04")

    assert exhibit.title == "Passport of Nour Alhassan"
    assert exhibit.proves == all_kinds()["ALL-04"].proves
    assert exhibit.document.name == "letter.pdf"
    assert AuditLine.objects.filter(what="DOCUMENT_ADDED", about=exhibit.code.hex).exists()


def test_the_same_form_sent_twice_adds_one_document(add, case):
    letter = a_pdf_of("letter")

    assert add("MED-01", content=letter) == add("MED-01", content=letter)
    assert case.exhibits.count() == Document.objects.count() == 1


def test_the_same_form_sent_again_with_another_file_adds_that_one_too(add, case):
    first, second = add("MED-01", content=a_pdf_of("a")), add("MED-01", content=a_pdf_of("b"))

    assert add("MED-01", content=a_pdf_of("b")) == second != first
    assert case.exhibits.count() == Document.objects.count() == 2


def test_an_upload_that_is_in_the_case_is_not_used_a_second_time(add, family, monkeypatch):
    used, other = add("MED-01"), add("MED-02", token="t2")
    monkeypatch.setattr(Arrival, "received", lambda self: used.document)

    with pytest.raises(AlreadyUsed):
        replace_document(exhibit=other, arrival=arriving(token="t3"), by=family)
    with pytest.raises(AlreadyUsed):
        add_translation(exhibit=other, arrival=arriving(token="t4"), words={}, by=family)

    assert Document.objects.filter(pk=used.document_id).exists()


def test_a_file_that_is_refused_leaves_nothing_behind(add, case):
    before = files_kept()

    with pytest.raises(NotAsNamed):
        add("MED-01", content=b"no document at all")
    with pytest.raises(EmptyFile):
        add_exhibit(case=case, arrival=Arrival(token="t", file=ContentFile(b"")), by=an_account())

    assert not case.exhibits.exists()
    assert not Document.objects.exists()
    assert files_kept() == before


@pytest.mark.django_db(transaction=True)
def test_a_closed_case_takes_no_document_and_keeps_no_file(add, case):
    case.status = "FILED"
    case.save()
    before = files_kept()

    with pytest.raises(WrongMoment):
        add("MED-01")

    assert files_kept() == before


def test_the_same_file_twice_is_told(add, case):
    first = add("MED-01", token="a", content=a_pdf_of("same"))
    second = add("MED-02", token="b", content=a_pdf_of("same"))

    assert twin_of(case, second.document) == first.document
    assert twin_of(case, add("MED-03", token="c").document) is None


@pytest.mark.django_db(transaction=True)
def test_two_presses_at_once_add_one_document(case, family):
    """Real connections: the lock of the case decides which of the two comes first."""
    together, before = threading.Barrier(2), files_kept()

    def press():
        together.wait()
        add_exhibit(case=case, arrival=arriving(a_pdf_of(), token="same"), by=family)
        close_old_connections()

    threads = [threading.Thread(target=press) for _press in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert case.exhibits.count() == Document.objects.count() == 1
    assert len(files_kept() - before) == 1


SHARING = a_case(
    beneficiaries=(
        a_beneficiary(),
        a_beneficiary("rima", called="Rima", same_reasons_as="nour", reasons=()),
        a_beneficiary("omar", called="Omar"),
    ),
    supporters=(a_supporter(), a_supporter("dana", supports=("rima",))),
)
SETS = [
    ("MED-01", "nour", ("nour", "rima")),
    ("MED-01", "omar", ("omar",)),
    ("ALL-04", "rima", ("rima",)),
    ("ALL-05", "", ()),
    ("ALL-13", "sami", ()),
    ("ALL-13", "dana", ("rima",)),
    ("NO-SUCH", "nour", ()),
]


@pytest.mark.parametrize(("kind", "owner", "about"), SETS)
def test_a_document_is_filed_in_the_sets_of_those_it_is_about(kind, owner, about):
    assert proposal_for(SHARING, kind=kind, owner_key=owner).about == about


PLACES = [
    ("the first one", 20, [], 1),
    ("in the order of the argument", 20, [10, 30], 2),
    ("behind its like", 20, [10, 20, 20, 30], 4),
    ("at the end", 40, [10, 20, 30], 4),
    ("behind its own kind where things were moved", 20, [30, 20, 10], 3),
    ("at the end where things were moved and its kind is new", 25, [30, 20, 10], 4),
]


@pytest.mark.parametrize(("what", "rank", "ranks", "place"), PLACES, ids=[row[0] for row in PLACES])
def test_a_new_document_comes_where_the_argument_wants_it(what, rank, ranks, place):
    assert place_for(rank, ranks) == place


def test_documents_stand_in_the_order_of_the_argument(add, case):
    wanted = [code for code in all_kinds() if code in ("MED-01", "MED-03", "ALL-04", "ALL-13")]
    for number, code in enumerate(reversed(wanted)):
        add(code, token=str(number), owner="sami" if code == "ALL-13" else "nour")
    add("", token="free")

    assert [exhibit.kind for exhibit in case.exhibits.all()] == [*wanted, ""]
    assert [exhibit.position for exhibit in case.exhibits.all()] == [1, 2, 3, 4, 5]


MOVES = [(1, 3, "BCA"), (3, 1, "CAB"), (2, 2, "ABC"), (1, 99, "BCA"), (3, 0, "CAB")]


@pytest.mark.parametrize(("place", "to", "order"), MOVES)
def test_a_document_moves_to_a_place_without_dragging(add, case, family, place, to, order):
    for title in "ABC":
        exhibit = add("", token=title)
        Exhibit.objects.filter(pk=exhibit.pk).update(title=title)

    moved, seen = case.exhibits.get(position=place), mark_of_order(case)
    move_exhibit(exhibit=moved, to=to, seen=seen, by=family)

    assert "".join(case.exhibits.values_list("title", flat=True)) == order
    assert list(case.exhibits.values_list("position", flat=True)) == [1, 2, 3]


def test_what_the_family_moved_stays_when_more_is_added(add, case, family):
    for number, code in enumerate(("MED-01", "MED-03", "ALL-04")):
        add(code, token=str(number))
    moved, seen = case.exhibits.get(kind="MED-03"), mark_of_order(case)
    move_exhibit(exhibit=moved, to=1, seen=seen, by=family)

    add("MED-02", token="late")

    assert [e.kind for e in case.exhibits.all()] == ["MED-03", "ALL-04", "MED-01", "MED-02"]


def test_letters_differ_from_set_to_set():
    papers = (an_exhibit("A", about=("rima",)), an_exhibit("B"), an_exhibit("C", about=("nour",)))
    people = (a_beneficiary(), a_beneficiary("rima"))

    letters = letters_of(a_case(beneficiaries=people, exhibits=papers))

    assert letters == {
        "x-a": (("rima", "A"),),
        "x-b": (("nour", "A"), ("rima", "B")),
        "x-c": (("nour", "B"),),
    }


def test_a_refused_document_stays_where_the_family_put_it(add, case):
    exhibit = add("MED-01", token="a")
    add("", token="b")
    give_pages(case)
    Document.objects.filter(pk=exhibit.document_id).update(state="REFUSED", refusal_code="NO_PAGES")

    groups, free = rows_by_slot(snapshot_of(case, today=TODAY), list(case.exhibits.all()))

    by_kind = {slot.slot.kind.code: slot.rows for group in groups for slot in group.slots}
    assert by_kind["MED-01"] == (exhibit,)
    assert [row.kind for row in free] == [""]


def test_a_proposal_without_a_slot_says_nothing(case):
    facts = snapshot_of(case, today=TODAY)

    assert proposal_for(facts, kind="", owner_key="") == Proposal()
