"""The details, files and translations of a paper change, and no words of another tab are lost."""

import hashlib

import pytest

from evidence.errors import NotAsNamed
from evidence.models import Document
from packets.models import AuditLine, Exhibit, Translation
from packets.operations.exhibits import (
    Concerned,
    DetailsChangedMeanwhile,
    DocumentRemoved,
    describe_exhibit,
    forget_previous,
    remove_exhibit,
    replace_document,
)
from packets.operations.translations import (
    TranslationChangedMeanwhile,
    TranslationRemoved,
    add_translation,
    describe_translation,
    remove_translation,
)
from packets.selectors.snapshots import snapshot_of
from packets.views.papers import paper_of
from tests.packets.test_exhibits import a_pdf_of, adder_of, arriving, files_kept
from tests.support.cases import TODAY, WHOLE_NOTE
from tests.support.rows import a_case_row, give_pages

pytestmark = pytest.mark.django_db


@pytest.fixture
def case():
    return a_case_row()


@pytest.fixture
def family(case):
    return case.members.get().user


@pytest.fixture
def add(case, family):
    return adder_of(case, family)


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
    assert AuditLine.objects.filter(what="DOCUMENT_REPLACED").count() == 2


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


def test_a_translation_is_added_once_and_described(add, family):
    exhibit = add("MED-01")
    said = {"translator": "Leila Mansour", "told": WHOLE_NOTE}

    first = add_translation(exhibit=exhibit, arrival=arriving(token="e"), words=said, by=family)
    second = add_translation(exhibit=exhibit, arrival=arriving(token="e"), words=said, by=family)
    describe_translation(
        translation=first,
        words={"translator": "L. Mansour", "told": {}},
        version=first.version,
        by=family,
    )

    first.refresh_from_db()
    assert first == second
    assert (first.translator, first.told) == ("L. Mansour", {})


def said_by(name):
    return {"translator": name, "told": {}}


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

    assert AuditLine.objects.filter(what="TRANSLATION_DESCRIBED").count() == 1


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
