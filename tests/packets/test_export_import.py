"""A case survives the way into a folder and back; a folder with a mistake leaves nothing behind."""

import io
import shutil

from django.conf import settings
from django.core.files.storage import default_storage
from django.core.management import CommandError, call_command

import pytest

from evidence.models import Document
from packets.case_folder import read_case_folder
from packets.models import Case
from packets.operations.cases_in_folders import export_case, import_case
from packets.selectors.snapshots import snapshot_of
from packets.snapshot import CannotGet, digest_of
from packets.wizard.pages import all_pages
from tests.support.cases import (
    TODAY,
    a_beneficiary,
    a_case,
    a_representative,
    a_supporter,
    a_translation,
    an_exhibit,
)
from tests.support.rows import NOW, a_case_row, an_account, read_all

pytestmark = pytest.mark.django_db

SAMPLES = settings.BASE_DIR / "samples"

PAPERS = (
    an_exhibit(
        "MED-01",
        key="surgeon",
        title="Letter of the surgeon",
        original_title="رسالة الجراح",
        dated="2026-11",
        language="ar",
        proves="The diagnosis",
        about=("nour",),
        page_count=2,
        translations=(a_translation(),),
    ),
    an_exhibit("", key="other", dated="2024"),
)


def a_full_case():
    return a_case(
        language="ar",
        st_lawyer={"lawyer": "YES"},
        representative=a_representative(),
        beneficiaries=(
            a_beneficiary(),
            a_beneficiary("rima", called="Rima", same_reasons_as="nour", reasons=()),
        ),
        supporters=(a_supporter(), a_supporter("dana", supports=("rima",))),
        exhibits=PAPERS,
        cannot_get=(CannotGet(kind="MED-03", about="nour", why="It closed.", instead="A nurse"),),
    )


def files_kept():
    """List the folders of documents in the storage."""
    try:
        return set(default_storage.listdir("evidence")[0])
    except FileNotFoundError:
        return set()


def test_a_case_survives_the_round_trip_unchanged(tmp_path):
    case = a_case_row(a_full_case(), files=tmp_path)
    read_all(case)
    before = snapshot_of(case, today=TODAY)

    export_case(case=case, folder=tmp_path / "out", today=TODAY)
    copy = import_case(folder=tmp_path / "out", owner=an_account(), now=NOW)
    read_all(copy)

    after = snapshot_of(copy, today=TODAY)
    assert digest_of(after) == digest_of(before)
    assert copy.reference != case.reference
    assert [e.document.page_count for e in after.exhibits] == [2, 1]


def test_the_commands_write_and_read_a_case_and_count_its_files_in_the_same_words(tmp_path):
    case = a_case_row(a_full_case(), files=tmp_path)
    an_account("huda@example.org")
    said = io.StringIO()

    call_command("export_case", case.reference, tmp_path / "out", stdout=said)
    call_command("import_case", tmp_path / "out", owner="huda@example.org", stdout=said)

    copy = Case.objects.exclude(pk=case.pk).get()
    assert said.getvalue().splitlines() == [
        f"{tmp_path / 'out'}: 3 files: 2 documents and 1 translation",
        f"The reference {case.reference} could not be kept: another case here has it, or it is not "
        "at most 12 letters, numbers, - and _.",
        f"Case {copy.reference}: 3 files: 2 documents and 1 translation. 3 files wait to be read.",
    ]
    assert copy.members.get().user.email == "huda@example.org"


def test_a_reference_that_is_free_is_kept(tmp_path):
    case = a_case_row(a_full_case(), files=tmp_path)
    export_case(case=case, folder=tmp_path / "out", today=TODAY)
    reference = case.reference
    case.delete()

    copy = import_case(folder=tmp_path / "out", owner=an_account(), now=NOW)

    assert copy.reference == reference


def broken_yaml(folder):
    text = (folder / "case.yaml").read_text()
    (folder / "case.yaml").write_text(text.replace("beneficiaries:", "travellers:"))


def a_file_that_is_no_document(folder):
    for file in (folder / "files").iterdir():
        file.write_bytes(b"this is no document")


def a_missing_file(folder):
    shutil.rmtree(folder / "files")


@pytest.mark.parametrize("mistake", [broken_yaml, a_file_that_is_no_document, a_missing_file])
def test_a_folder_with_a_mistake_leaves_nothing_behind(mistake, tmp_path):
    case = a_case_row(a_full_case(), files=tmp_path)
    an_account("huda@example.org")
    export_case(case=case, folder=tmp_path / "out", today=TODAY)
    mistake(tmp_path / "out")
    documents, files = Document.objects.count(), files_kept()

    with pytest.raises(CommandError):
        call_command("import_case", tmp_path / "out", owner="huda@example.org")

    assert Case.objects.count() == 1
    assert Document.objects.count() == documents
    assert files_kept() == files


def test_nobody_without_an_account_can_own_a_case(tmp_path):
    with pytest.raises(CommandError, match=r"no account.*sign in once"):
        call_command("import_case", tmp_path, owner="nobody@example.org")


def test_a_case_that_does_not_exist_cannot_be_written(tmp_path):
    with pytest.raises(CommandError, match="There is no case"):
        call_command("export_case", "999-ZZZ", tmp_path)


@pytest.mark.parametrize("sample", sorted(path.parent.name for path in SAMPLES.glob("*/case.yaml")))
def test_a_sample_comes_back_from_the_database_as_it_was_written(sample, tmp_path):
    told, _files = read_case_folder(SAMPLES / sample, today=TODAY, pages=all_pages())
    case = import_case(folder=SAMPLES / sample, owner=an_account(), now=NOW)

    export_case(case=case, folder=tmp_path / "out", today=TODAY)

    again, _files = read_case_folder(tmp_path / "out", today=TODAY, pages=all_pages())
    assert digest_of(again) == digest_of(told)
