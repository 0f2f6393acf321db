"""A row of law that is closed and has no next one takes words away, and breaks nothing."""

from dataclasses import replace

import pytest
import yaml

from packets import law
from packets.assembly import assemble
from packets.letter import letter_of
from packets.readiness import findings
from packets.urgency import all_bases
from packets.wizard.first_facts import costs, notices, source_of
from tests.support.cases import TODAY, a_beneficiary, a_case, a_case_of
from tests.support.filed_cases import a_filed_case, silent
from tests.support.score import score_of

KEYS = sorted({row.key for row in law.all_facts()})
CASES = [a_case(beneficiaries=(a_beneficiary(ben_nation={"citizen": "AF", "born": "AF"}),))]
CASES += [a_case_of(basis) for basis in all_bases()]


@pytest.fixture
def keep_only(tmp_path, monkeypatch):
    """Read the law from files that keep only the rows that a test wants."""
    folder = law.FOLDER

    def keep(wanted, **changes):
        kept = tmp_path / "law"
        kept.mkdir()
        for file in folder.glob("*.yaml"):
            rows = [row for row in yaml.safe_load(file.read_text()) if wanted(row)]
            (kept / file.name).write_text(yaml.safe_dump([{**row, **changes} for row in rows]))
        monkeypatch.setattr(law, "FOLDER", kept)
        law.facts_of_files.cache_clear()

    yield keep
    law.facts_of_files.cache_clear()


def say_everything():
    """Make every text that quotes the law, for a case of each reason and for the first page."""
    for case in CASES:
        findings(case)
        notices(case)
        for beneficiary in case.beneficiaries:
            letter_of(case, beneficiary)
    costs(on=TODAY, is_re_parole=False)
    for basis in all_bases().values():
        source_of(basis, on=TODAY)


@pytest.mark.parametrize("key", KEYS)
def test_a_row_that_is_closed_breaks_no_text(keep_only, key):
    keep_only(lambda row: row["key"] != key)

    assert not law.facts_like(key, on=TODAY)
    say_everything()


@pytest.mark.parametrize(
    ("gone", "left"),
    [
        ("", ["Payment: Form G-1450", "Form G-1145, for notice"]),
        ("payment.paper_methods", ["Form G-1145, for notice"]),
        ("notice_of_acceptance.form", ["Payment: Form G-1450"]),
    ],
)
def test_the_cover_sheet_names_what_the_law_of_the_day_names(keep_only, tmp_path, gone, left):
    keep_only(lambda row: row["key"] != gone)

    cover = cover_of(tmp_path)

    assert "Laid on top by hand" in cover
    named = ("Payment: Form G-1450", "Form G-1145, for notice")
    assert [words for words in named if words in cover] == left


@pytest.mark.parametrize(
    ("which", "changes"),
    [
        pytest.param(lambda _row: False, {}, id="no row at all"),
        pytest.param(lambda _row: True, {"confidence": "K"}, id="nothing confirmed"),
    ],
)
def test_a_packet_is_built_without_any_law_that_may_be_printed(keep_only, tmp_path, which, changes):
    keep_only(which, **changes)

    cover = cover_of(tmp_path)

    assert "Signed in ink" in cover
    assert "Laid on top by hand" not in cover
    assert "G-1450" not in cover


def cover_of(folder, **told):
    case = replace(a_filed_case(folder / "files"), exhibits=())
    case = replace(case, answers={**case.answers, **told})
    packet = assemble(case, folder, is_draft=True, progress=silent)
    return score_of(packet.file).pages[0].text


@pytest.mark.parametrize(
    ("laid", "form", "other"),
    [(["CARD_FORM"], "G-1450", "G-1650"), (["BANK_FORM"], "G-1650", "G-1450")],
)
def test_the_cover_sheet_names_the_form_of_payment_that_lies_in_the_parcel(
    tmp_path, laid, form, other
):
    cover = cover_of(tmp_path, **{"file-pay": {"with": laid}})

    assert f"Payment: Form {form}" in cover
    assert other not in cover


@pytest.mark.django_db
@pytest.mark.parametrize("key", [*(key for key in KEYS if key.startswith(("fee", "notice", "so")))])
def test_the_first_result_page_is_shown_without_a_row(client, keep_only, key):
    keep_only(lambda row: row["key"] != key)
    for page, answers in FIRST.items():
        client.post(f"/start/{page}/", {**answers, "form_complete": "1"})

    assert client.get("/start/result/").status_code == 200


FIRST = {
    "s-who": {"who": "PARENT"},
    "s-where": {"where": "ABROAD", "country": "PK"},
    "s-reason": {"reason": ["HARM"]},
    "s-date": {"kind": "NONE"},
    "s-visa": {"visa": "YES"},
    "s-flags": {"flags": ["NONE"]},
    "s-money": {"money": "PERSON"},
}
