"""A packet comes out of a case folder with no database, server or queue."""

import io
import json
import os
import re
import resource
import shutil
import subprocess
import sys
from errno import ENOSPC
from pathlib import Path

from django.core.management import CommandError, call_command

import pytest

from packets.case_folder import write_case_folder
from packets.errors import AssemblyError
from packets.management.commands import build_packet as command
from packets.snapshot import DocumentFacts
from tests.support.cases import a_case, an_exhibit
from tests.support.files import a_locked_pdf, a_pdf
from tests.support.score import FOOTER, Score, printed_index, score_of

ROOT = Path(__file__).parents[2]
SAMPLES = sorted(path.parent for path in ROOT.glob("samples/*/case.yaml"))
TODAY = "2026-11-25"


def a_folder(where: Path, *, locked: bool = False, title: str = "Letter of the surgeon") -> Path:
    """Write the medical case with two small documents, the second one locked if asked for."""
    sources = where.parent / f"sources of {where.name}"
    sources.mkdir()
    good = a_pdf(sources / "letter.pdf", pages=2)
    other = sources / "records.pdf"
    if locked:
        a_locked_pdf(other, user="secret")
    else:
        a_pdf(other, size=(792, 612))
    documents = {DocumentFacts(file_name=file.name): file for file in (good, other)}
    first, second = documents
    exhibits = (
        an_exhibit("MED-01", document=first, title=title),
        an_exhibit("MED-07", document=second, title="Medical records"),
    )
    write_case_folder(a_case(exhibits=exhibits), documents, where)
    return where


def built(folder: Path, out: Path, *options: str) -> dict:
    said = io.StringIO()
    call_command(
        "build_packet", folder, "--out", out, "--json", "--today", TODAY, *options, stdout=said
    )
    return json.loads(said.getvalue())


def test_a_packet_is_built_where_no_database_and_no_queue_can_be_reached(tmp_path):
    folder = a_folder(tmp_path / "case")
    nowhere = {
        "DATABASE_URL": "postgres://nobody:nothing@127.0.0.1:1/none",
        "REDIS_URL": "redis://127.0.0.1:1/0",
        "PAROLE_VAR": str(tmp_path / "var"),
        "PYTHONHASHSEED": "7",
    }
    command = [sys.executable, "manage.py", "build_packet", folder, "--out", tmp_path / "a.pdf"]

    done = subprocess.run(
        [*command, "--today", TODAY],
        cwd=ROOT,
        env=os.environ | nowhere,
        capture_output=True,
        text=True,
        check=False,
    )
    again = built(folder, tmp_path / "b.pdf")

    assert done.returncode == 0, done.stderr
    assert f"of {again['pages']} pages with 2 exhibits in 1 set" in done.stdout
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()


def test_the_report_tells_what_was_built(tmp_path):
    report = built(a_folder(tmp_path / "case"), tmp_path / "packet.pdf")

    exhibits = [(one["exhibit"], one["pages"]) for one in report["exhibits"]]
    assert report["file"] == str(tmp_path / "packet.pdf")
    assert report["pages"] == len(score_of(tmp_path / "packet.pdf").pages)
    assert exhibits == [("Exhibit A", 2), ("Exhibit B", 1)]
    assert report["refused"] == []
    assert {"read", "pages", "start", "exhibits", "letter", "binding", "checking"} <= report[
        "seconds"
    ].keys()
    assert 20 < report["peak_memory_mb"]["own"] < 1000


def test_a_case_that_is_not_complete_becomes_a_draft_and_says_why(tmp_path):
    report = built(a_folder(tmp_path / "case"), tmp_path / "packet.pdf")

    assert report["blocking"]
    assert all(one["text"] and one["code"] and one["mend_at"] for one in report["blocking"])
    assert report["draft"] is True
    assert all("DRAFT" in page.text for page in score_of(tmp_path / "packet.pdf").pages)


def test_a_refused_file_is_named_with_what_to_do_and_nothing_is_built(tmp_path):
    folder, said = a_folder(tmp_path / "case", locked=True), io.StringIO()

    with pytest.raises(CommandError, match="A file was refused"):
        call_command(
            "build_packet", folder, "--out", tmp_path / "p.pdf", "--today", TODAY, stdout=said
        )

    assert "records.pdf was refused: This file is locked with a password." in said.getvalue()
    assert not (tmp_path / "p.pdf").exists()


def not_built(*arguments: object) -> tuple[dict, str]:
    """Return what is told as JSON where no packet can be built, and the lines for a person."""
    said = io.StringIO()
    with pytest.raises(CommandError) as stopped:
        call_command("build_packet", *arguments, "--json", stdout=said)
    assert stopped.value.returncode == 1
    return json.loads(said.getvalue()), str(stopped.value)


def test_mistakes_in_a_case_folder_are_told_as_json_where_json_is_asked_for(tmp_path):
    folder = tmp_path / "case"
    folder.mkdir()
    (folder / "case.yaml").write_text("schema: 1\nstatus: SENT\nexhibits: [{file: b.pdf}]")

    told, lines = not_built(folder, "--out", tmp_path / "p.pdf")

    assert told["file"] is None
    assert [one.split(":")[0].split(" ")[0] for one in told["mistakes"]] == [
        "exhibits[1].file",
        "status",
    ]
    assert lines.splitlines() == told["mistakes"]


def test_a_day_that_is_none_is_told_as_json_where_json_is_asked_for(tmp_path):
    told, _lines = not_built(tmp_path, "--out", tmp_path / "p.pdf", "--today", "soon")

    assert told == {"file": None, "mistakes": ["soon is not a day. Write it like 2026-11-25."]}


def test_a_packet_can_be_built_without_the_refused_files(tmp_path):
    folder = a_folder(tmp_path / "case", locked=True)

    report = built(folder, tmp_path / "packet.pdf", "--leave-out-refused")

    assert [one["place"] for one in report["refused"]] == ["exhibits[2]"]
    assert [one["exhibit"] for one in report["exhibits"]] == ["Exhibit A"]


def test_a_packet_without_a_document_that_it_should_have_is_a_draft(tmp_path):
    folder = tmp_path / "case"
    shutil.copytree(ROOT / "samples" / "funeral", folder)
    paper = next(folder.rglob("*.docx"))
    paper.write_bytes(b"PK no document")

    report = built(folder, tmp_path / "packet.pdf", "--leave-out-refused")

    assert len(report["refused"]) == 1
    assert report["blocking"] == []
    assert report["draft"] is True


def test_the_same_file_at_two_exhibits_is_built_twice_and_told(tmp_path):
    folder, said = a_folder(tmp_path / "case"), io.StringIO()
    case = folder / "case.yaml"
    case.write_text(case.read_text().replace("records.pdf", "letter.pdf"))

    call_command("build_packet", folder, "--out", tmp_path / "p.pdf", "--today", TODAY, stdout=said)

    assert "The same file stands at exhibits[1] and exhibits[2]." in said.getvalue()
    assert "2 exhibits in 1 set (2 files: 2 documents and 0 translations)" in said.getvalue()


def test_a_line_about_what_is_missing_names_the_page_that_mends_it(tmp_path):
    said = io.StringIO()

    call_command(
        "build_packet",
        a_folder(tmp_path / "case"),
        *("--out", tmp_path / "p.pdf", "--today", TODAY),
        stdout=said,
    )

    missing = [line for line in said.getvalue().splitlines() if line.startswith("Missing")]
    assert missing
    assert all(re.match(r"Missing \([A-Z]+-\w+\), page [\w-]+: ", line) for line in missing)
    assert len(set(missing)) == len(missing)


def test_the_files_on_their_way_lie_where_the_sweep_looks(tmp_path, settings, monkeypatch):
    settings.EVIDENCE_WORK_FOLDER = str(tmp_path / "work")
    seen = []
    monkeypatch.setattr(
        command, "assembled_apart", lambda case, work, **_others: seen.append(work) or _stop()
    )

    with pytest.raises(CommandError, match="Stopped here"):
        built(a_folder(tmp_path / "case"), tmp_path / "p.pdf")

    assert [work.parent for work in seen] == [tmp_path / "work"]
    assert list((tmp_path / "work").iterdir()) == []


def _stop():
    message = "Stopped here."
    raise AssemblyError(message)


@pytest.mark.parametrize("fault", ["POISON", "HEAVY"])
def test_a_document_that_ends_the_process_which_opens_it_ends_no_other(tmp_path, settings, fault):
    settings.ASSEMBLER = "tests.faults.assemblers"

    with pytest.raises(CommandError, match=r"^The packet could not be (put together|built)"):
        built(a_folder(tmp_path / "case", title=fault), tmp_path / "packet.pdf")

    assert not (tmp_path / "packet.pdf").exists()


def test_no_other_file_is_handed_out_as_the_packet(tmp_path, settings):
    settings.ASSEMBLER = "tests.packets.assemblers"

    with pytest.raises(CommandError, match=r"^The packet could not be put together"):
        built(a_folder(tmp_path / "case", title="LINK"), tmp_path / "packet.pdf")

    assert not (tmp_path / "packet.pdf").exists()


def test_a_line_without_end_is_not_listened_to_for_ever(tmp_path, settings):
    settings.ASSEMBLER = "tests.packets.assemblers"
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

    with pytest.raises(CommandError, match=r"^The packet could not be put together"):
        built(a_folder(tmp_path / "case", title="ENDLESS"), tmp_path / "packet.pdf")

    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - own < 300_000  # kilobytes


def test_what_does_not_go_together_is_told_in_the_words_of_the_child(tmp_path, settings):
    settings.ASSEMBLER = "tests.packets.assemblers"

    with pytest.raises(CommandError, match="The exhibits have 9000 pages"):
        built(a_folder(tmp_path / "case"), tmp_path / "packet.pdf")


def test_the_memory_of_the_process_that_puts_it_together_is_told(tmp_path, settings):
    settings.ASSEMBLER = "tests.packets.assemblers"
    folder = a_folder(tmp_path / "case", title="LARGE")

    report = built(folder, tmp_path / "packet.pdf")

    assert report["peak_memory_mb"]["child"] > 900
    assert report["peak_memory_mb"]["own"] < 900


@pytest.mark.parametrize(
    ("today", "says"), [("yesterday", "is not a day"), ("2026-02-30", "is not a day")]
)
def test_a_day_that_is_none_is_refused(tmp_path, today, says):
    with pytest.raises(CommandError, match=says):
        call_command("build_packet", tmp_path, "--out", tmp_path / "p.pdf", "--today", today)


def test_a_folder_without_a_case_is_refused_with_a_sentence(tmp_path):
    with pytest.raises(CommandError, match=r"There is no case\.yaml"):
        call_command("build_packet", tmp_path, "--out", tmp_path / "p.pdf")


def test_a_place_that_cannot_be_written_is_named(tmp_path):
    folder = a_folder(tmp_path / "case")
    (tmp_path / "taken").write_text("a file where a folder should be")

    with pytest.raises(CommandError, match="cannot be written to"):
        built(folder, tmp_path / "taken" / "packet.pdf")


def test_a_folder_in_the_place_of_the_packet_is_named_before_anything_is_built(tmp_path):
    (tmp_path / "out").mkdir()

    with pytest.raises(CommandError, match=r"is a folder\. Name the file to write as well"):
        built(a_folder(tmp_path / "case"), tmp_path / "out")


def test_a_packet_that_cannot_be_put_in_its_place_leaves_no_copy_behind(tmp_path, monkeypatch):
    (tmp_path / "made.pdf").write_bytes(b"a packet")
    monkeypatch.setattr(command.shutil, "copyfile", _half_a_copy)

    with pytest.raises(CommandError, match="cannot be written to"):
        command.put(tmp_path / "made.pdf", tmp_path / "out" / "packet.pdf")

    assert list((tmp_path / "out").iterdir()) == []


def _half_a_copy(_file: Path, beside: Path) -> None:
    beside.write_bytes(b"a pac")
    raise OSError(ENOSPC, "No space left on device")


@pytest.fixture(scope="module", params=SAMPLES, ids=lambda folder: folder.name)
def sample(request, tmp_path_factory) -> tuple[Path, dict, Score]:
    out = tmp_path_factory.mktemp(request.param.name) / "packet.pdf"
    report = built(request.param, out)
    return out, report, score_of(out)


def test_each_sample_is_complete_and_becomes_a_final_packet(sample):
    _out, report, _score = sample

    assert report["blocking"] == []
    assert report["draft"] is False
    assert report["refused"] == []


def test_the_pages_of_each_sample_are_the_sum_of_its_parts(sample):
    _out, report, score = sample

    firsts = [page for page in score.pages if page.footer[2] == "1"]

    assert sum(int(page.footer[3]) for page in firsts) == len(score.pages) == report["pages"]


def test_the_numbers_at_the_foot_of_each_sample_are_those_of_the_pages(sample):
    _out, report, score = sample

    assert [int(page.footer[4]) for page in score.pages] == list(range(1, report["pages"] + 1))
    assert {int(page.footer[5]) for page in score.pages} == {report["pages"]}


def test_every_exhibit_of_each_sample_begins_where_the_report_says(sample):
    _out, report, score = sample

    for one in report["exhibits"]:
        footer = score.pages[one["first_page"] - 1].footer
        assert (footer[1], footer[2], int(footer[3])) == (one["exhibit"], "1", one["pages"])


def test_every_citation_of_each_sample_is_right(sample):
    _out, _report, score = sample
    cited = [
        (f"{found[1]} {found[2]}", int(found[3]))
        for page in score.pages
        if page.section == "Cover letter"
        for found in re.finditer(
            r"(Exhibit)s? ([A-Z]+)(?: (?:and|to) [A-Z]+)?, pp?\. (\d+)", page.text
        )
    ]

    assert cited
    for name, number in cited:
        assert score.pages[number - 1].footer[0].startswith(f"{name}, page ")


def test_every_link_of_the_index_of_each_sample_leads_to_the_beginning_of_a_document(sample):
    _out, report, score = sample
    index = {page.number for page in score.pages if page.section == "Evidence index"}
    starts = {one["first_page"] for one in report["exhibits"]}

    targets = {target for page, target in score.links if page in index}

    assert starts <= targets
    assert all(score.pages[n - 1].section.startswith("Exhibit") for n in targets)


def test_every_number_printed_in_the_index_of_each_sample_is_that_of_the_pages(sample):
    out, _report, score = sample
    worn = [
        (page.section, page.number, page.number + int(page.footer[3]) - 1)
        for page in score.pages
        if page.section.startswith("Exhibit") and page.footer[2] == "1"
    ]

    printed: list[tuple[str, int, int]] = []
    for row in printed_index(out):
        if row.letter:
            printed.append((f"Exhibit {row.letter}", row.first, row.last))
        else:  # a translation, directly behind its original
            letter, first, last = printed.pop()
            assert row.first == last + 1
            printed.append((letter, first, row.last))

    assert printed == worn


def test_qpdf_finds_no_fault_in_a_sample(sample):
    done = subprocess.run(
        ["qpdf", "--check", sample[0]], capture_output=True, text=True, check=False
    )

    assert done.returncode == 0, done.stdout + done.stderr


def test_no_page_of_a_sample_is_larger_than_letter_paper(sample):
    assert {page.size for page in sample[2].pages} <= {(612, 792), (792, 612)}
    assert all(FOOTER.search(page.text) for page in sample[2].pages)


def test_a_file_that_was_refused_before_is_told_of_and_not_opened_again(tmp_path):
    folder = a_folder(tmp_path / "case")
    text = (folder / "case.yaml").read_text()
    marked = text.replace(
        "file: files/records.pdf", "file: files/records.pdf\n    refused: {code: PASSWORD_NEEDED}"
    )
    (folder / "case.yaml").write_text(marked)

    report = built(folder, tmp_path / "packet.pdf", "--leave-out-refused")

    assert marked != text
    assert [one["place"] for one in report["refused"]] == ["exhibits[2]"]
    assert "locked with a password" in report["refused"][0]["reason"]
    assert len(report["exhibits"]) == 1


def test_words_that_do_not_count_change_no_byte_of_the_packet(tmp_path):
    plain, full = a_folder(tmp_path / "plain"), a_folder(tmp_path / "full")
    text = (full / "case.yaml").read_text()
    (full / "case.yaml").write_text(
        text
        + "status: IN_REVIEW\nunclear: {s-reason: {reason: [WORDS]}}\n"
        + "other_answers: {page-of-old: {a: WORDS}}\n"
        + "representative: {answers: {rep-name: {family: WORDS}}}\n"
    )

    built(plain, tmp_path / "a.pdf")
    built(full, tmp_path / "b.pdf")

    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()
