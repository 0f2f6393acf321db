"""The translator's certificate: the words of the rule, and lines that only a pen fills."""

import io

from django.urls import reverse

import pypdf
import pypdfium2
import pytest

from packets.errors import AssemblyError
from packets.operations import printing_apart
from tests.packets.test_exhibits_pages import browser_of
from tests.support.cases import a_case, a_translation, an_exhibit
from tests.support.rows import a_case_row

pytestmark = pytest.mark.django_db


@pytest.fixture
def case(tmp_path):
    paper = an_exhibit(
        "MED-01", title="Letter of the hospital", language="ar", translations=(a_translation(),)
    )
    return a_case_row(a_case(exhibits=(paper,)), files=tmp_path)


def sent(case, name, *more):
    family = browser_of(case.members.get(role="OWNER").user)
    return family.get(reverse(name, args=[case.reference, case.exhibits.get().code, *more]))


def words_in(answer):
    pdf = pypdf.PdfReader(io.BytesIO(answer.content))
    assert len(pdf.pages) == 1
    return " ".join(pdf.pages[0].extract_text().split())


def test_it_says_who_translated_what_and_that_it_is_complete_and_accurate(case):
    translation = case.exhibits.get().translations.get()

    words = words_in(sent(case, "translation-certificate", translation.code))

    assert f"I, {translation.translator}, certify that I am competent" in words
    assert "from Arabic into English" in words
    assert "“Letter of the hospital” is complete and accurate" in words
    for line in ("Signature", "Date", "Printed name", "Address", "Phone"):
        assert line in words


def test_before_there_is_a_translation_the_name_is_left_to_the_pen(case):
    words = words_in(sent(case, "certificate"))

    assert "I, , certify" in words
    assert "Arabic" in words


def test_nothing_is_signed_or_dated_and_no_picture_is_in_it(case):
    page = pypdfium2.PdfDocument(sent(case, "certificate").content)[0]

    words = page.get_textpage().get_text_range()
    kinds = {found.type for found in page.get_objects()}

    assert "2026" not in words
    assert pypdfium2.raw.FPDF_PAGEOBJ_IMAGE not in kinds
    assert [round(size) for size in page.get_size()] == [612, 792]


def test_it_is_kept_nowhere_and_its_name_names_nobody(case):
    answer = sent(case, "certificate")

    assert answer["Content-Type"] == "application/pdf"
    assert answer["Cache-Control"] == "no-store, private"
    assert answer["Content-Disposition"] == 'attachment; filename="translator-certificate.pdf"'


def test_the_pages_of_translations_lead_to_it(case):
    translation = case.exhibits.get().translations.get()

    page = sent(case, "translation", translation.code).content.decode()
    asking = sent(case, "translation-add").content.decode()

    assert "/certificate.pdf" in page
    assert "/english/certificate.pdf" in asking


PAGE = "<html><body><p>I certify</p></body></html>"


def test_what_prints_it_gets_nothing_of_the_environment_of_the_site(monkeypatch):
    monkeypatch.setenv("PYTHONHOME", "/a/place/that/is/not/there")

    assert printing_apart.printed_apart(PAGE).startswith(b"%PDF-")


@pytest.mark.parametrize("cap", [{"memory_bytes": 50_000_000}, {"written_bytes": 100}])
def test_what_prints_it_has_no_more_than_its_limits(monkeypatch, cap):
    monkeypatch.setattr(printing_apart, "CAPS", {**printing_apart.CAPS, **cap})

    with pytest.raises(AssemblyError, match="The page could not be printed"):
        printing_apart.printed_apart(PAGE)


def test_a_crash_of_what_prints_is_tried_once_more(monkeypatch, tmp_path):
    """A child that ends by a signal in its first run, and prints in its second one."""
    started = tmp_path / "started"
    real = printing_apart.subprocess.run

    def crashes_first(command, **more):
        if not started.exists():
            started.touch()
            command = [command[0], "-c", "import os; os.kill(os.getpid(), 11)"]
        return real(command, **more)

    monkeypatch.setattr(printing_apart.subprocess, "run", crashes_first)

    assert printing_apart.printed_apart(PAGE).startswith(b"%PDF-")


def test_a_child_that_always_crashes_ends_with_a_sentence(monkeypatch):
    real = printing_apart.subprocess.run
    crash = "import os; os.kill(os.getpid(), 11)"
    monkeypatch.setattr(
        printing_apart.subprocess,
        "run",
        lambda command, **more: real([command[0], "-c", crash], **more),
    )

    with pytest.raises(AssemblyError, match="The page could not be printed"):
        printing_apart.printed_apart(PAGE)
