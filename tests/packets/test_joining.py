"""Several photos of one paper become one document, in the order that a person chose, and back."""

from pathlib import Path

from django.urls import reverse

import pytest

from evidence.conversion import convert, sweep
from evidence.covering import change_covers
from evidence.errors import TooManyPages
from evidence.inspection import inspect
from evidence.limits import Limits
from evidence.models import Document, DocumentPart, Reading
from evidence.normal.cover import Cover
from evidence.previews import SMALL, page_picture
from packets.models import Exhibit
from packets.operations.cases_in_folders import export_case, import_case
from packets.operations.exhibits import remove_exhibit
from packets.operations.joining import (
    DocumentsChanged,
    TooFewChosen,
    join_exhibits,
    separate_exhibit,
)
from tests.packets.test_exhibits_pages import browser_of, whole
from tests.support.cases import TODAY, a_case, a_translation, an_exhibit
from tests.support.ink import drawn, ink, words_of
from tests.support.rows import NOW, a_case_row, an_account, read_all

pytestmark = pytest.mark.django_db
PAPERS = (
    an_exhibit("MED-01", key="front", title="Front", page_count=1),
    an_exhibit("MED-02", key="back", title="Back", page_count=2, about=("nour",)),
    an_exhibit("", key="last", title="Last", translations=(a_translation(),)),
)


@pytest.fixture
def case(tmp_path):
    case = a_case_row(a_case(exhibits=PAPERS), files=tmp_path)
    read_all(case)
    return case


@pytest.fixture
def owner(case):
    return case.members.get(role="OWNER").user


@pytest.fixture
def family(owner):
    return browser_of(owner)


def codes(case, *keys):
    rows = {row.key: row.code for row in case.exhibits.all()}
    return [rows[key] for key in keys]


def joined(case, owner, *keys):
    exhibit = join_exhibits(case=case, codes=codes(case, *keys), by=owner)
    return made(exhibit)


def made(exhibit):
    convert(document_id=exhibit.document_id)
    exhibit = Exhibit.objects.get(pk=exhibit.pk)
    assert exhibit.document.is_ready
    return exhibit


def content_of(document):
    """Return what each page of a document draws, as the tests' own PDFs tell it."""
    return [_ink(document, number) for number in range(1, document.page_count + 1)]


def _ink(document, number):
    return ink(drawn(Path(document.pages.path), number))


def told(case):
    """Return all that is said about the exhibits, in their order."""
    return [
        (
            row.key, row.code, row.position, row.kind, row.title, row.document_id,
            [person.key for person in row.about.all()],
            [translation.code for translation in row.translations.all()],
        )
        for row in case.exhibits.all()
    ]  # fmt: skip


# --- Joining ------------------------------------------------------------------------------------


def test_the_whole_has_the_pages_of_all_parts_in_the_chosen_order(case, owner):
    inks = {row.key: content_of(row.document) for row in case.exhibits.all()}

    exhibit = joined(case, owner, "last", "front", "back")

    assert exhibit.document.page_count == 4
    assert content_of(exhibit.document) == [*inks["last"], *inks["front"], *inks["back"]]


def test_the_first_keeps_its_details_and_the_others_are_no_exhibits_any_more(case, owner):
    exhibit = joined(case, owner, "back", "front")

    assert (exhibit.key, exhibit.title, exhibit.kind) == ("back", "Back", "MED-02")
    assert [(row.key, row.position) for row in case.exhibits.all()] == [("back", 1), ("last", 2)]


def test_translations_of_the_parts_stay_in_the_case(case, owner):
    exhibit = joined(case, owner, "front", "last")

    assert exhibit.translations.count() == 1


def test_a_second_press_joins_nothing_twice(case, owner):
    chosen = codes(case, "front", "back")
    first = join_exhibits(case=case, codes=chosen, by=owner)

    assert join_exhibits(case=case, codes=chosen, by=owner) == first
    assert Document.objects.count() == 4 + 1
    assert DocumentPart.objects.count() == 2


def test_a_stale_page_joins_nothing(case, owner):
    chosen = codes(case, "front", "back")
    remove_exhibit(exhibit=case.exhibits.get(key="back"), by=owner)
    before = told(case)

    with pytest.raises(DocumentsChanged):
        join_exhibits(case=case, codes=chosen, by=owner)

    assert told(case) == before
    assert not DocumentPart.objects.exists()


def test_a_document_that_is_still_read_is_not_joined(case, owner):
    Document.objects.filter(exhibit__key="back").update(state="RECEIVED")

    with pytest.raises(DocumentsChanged):
        join_exhibits(case=case, codes=codes(case, "front", "back"), by=owner)


def test_one_document_is_not_joined_with_itself(case, owner):
    with pytest.raises(TooFewChosen):
        join_exhibits(case=case, codes=codes(case, "front") * 2, by=owner)


def test_too_many_pages_are_refused_and_nothing_is_left_behind(case, owner, monkeypatch):
    monkeypatch.setattr("evidence.joining.limits", lambda: Limits(pages=2))

    with pytest.raises(TooManyPages):
        join_exhibits(case=case, codes=codes(case, "front", "back"), by=owner)

    assert Document.objects.count() == 4


# --- Separating ---------------------------------------------------------------------------------


def test_separating_gives_back_all_that_was_there(case, owner):
    before = told(case)
    exhibit = joined(case, owner, "front", "last", "back")

    separate_exhibit(exhibit=exhibit, by=owner)

    after = told(case)
    assert [one[0] for one in after] == ["front", "last", "back"]
    assert sorted(one[:2] + one[3:] for one in after) == sorted(one[:2] + one[3:] for one in before)
    assert [one[2] for one in after] == [1, 2, 3]
    assert Document.objects.count() == 4


def test_separating_twice_changes_nothing_more(case, owner):
    exhibit = joined(case, owner, "front", "back")
    separate_exhibit(exhibit=exhibit, by=owner)
    before = told(case)

    separate_exhibit(exhibit=exhibit, by=owner)

    assert told(case) == before


def test_what_was_blacked_out_in_the_whole_is_blacked_out_in_its_part(case, owner):
    exhibit = joined(case, owner, "front", "back")
    cover = Cover.at(3, 0.1, 0.2, 0.3, 0.4)
    change_covers(document_id=exhibit.document_id, covers=[cover], version=0)

    front, back = separate_exhibit(exhibit=exhibit, by=owner)

    assert front.document.covers == []
    assert back.document.covers == [Cover.at(2, 0.1, 0.2, 0.3, 0.4).kept]
    assert back.document.state == "RECEIVED"


def test_of_the_parts_nothing_but_the_originals_is_kept(
    case, owner, django_capture_on_commit_callbacks
):
    parts = [case.exhibits.get(key=key).document for key in ("front", "back")]
    for part in parts:
        page_picture(document=part, page=1, width=SMALL)
        inspect(document_id=part.pk, today=TODAY)
    assert Reading.objects.count() == 2

    with django_capture_on_commit_callbacks(execute=True):
        joined(case, owner, "front", "back")
    Document.objects.update(created_at=NOW)
    reopened = sweep()
    for part in parts:
        convert(document_id=part.pk)
        inspect(document_id=part.pk, today=TODAY)

    assert reopened == []
    assert [files_of(part) for part in parts] == [[Path(part.original.name).name] for part in parts]
    assert not Reading.objects.filter(document__in=parts).exists()


def files_of(document):
    return [file.name for file in Path(document.original.path).parent.iterdir()]


def test_separated_parts_are_made_anew_from_their_originals(case, owner):
    inks = {row.key: content_of(row.document) for row in case.exhibits.all()}
    exhibit = joined(case, owner, "front", "back")

    rows = [made(row) for row in separate_exhibit(exhibit=exhibit, by=owner)]

    assert {row.key: content_of(row.document) for row in rows} == {
        key: inks[key] for key in ("front", "back")
    }


def test_a_joined_document_that_is_removed_takes_its_parts_with_it(
    case, owner, django_capture_on_commit_callbacks
):
    exhibit = joined(case, owner, "front", "back")
    folders = [Path(row.part.original.path).parent for row in exhibit.document.parts.all()]

    with django_capture_on_commit_callbacks(execute=True):
        remove_exhibit(exhibit=exhibit, by=owner)

    assert Document.objects.count() == 2, "the last one and its translation"
    assert not any(folder.exists() for folder in folders)


# --- Moving the case ----------------------------------------------------------------------------


def test_a_joined_document_moves_to_another_site_as_one(case, owner, tmp_path):
    exhibit = joined(case, owner, "front", "back")

    export_case(case=case, folder=tmp_path / "out", today=TODAY)
    copy = import_case(folder=tmp_path / "out", owner=an_account(), now=NOW)

    moved = made(copy.exhibits.get(key="front"))
    assert moved.document.sha256 == exhibit.document.sha256
    assert content_of(moved.document) == content_of(exhibit.document)
    assert words_of(Path(moved.document.pages.path)) == words_of(Path(exhibit.document.pages.path))


# --- The pages ----------------------------------------------------------------------------------


def send(family, case, do, keys, **boxes):
    rows = [str(code) for code in codes(case, "front", "back", "last")]
    taken = [str(code) for code in codes(case, *keys)]
    return family.post(
        reverse("exhibit-join", args=[case.reference]),
        whole(do=do, code=rows, take=taken, **boxes),
    )


def order_on(answer):
    page = answer.content.decode()
    found = {title: page.index(f"<bdi>{title}</bdi>") for title in ("Front", "Back", "Last")}
    return sorted(found, key=found.__getitem__)


def test_ticked_documents_are_joined_by_the_numbers_that_were_typed(case, family):
    front, back = codes(case, "front", "back")

    answer = send(
        family, case, "join", ("front", "back"), **{f"place-{front}": "2", f"place-{back}": "1"}
    )

    exhibit = case.exhibits.get(key="back")
    assert answer.status_code == 303
    assert answer["Location"] == reverse("exhibit", args=[case.reference, exhibit.code])
    assert [row.details["key"] for row in exhibit.document.parts.all()] == ["back", "front"]


def test_buttons_move_a_document_and_keep_the_ticks(case, family):
    (last,) = codes(case, "last")

    answer = send(family, case, f"up-{last}", ("front", "last"))

    assert order_on(answer) == ["Last", "Front", "Back"], "those that are ticked come first"
    assert answer.content.decode().count(" checked") == 2
    assert case.exhibits.count() == 3


def test_fewer_than_two_ticks_are_said(case, family):
    answer = send(family, case, "join", ("front",))

    assert answer.status_code == 422
    assert "Tick two documents or more." in answer.content.decode()


def test_a_stale_tab_is_told_and_keeps_its_ticks(case, family, owner):
    rows = codes(case, "front", "back", "last")
    remove_exhibit(exhibit=case.exhibits.get(key="back"), by=owner)

    answer = family.post(
        reverse("exhibit-join", args=[case.reference]),
        whole(do="join", code=list(map(str, rows)), take=list(map(str, rows))),
    )

    assert answer.status_code == 409
    assert "Nothing was joined." in answer.content.decode()


def test_the_page_of_a_part_says_that_it_was_joined(case, family, owner):
    (back,) = codes(case, "back")
    joined(case, owner, "front", "back")

    answer = family.get(reverse("exhibit", args=[case.reference, back]))

    assert answer.status_code == 409
    assert "This document was joined with others." in answer.content.decode()


def test_a_joined_document_says_of_how_many_files_it_is_and_lists_them(case, family, owner):
    names = [case.exhibits.get(key=key).document.name for key in ("front", "back")]
    exhibit = joined(case, owner, "front", "back")

    listed = family.get(reverse("exhibits", args=[case.reference])).content.decode()
    page = family.get(reverse("exhibit", args=[case.reference, exhibit.code])).content.decode()

    assert f"<bdi>{names[0].removesuffix('.pdf')} and 1 more.pdf</bdi>" in listed
    for name in names:
        assert f"<bdi>{name}</bdi>" in page


def test_what_was_joined_before_is_told_by_the_names_of_its_files(case, family, owner):
    names = {key: case.exhibits.get(key=key).document.name for key in ("front", "back", "last")}
    Exhibit.objects.update(title="")
    joined(case, owner, "front", "back")
    choose = family.get(reverse("exhibit-join", args=[case.reference])).content.decode()

    exhibit = joined(case, owner, "last", "front")

    page = family.get(reverse("exhibit", args=[case.reference, exhibit.code])).content.decode()
    back = family.get(
        reverse("exhibit-separate", args=[case.reference, exhibit.code])
    ).content.decode()
    telling = f"<bdi>{names['front'].removesuffix('.pdf')} and 1 more.pdf</bdi>"
    assert telling in choose
    assert telling in back
    assert all(f"<li><bdi>{name}</bdi></li>" in page for name in names.values())
    assert exhibit.document.name == f"{names['last'].removesuffix('.pdf')} and 2 more.pdf"


def test_a_joined_document_is_a_pdf_whatever_its_first_file_was(case, owner):
    first = case.exhibits.get(key="front").document
    Document.objects.filter(pk=first.pk).update(name="صورة" * 28 + ".jpg")

    exhibit = joined(case, owner, "front", "back")

    assert exhibit.document.name.endswith(" and 1 more.pdf")
    assert exhibit.document.name.startswith("صورة")


def test_a_joined_document_is_separated_after_a_question(case, family, owner):
    exhibit = joined(case, owner, "front", "back")
    address = reverse("exhibit-separate", args=[case.reference, exhibit.code])
    assert "Separate these documents again?" in family.get(address).content.decode()

    family.post(address, whole())

    assert case.exhibits.count() == 3
