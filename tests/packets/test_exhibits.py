"""Documents of a case: added once, in the order of the argument, changed without losing words."""

import hashlib
import io
import threading

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import close_old_connections

import pikepdf
import pytest

from evidence.errors import EmptyFile, NotAsNamed
from evidence.models import Document
from packets.errors import NotUnderstood, WrongMoment
from packets.models import CaseEvent, Exhibit, Translation
from packets.operations.arriving import AlreadyUsed, Arrival
from packets.operations.cannot_get import (
    NEVER_SAID,
    ReasonChangedMeanwhile,
    say_cannot_get,
    take_back,
)
from packets.operations.exhibits import (
    Concerned,
    DetailsChangedMeanwhile,
    DocumentRemoved,
    add_exhibit,
    describe_exhibit,
    forget_previous,
    remove_exhibit,
    replace_document,
)
from packets.operations.ordering import mark_of_order, move_exhibit
from packets.operations.placing import place_for
from packets.operations.proposing import Proposal, proposal_for
from packets.operations.translations import (
    TranslationChangedMeanwhile,
    TranslationRemoved,
    add_translation,
    describe_translation,
    remove_translation,
)
from packets.selectors.exhibits import letters_of, rows_by_slot, twin_of
from packets.selectors.snapshots import snapshot_of
from packets.slots import all_kinds
from packets.views.papers import paper_of
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


@pytest.fixture
def case():
    return a_case_row()


@pytest.fixture
def family(case):
    return case.members.get().user


@pytest.fixture
def add(case, family):
    def add(kind="", *, token="t1", content=None, owner="nour"):
        facts = snapshot_of(case, today=TODAY)
        proposal = proposal_for(facts, kind=kind, owner_key=owner)
        return add_exhibit(
            case=case, arrival=arriving(content, token=token), proposal=proposal, by=family
        )

    return add


# --- Adding ------------------------------------------------------------------------------------


def test_a_document_gets_the_words_that_its_slot_proposes(add):
    exhibit = add("ALL-04")

    assert exhibit.title == "Passport of Nour Alhassan"
    assert exhibit.proves == all_kinds()["ALL-04"].proves
    assert exhibit.document.name == "letter.pdf"
    assert CaseEvent.objects.filter(what="DOCUMENT_ADDED", about=exhibit.code.hex).exists()


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


# --- In whose sets ------------------------------------------------------------------------------

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


# --- Places -------------------------------------------------------------------------------------

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


# --- Details ------------------------------------------------------------------------------------


def details(**changes):
    return {"title": "A letter", "dated": "2026-11", "language": "ar", **changes}


def test_details_are_kept_and_the_version_grows(add, family):
    exhibit = add("MED-01")

    describe_exhibit(
        exhibit=exhibit,
        details=details(),
        concerned=Concerned(about=("nour",)),
        version=1,
        by=family,
    )

    exhibit.refresh_from_db()
    assert (exhibit.title, exhibit.dated, exhibit.language) == ("A letter", "2026-11", "ar")
    assert [person.key for person in exhibit.about.all()] == ["nour"]
    assert exhibit.version == 2


def test_a_stale_tab_loses_nobodys_words(add, family):
    exhibit = add("MED-01")
    theirs = details(title="Theirs")
    describe_exhibit(exhibit=exhibit, details=theirs, concerned=Concerned(), version=1, by=family)

    with pytest.raises(DetailsChangedMeanwhile) as refused:
        describe_exhibit(
            exhibit=exhibit,
            details=details(title="Mine"),
            concerned=Concerned(),
            version=1,
            by=family,
        )

    assert refused.value.exhibit.title == "Theirs"
    exhibit.refresh_from_db()
    assert exhibit.title == "Theirs"


def test_words_about_a_document_that_was_removed_meanwhile_are_not_lost_silently(add, family):
    exhibit = add("MED-01")
    remove_exhibit(exhibit=Exhibit.objects.get(), by=family)

    with pytest.raises(DocumentRemoved):
        describe_exhibit(
            exhibit=exhibit, details=details(), concerned=Concerned(), version=1, by=family
        )
    with pytest.raises(DocumentRemoved):
        replace_document(exhibit=exhibit, arrival=arriving(token="new"), by=family)

    assert not Document.objects.exists()


def test_saving_the_same_words_twice_is_no_conflict(add, family):
    exhibit = add("MED-01")

    for _press in range(2):
        describe_exhibit(
            exhibit=exhibit, details=details(), concerned=Concerned(), version=1, by=family
        )

    exhibit.refresh_from_db()
    assert exhibit.version == 2


# --- Replacing and removing ---------------------------------------------------------------------


def test_another_file_takes_the_place_and_the_details_stay(add, case, family):
    add("MED-01", token="a")
    exhibit = add("MED-02", token="b")
    old = exhibit.document

    replaced = replace_document(exhibit=exhibit, arrival=arriving(token="new"), by=family)

    assert (replaced.position, replaced.title) == (exhibit.position, exhibit.title)
    assert replaced.document != old
    assert not Document.objects.filter(pk=old.pk).exists()
    assert case.exhibits.count() == Document.objects.count() == 2


def test_the_same_form_again_with_another_file_replaces_it_once_more(add, family):
    exhibit = add("MED-01")

    for content in (a_pdf_of("a"), a_pdf_of("a"), a_pdf_of("b"), a_pdf_of("b")):
        row = Exhibit.objects.get(pk=exhibit.pk)
        replaced = replace_document(exhibit=row, arrival=arriving(content, token="n"), by=family)

    assert replaced.document.sha256 == hashlib.sha256(a_pdf_of("b")).hexdigest()
    assert CaseEvent.objects.filter(what="DOCUMENT_REPLACED").count() == 2


def test_a_file_that_is_refused_leaves_the_old_one(add, family):
    exhibit = add("MED-01")

    with pytest.raises(NotAsNamed):
        replace_document(exhibit=exhibit, arrival=arriving(b"no document", token="new"), by=family)

    exhibit.refresh_from_db()
    assert exhibit.document.original.open().read(5) == b"%PDF-"
    exhibit.document.original.close()


def a_new_file_was_refused(exhibit, family, token="new"):
    replaced = replace_document(exhibit=exhibit, arrival=arriving(token=token), by=family)
    Document.objects.filter(pk=replaced.document_id).update(
        state="REFUSED", refusal_code="NO_PAGES"
    )
    replaced.refresh_from_db()
    return replaced


def test_a_readable_file_is_still_filed_when_its_replacement_cannot_be_read(add, case, family):
    exhibit = add("MED-01")
    give_pages(case)
    old = exhibit.document

    a_new_file_was_refused(exhibit, family)
    replaced = a_new_file_was_refused(exhibit, family, token="again")

    assert snapshot_of(case, today=TODAY).exhibits[0].document.sha256 == old.sha256
    assert "still used" in paper_of(case, replaced).refused
    assert paper_of(case, replaced).document == old
    assert set(Document.objects.all()) == {old, replaced.document}
    assert forget_previous() == 0


def test_the_file_before_goes_when_its_replacement_is_ready(add, case, family):
    exhibit = add("MED-01")
    give_pages(case)
    replaced = replace_document(exhibit=exhibit, arrival=arriving(token="new"), by=family)
    give_pages(case)

    assert (forget_previous(), forget_previous()) == (1, 0)

    assert list(Document.objects.all()) == [replaced.document]


def test_removing_an_exhibit_takes_the_file_before_as_well(add, case, family):
    exhibit = add("MED-01")
    give_pages(case)

    remove_exhibit(exhibit=a_new_file_was_refused(exhibit, family), by=family)

    assert not Document.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_removing_a_document_takes_its_files_and_translations_and_nothing_else(add, case, family):
    before = files_kept()
    gone, stays = add("MED-01", token="a"), add("MED-02", token="b")
    add_translation(exhibit=gone, arrival=arriving(token="c"), words={}, by=family)

    remove_exhibit(exhibit=gone, by=family)
    remove_exhibit(exhibit=gone, by=family)

    assert list(case.exhibits.values_list("pk", "position")) == [(stays.pk, 1)]
    assert list(Document.objects.all()) == [stays.document]
    assert len(files_kept() - before) == 1


# --- Translations -------------------------------------------------------------------------------


def test_a_translation_is_added_once_and_described(add, family):
    exhibit = add("MED-01")
    said = {"translator": "Leila Mansour", "is_certified": True}

    first = add_translation(exhibit=exhibit, arrival=arriving(token="e"), words=said, by=family)
    second = add_translation(exhibit=exhibit, arrival=arriving(token="e"), words=said, by=family)
    describe_translation(
        translation=first,
        words={"translator": "L. Mansour", "is_certified": False},
        version=first.version,
        by=family,
    )

    first.refresh_from_db()
    assert first == second
    assert (first.translator, first.is_certified) == ("L. Mansour", False)


def said_by(name):
    return {"translator": name, "is_certified": False}


@pytest.fixture
def translation(add, family):
    arrival = arriving(token="e")
    return add_translation(exhibit=add("MED-01"), arrival=arrival, words={}, by=family)


def test_a_stale_tab_loses_nobodys_words_about_a_translation(translation, family):
    seen = translation.version
    describe_translation(translation=translation, words=said_by("Theirs"), version=seen, by=family)

    with pytest.raises(TranslationChangedMeanwhile) as refused:
        describe_translation(
            translation=translation, words=said_by("Mine"), version=seen, by=family
        )

    translation.refresh_from_db()
    assert refused.value.translation.translator == translation.translator == "Theirs"


def test_the_same_words_about_a_translation_twice_are_no_conflict(translation, family):
    for _press in range(2):
        describe_translation(translation=translation, words=said_by("L."), version=1, by=family)

    assert CaseEvent.objects.filter(what="TRANSLATION_DESCRIBED").count() == 1


def test_words_about_a_translation_that_was_removed_meanwhile_are_not_lost_silently(
    translation, family
):
    remove_translation(translation=Translation.objects.get(), by=family)

    with pytest.raises(TranslationRemoved):
        describe_translation(translation=translation, words=said_by("L."), version=1, by=family)


def test_a_removed_translation_leaves_its_original(add, family):
    exhibit = add("MED-01")
    translation = add_translation(exhibit=exhibit, arrival=arriving(token="e"), words={}, by=family)

    remove_translation(translation=translation, by=family)

    assert not exhibit.translations.exists()
    assert list(Document.objects.all()) == [exhibit.document]


# --- What cannot be had -------------------------------------------------------------------------


def reason(why, instead=""):
    return {"why": why, "instead": instead}


def test_what_cannot_be_had_has_a_reason_that_can_be_taken_back(case, family):
    place = {"case": case, "kind": "MED-03", "about": "nour", "by": family}

    row = say_cannot_get(**place, words=reason("It closed."), version=NEVER_SAID)
    row = say_cannot_get(**place, words=reason("It closed in May.", "A nurse"), version=row.version)
    told = snapshot_of(case, today=TODAY).cannot_get
    take_back(**place, version=row.version)

    assert [(c.kind, c.about, c.why, c.instead) for c in told] == [
        ("MED-03", "nour", "It closed in May.", "A nurse")
    ]
    assert not case.cannot_get.exists()


def test_what_cannot_be_had_needs_a_reason(case, family):
    with pytest.raises(NotUnderstood):
        say_cannot_get(
            case=case, kind="MED-03", about="", words=reason(" "), version=NEVER_SAID, by=family
        )


@pytest.fixture
def said(case, family):
    """A reason that every tab of this test shows first; a function says another one."""

    def say(why, version):
        return say_cannot_get(**place, words=reason(why), version=version, by=family)

    place = {"case": case, "kind": "MED-03", "about": "nour"}
    say.take_back = lambda version: take_back(**place, version=version, by=family)
    say.first = say("It closed.", NEVER_SAID).version
    return say


def test_a_stale_tab_loses_nobodys_reason(case, said):
    said("Theirs", said.first)

    with pytest.raises(ReasonChangedMeanwhile) as refused:
        said("Mine", said.first)

    assert refused.value.row.why == case.cannot_get.get().why == "Theirs"


def test_two_tabs_that_saw_no_reason_do_not_overwrite_one_another(case, said):
    with pytest.raises(ReasonChangedMeanwhile):
        said("Mine", NEVER_SAID)

    assert case.cannot_get.get().why == "It closed."


def test_the_same_reason_twice_is_no_conflict(case, said):
    said("It closed.", NEVER_SAID)

    assert case.events.filter(what="CANNOT_GET_SAID").count() == 1


def test_a_stale_tab_does_not_bring_back_what_was_taken_back(case, said):
    said.take_back(said.first)

    with pytest.raises(ReasonChangedMeanwhile) as refused:
        said("Mine", said.first)

    assert refused.value.row is None
    assert not case.cannot_get.exists()


def test_a_reason_given_anew_is_not_overwritten_by_a_tab_from_before_it_was_taken_back(case, said):
    said.take_back(said.first)
    said("Theirs", NEVER_SAID)

    with pytest.raises(ReasonChangedMeanwhile):
        said("Mine", said.first)

    assert case.cannot_get.get().why == "Theirs"


def test_a_stale_tab_does_not_take_back_a_newer_reason(case, said):
    said("Theirs", said.first)

    with pytest.raises(ReasonChangedMeanwhile):
        said.take_back(said.first)

    assert case.cannot_get.get().why == "Theirs"


def test_taking_back_twice_is_no_conflict(case, said):
    said.take_back(said.first)
    said.take_back(said.first)

    assert case.events.filter(what="CANNOT_GET_TAKEN_BACK").count() == 1


# --- The page's rows ----------------------------------------------------------------------------


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
