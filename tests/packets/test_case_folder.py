"""A case folder reads as the case it tells, and is written back as it was read."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from packets.asked import only_asked
from packets.case_folder import read_case_folder, write_case_folder
from packets.case_folder.text import parsed, written
from packets.errors import UnreadableCase
from packets.snapshot import (
    CannotGet,
    CaseSnapshot,
    DocumentFacts,
    ExhibitFacts,
    TranslationFacts,
    with_reused_answers,
)
from packets.wizard.pages import all_pages
from tests.support.cases import (
    WHOLE_NOTE,
    a_beneficiary,
    a_case,
    a_case_of,
    a_representative,
    a_supporter,
    reason,
)
from tests.support.reasons import ANSWERS

TODAY = date(2026, 11, 25)
SAMPLES = sorted(Path(__file__).parents[2].glob("samples/*/case.yaml"))


def a_folder(where: Path, text: str, *files: str) -> Path:
    for name in files:
        (where / name).parent.mkdir(parents=True, exist_ok=True)
        (where / name).write_bytes(name.encode())
    (where / "case.yaml").write_text(text, encoding="utf-8")
    return where


def read(folder: Path) -> CaseSnapshot:
    return read_case_folder(folder, today=TODAY, pages=all_pages())[0]


def given_documents(case: CaseSnapshot, folder: Path) -> tuple[CaseSnapshot, dict]:
    """Return the case with documents that exist as files, as a folder gives them."""
    files: dict[DocumentFacts, Path] = {}

    def existing(document: DocumentFacts, number: int) -> DocumentFacts:
        file = folder / f"source-{number}"
        file.write_bytes(f"content {number}".encode())
        found = DocumentFacts(file_name=document.file_name, sha256=_sha256(file))
        files[found] = file
        return found

    exhibits = []
    for number, exhibit in enumerate(case.exhibits):
        translations = tuple(
            replace(one, document=existing(one.document, 100 * number + place + 1))
            for place, one in enumerate(exhibit.translations)
        )
        document = existing(exhibit.document, 100 * number)
        exhibits.append(replace(exhibit, document=document, translations=translations))
    return replace(case, exhibits=tuple(exhibits)), files


def _sha256(file: Path) -> str:
    import hashlib

    return hashlib.sha256(file.read_bytes()).hexdigest()


def full_case() -> CaseSnapshot:
    scan = DocumentFacts(file_name="scan.pdf")
    exhibits = (
        ExhibitFacts(
            key="exhibit-1", kind="MED-01", title="Letter", dated="2026-11", document=scan
        ),
        ExhibitFacts(
            key="the-register",
            title="Register",
            original_title="بيان قيد عائلي",
            language="ar",
            about=("rami",),
            document=DocumentFacts(file_name="Скан 1/2: копія.pdf"),
            translations=(
                TranslationFacts(document=scan, translator="Leila Mansour", told=WHOLE_NOTE),
            ),
        ),
    )
    rami = a_beneficiary("rami", reasons=(), same_reasons_as="nour")
    return with_reused_answers(
        a_case(
            language="ar",
            st_lawyer={"lawyer": "YES"},
            beneficiaries=(a_beneficiary(), rami),
            representative=a_representative(),
            supporters=(a_supporter(), a_supporter("me", sup_who={"who": "ME"})),
            exhibits=exhibits,
            cannot_get=(
                CannotGet(
                    kind="MED-04",
                    about="nour",
                    why="Зачинено.",
                    why_en="Closed.",
                    instead="Медсестра.",
                    instead_en="A nurse.",
                ),
            ),
        )
    )


def test_a_folder_of_before_tells_of_a_whole_note_by_one_word(tmp_path):
    text = "schema: 1\nexhibits: [{file: a.pdf, translations: [{file: a.pdf, certified: true}]}]"
    case = read(a_folder(tmp_path, text, "a.pdf"))

    (translation,) = case.exhibits[0].translations
    assert translation.told == {"note": ["COMPLETE", "COMPETENT", "SIGNED"]}
    assert translation.certified


def test_a_case_survives_the_round_trip_unchanged(tmp_path):
    case, files = given_documents(full_case(), tmp_path)

    write_case_folder(case, files, tmp_path / "case")
    again, found = read_case_folder(tmp_path / "case", today=case.taken_on, pages=all_pages())

    assert again == case
    assert {d: f.read_bytes() for d, f in found.items()} == {
        d: f.read_bytes() for d, f in files.items()
    }


@pytest.mark.parametrize("basis", ANSWERS)
def test_the_answers_of_every_basis_survive_the_round_trip(tmp_path, basis):
    case = only_asked(a_case_of(basis))

    write_case_folder(case, {}, tmp_path / "case")

    assert read(tmp_path / "case") == case


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.parent.name)
def test_each_sample_is_read_and_survives_the_round_trip(tmp_path, sample):
    case, files = read_case_folder(sample.parent, today=TODAY, pages=all_pages())

    write_case_folder(case, files, tmp_path / "case")

    assert case.exhibits
    assert read(tmp_path / "case") == case


@given(
    st.recursive(
        st.one_of(st.text(max_size=200), st.sampled_from([True])),
        lambda inner: st.one_of(
            st.lists(inner, max_size=4), st.dictionaries(st.text(min_size=1, max_size=12), inner)
        ),
        max_leaves=12,
    )
)
def test_whatever_people_write_is_read_back_letter_by_letter(value):
    data = {"answers": value}

    assert parsed(written(data)) == data


def test_what_is_written_is_pleasant_to_read(tmp_path):
    write_case_folder(a_case(exhibits=()), {}, tmp_path)

    text = (tmp_path / "case.yaml").read_text()

    assert "  s-where: {where: ABROAD, country: JO}\n" in text
    assert "      ben-native: {native: نور الحسن, script: ARABIC}\n" in text
    assert (
        "      ben-body: {height: 51, weight: 57, eyes: BROWN, hair: BLACK, sex: FEMALE}\n" in text
    )
    assert "representative" not in text
    assert yaml.safe_load(text)["schema"] == 1


def test_a_folder_that_is_not_empty_is_left_alone(tmp_path):
    (tmp_path / "diary.txt").write_text("mine")

    with pytest.raises(UnreadableCase, match="is not empty"):
        write_case_folder(a_case(), {}, tmp_path)

    assert [file.name for file in tmp_path.iterdir()] == ["diary.txt"]


def test_two_files_of_one_name_are_both_kept_under_their_own_name(tmp_path):
    case, files = given_documents(full_case(), tmp_path)

    write_case_folder(case, files, tmp_path / "case")

    names = sorted(file.name for file in (tmp_path / "case" / "files").iterdir())
    assert names == ["scan-2.pdf", "scan.pdf", "копія.pdf"] or len(set(names)) == 3
    assert "Скан 1/2: копія.pdf" in (tmp_path / "case" / "case.yaml").read_text()


def test_values_need_no_quotation_marks(tmp_path):
    case = read(
        a_folder(
            tmp_path,
            """
schema: 1
answers:
  st-lawyer: {lawyer: NO}
beneficiaries:
  - key: nour
    answers:
      ben-dob: {dob: 1988-04-01}
      ben-contact: {phone: +962790123456}
      ben-body: {height: 51, weight: 057}
    stay: {answers: {w-stay: {length: 5, unit: MONTHS}}}
supporters:
  - key: sami
    answers:
      sup-income: {income: 78400}
      sup-job: {work: EMPLOYED, since: 2015}
""",
        )
    )

    person, supporter = case.beneficiaries[0], case.supporters[0]
    assert case.value("st-lawyer", "lawyer") == "NO"
    assert person.value("ben-dob", "dob") == "1988-04-01"
    assert person.value("ben-contact", "phone") == "+962790123456"
    assert person.value("ben-body", "weight") == 57
    assert person.stay.value("w-stay", "length") == 5
    assert supporter.value("sup-income", "income") == "78400"
    assert supporter.value("sup-job", "since") == "2015"


def test_an_exhibit_without_a_key_is_known_by_its_place(tmp_path):
    text = "schema: 1\nexhibits:\n  - file: a.pdf\n  - {key: visa, file: b.pdf}\n"

    case = read(a_folder(tmp_path, text, "a.pdf", "b.pdf"))

    assert [exhibit.key for exhibit in case.exhibits] == ["exhibit-1", "visa"]


def test_the_english_words_beside_an_answer_are_read(tmp_path):
    text = """
schema: 1
beneficiaries:
  - key: nour
    stay: {answers: {w-stay: {why: لأسباب, why.en: For reasons}}}
"""

    stay = read(a_folder(tmp_path, text)).beneficiaries[0].stay

    assert stay.text("w-stay", "why") == "For reasons"


def test_what_another_role_has_said_is_filled_in_and_not_written_twice(tmp_path):
    case = with_reused_answers(
        a_case(
            supporters=(a_supporter("me", sup_who={"who": "ME"}),),
            beneficiaries=(a_beneficiary(reasons=(reason(),)),),
        )
    )

    write_case_folder(case, {}, tmp_path)

    assert "sup-name" not in (tmp_path / "case.yaml").read_text()
    assert read(tmp_path).supporters[0].name.full == "Huda Alhassan"


def test_a_traveller_with_more_than_two_reasons_is_refused_with_what_to_do(tmp_path):
    sample = next(path for path in SAMPLES if path.parent.name == "funeral").read_text()
    more = "      - basis: FAM\n      - basis: SPB\n      - basis: FUN\n"
    folder = a_folder(tmp_path, sample.replace("      - basis: FUN\n", more, 1))

    with pytest.raises(UnreadableCase, match=r"has 3 reasons\. A traveller has at most 2"):
        read(folder)
