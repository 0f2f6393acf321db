"""What grows is one file or one entry: dropped beside the others, it changes what the whole does.

The files are the examples of docs/adding.md, taken from there.
"""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone

import pytest
import yaml
from PIL import Image

from evidence.conversion import normalised
from evidence.converters import accept_attribute
from packets.assembly import assemble
from packets.assembly.sheets import sheets_for
from packets.law import fact
from packets.letter import letter_of
from packets.models import Case
from packets.official_forms import edition_of
from packets.readiness import findings
from packets.slots import Slot, slots_of
from packets.snapshot import CaseSnapshot, ReasonFacts
from packets.wizard.pages import all_pages
from packets.wizard.tasks import task_groups
from packets.wizard.walk import stops_of
from tests.support.cases import (
    a_beneficiary,
    a_case,
    a_representative,
    an_exhibit,
    with_answer,
    without,
)
from tests.support.extending import (
    AIRPORT,
    BMP,
    FEES,
    G28,
    HEALTH,
    PHONES,
    SCHOOL,
    WITNESS,
    examples,
    forget_declarations,
)
from tests.support.filed_cases import a_filed_case, silent
from tests.support.rows import a_case_row, an_account
from tests.support.score import score_of

TRIAL = {"wit-trial": {"court": "Superior Court of Fulton County", "date": "2027-02-09"}}


BEFORE, FROM = date(2027, 3, 31), date(2027, 4, 1)


@pytest.fixture
def family(db) -> Client:
    """Return the browser of somebody who is signed in and has read what we are."""
    client = Client()
    client.force_login(an_account(terms_accepted_at=timezone.now()))
    return client


def case_of(client: Client, facts: CaseSnapshot) -> Case:
    """Keep a case of the person whose browser it is."""
    return a_case_row(facts, owner=client.get("/cases/").wsgi_request.user)


def answer(client: Client, address: str, **words: object) -> str:
    """Fill in a page of the wizard as a browser does, and return the address of the next one."""
    told = client.get(address).context
    hidden = {"version": told["form"].version, "token": told["token"], "back": told["back_to"]}
    sent = client.post(address, {**hidden, "form_complete": "1", **words})
    assert sent.status_code == 303
    return sent["Location"]


def shown(client: Client, name: str, *args: object) -> str:
    """Return the words of a page, each run of spaces as one."""
    return " ".join(client.get(reverse(name, args=args)).content.decode().split())


def a_witness() -> CaseSnapshot:
    reasons = (ReasonFacts(basis="WIT", answers=TRIAL),)
    return a_case(beneficiaries=(a_beneficiary(reasons=reasons),))


def codes_of(case: CaseSnapshot) -> set[str]:
    return {finding.rule.code for finding in findings(case)}


def needed_documents(case: CaseSnapshot) -> set[str]:
    """Return the kinds of document that MER-01 asks for."""
    found = (finding for finding in findings(case) if finding.rule.code == "MER-01")
    return {f.subject.kind.code for f in found if isinstance(f.subject, Slot)}


# --- An urgency basis ----------------------------------------------------------------------------


@pytest.mark.parametrize("page", ["s-reason", "ben-reason"])
def test_a_new_reason_is_offered_wherever_reasons_are_chosen(drop, page):
    drop(WITNESS)

    choices = {
        choice.key: str(choice.label) for choice in all_pages()[page].fields[0].all_choices()
    }

    assert choices["WIT"] == "To be a witness in a trial"


def test_its_pages_are_asked_of_whoever_has_chosen_it(drop):
    drop(WITNESS)

    asked = [stop.page.id for stop in stops_of(a_witness())]

    assert "wit-trial" in asked
    assert "wit-trial" not in [stop.page.id for stop in stops_of(a_case())]


def test_its_proof_has_a_slot_that_the_rules_look_into(drop):
    drop(WITNESS)
    case = a_witness()

    filled = replace(case, exhibits=(an_exhibit("WIT-01"),))

    assert "WIT-01" in [slot.kind.code for slot in slots_of(case)]
    assert "WIT-01" in needed_documents(case)
    assert "WIT-01" not in needed_documents(filled)


def test_the_letter_tells_its_sentences_and_cites_its_proof(drop):
    drop(WITNESS)
    case = replace(a_witness(), exhibits=(an_exhibit("WIT-01", key="summons"),))

    letter = letter_of(case, case.beneficiaries[0])

    told = {
        s.text: s.cites for part in letter.sections for p in part.paragraphs for s in p.sentences
    }
    assert told["The trial begins on February 9, 2027."] == ("summons",)
    assert any("a witness before the Superior Court of Fulton County." in text for text in told)
    assert dict(letter.subject)["Fixed date"] == "February 9, 2027: First day of the trial"


def test_a_family_chooses_it_answers_it_and_reads_it_in_the_letter(drop, family):
    drop(WITNESS)
    case = case_of(family, a_case(beneficiaries=(a_beneficiary(reasons=()),)))
    place = [case.reference, "1"]

    onward = answer(family, reverse("page-of", args=[*place, "ben-reason"]), reason=["WIT"])
    day = {"date.day": "9", "date.month": "2", "date.year": "2027"}
    answer(family, onward, court="Superior Court of Fulton County", **day)

    assert onward == reverse("page-of", args=[*place, "wit-trial"])
    assert "is called as a witness before the Superior Court" in shown(family, "letter", *place)
    assert "Letter from the prosecutor about Nour" in shown(family, "exhibits", case.reference)


def test_a_new_reason_needs_no_migration(drop, db):
    drop(WITNESS)

    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


# --- A wizard page -------------------------------------------------------------------------------


def test_a_new_page_is_asked_behind_the_one_that_it_names(drop):
    drop(AIRPORT)

    asked = [stop.page.id for stop in stops_of(a_case())]

    assert asked.index("w-airport") == asked.index("w-arrive") + 1


def test_a_new_page_is_asked_saved_and_shown_among_the_answers(drop, family):
    drop(AIRPORT)
    case = case_of(family, a_case())
    place = [case.reference, "1"]
    address = reverse("page-of", args=[*place, "w-airport"])

    asked = shown(family, "page-of", *place, "w-airport")
    onward = answer(family, address, help="YES", what="a wheelchair")

    assert "Does Nour need help at the airport?" in asked
    assert onward == reverse("page-of", args=[*place, "w-fast"])
    kept = case.beneficiaries.get().stay.answers["w-airport"]
    assert kept == {"help": "YES", "what": "a wheelchair"}
    assert "a wheelchair" in shown(family, "check-of", *place, "stay")


def test_a_part_that_was_done_is_open_again_until_the_new_page_is_answered(drop):
    assert is_done(a_case(), "stay")
    drop(AIRPORT)

    answered = with_answer(a_beneficiary().stay, "w-airport.help", "NO")

    assert not is_done(a_case(), "stay")
    assert is_done(a_case(beneficiaries=(a_beneficiary(stay=answered),)), "stay")


def is_done(case: CaseSnapshot, part: str) -> bool:
    tasks = (task for group in task_groups(case) for task in group.tasks)
    return next(task.state.is_done for task in tasks if task.part.key == part)


# --- A file type ---------------------------------------------------------------------------------


def a_bmp(folder: Path) -> Path:
    file = folder / "screenshot"
    Image.new("RGB", (640, 480), "white").save(file, "BMP")
    return file


def test_a_new_kind_of_file_is_offered_by_the_upload_field(drop, family):
    drop(BMP)
    case = case_of(family, a_case())

    fields = re.findall(r'accept="([^"]+)"', shown(family, "exhibits", case.reference))

    assert fields
    assert all({"image/bmp", ".bmp"} <= set(accept.split(",")) for accept in fields)


def test_a_new_kind_of_file_becomes_pages_in_the_child(drop, tmp_path):
    assert ".bmp" not in accept_attribute()
    drop(BMP)

    made = normalised(a_bmp(tmp_path), "screenshot", tmp_path)

    assert (made.media_type, made.page_count) == ("image/bmp", 1)
    assert made.pages.read_bytes().startswith(b"%PDF-")


# --- A form edition ------------------------------------------------------------------------------


def test_a_new_edition_is_taken_from_the_day_on_which_it_is_accepted(drop):
    drop(G28)

    before, since = edition_of("G-28", on=BEFORE), edition_of("G-28", on=FROM)

    assert before is not None
    assert before.edition_date == date(2018, 9, 17)
    assert since is not None
    assert since.edition_date == date(2027, 2, 1)


@pytest.mark.parametrize(
    ("day", "edition", "box"),
    [(BEFORE, "09/17/18", "Family Name"), (FROM, "02/01/27", "Whole Name of the Representative")],
)
def test_the_answer_sheet_of_a_packet_follows_the_edition_of_its_day(
    drop, tmp_path, day, edition, box
):
    drop(G28)
    lawyer = {"representative": a_representative(), "st_lawyer": {"lawyer": "YES"}}
    case = a_filed_case(tmp_path / "files", taken_on=day, exhibits=(), **lawyer)

    packet = score_of(assemble(case, tmp_path, is_draft=True, progress=silent).file)

    sheet = " ".join(page.text for page in packet.of("Form G-28 answers"))
    letter = " ".join(page.text for page in packet.of("Cover letter"))
    assert box in sheet
    assert "Okafor" in sheet
    assert edition in sheet
    assert f"(edition {edition})" in letter


def test_a_new_form_takes_its_place_in_the_sheets_and_in_the_list_of_the_letter(drop):
    words = {"G-28": "G-99", "filing_order=10": "filing_order=25", "2027, 4, 1": "2026, 1, 1"}
    text = examples()[G28].replace("Notice of Entry of Appearance", "Notice of Acceptance")
    for old, new in words.items():
        assert old in text
        text = text.replace(old, new)
    drop("packets/official_forms/g99_2027_02_01.py", text=text)
    lawyer = {"representative": a_representative(), "st_lawyer": {"lawyer": "YES"}}
    case = a_case(**lawyer)
    nour = case.beneficiaries[0]

    sheets = sheets_for(case, nour, explanation="")
    listed = letter_of(case, nour).forms

    assert [sheet.form for sheet in sheets] == ["G-1145", "G-28", "I-131", "G-99", "I-134"]
    assert [line.split(",")[0].removeprefix("Form ") for line in listed] == [
        sheet.form for sheet in sheets if not sheet.is_on_top
    ]
    assert listed[2] == "Form G-99, Notice of Acceptance (edition 02/01/27)"


# --- A readiness rule ----------------------------------------------------------------------------


def test_a_new_rule_finds_what_does_not_hold(drop):
    silent_traveller = without(a_beneficiary(), "ben-contact.phone")

    drop(PHONES)

    assert "TEL-01" in codes_of(a_case(beneficiaries=(silent_traveller,)))
    assert "TEL-01" not in codes_of(a_case())


def test_a_new_rule_stands_on_the_packet_page_and_leads_to_its_mending(drop, family):
    drop(PHONES)
    silent_traveller = without(a_beneficiary(), "ben-contact.phone")
    case = case_of(family, a_case(beneficiaries=(silent_traveller,)))

    page = shown(family, "packet", case.reference)

    mending = reverse("page-of", args=[case.reference, "1", "ben-contact"])
    assert f'<a href="{mending}">Add a phone number of Nour. The embassy may call.</a>' in page


# --- A fact of law -------------------------------------------------------------------------------


def change_rows(file: Path, text: str) -> None:
    """Put rows into a file; one that it has already, from the same day on, is replaced."""
    rows = yaml.safe_load(text)
    changed = {(row["key"], row["effective_from"]) for row in rows}
    kept = yaml.safe_load(file.read_text(encoding="utf-8"))
    kept = [row for row in kept if (row["key"], row["effective_from"]) not in changed]
    file.write_text(yaml.safe_dump([*kept, *rows]), encoding="utf-8")
    forget_declarations()


def test_a_new_fee_is_in_force_from_its_day_and_told_in_the_letter(facts_folder):
    change_rows(facts_folder / "fees.yaml", examples()[FEES])

    letters = {day: _letter_on(day) for day in (BEFORE, FROM)}

    assert fact("fee.i131.item7.paper", on=BEFORE).effective_to == BEFORE
    assert "is $630 (USCIS fee schedule, as checked on October 2, 2026)" in letters[BEFORE]
    assert "is $675 (USCIS fee schedule, as checked on February 2, 2027)" in letters[FROM]


def _letter_on(day: date) -> str:
    case = a_case(taken_on=day)
    letter = letter_of(case, case.beneficiaries[0])
    sentences = (s for part in letter.sections for p in part.paragraphs for s in p.sentences)
    return " ".join(sentence.text for sentence in sentences)


# --- A kind of proof -----------------------------------------------------------------------------


def test_a_new_kind_of_proof_has_a_slot_for_each_traveller_that_the_rules_look_into(drop):
    drop(HEALTH)
    rima = a_beneficiary("rima", ben_name={"family": "Darwish", "given": "Rima"})
    case = a_case(beneficiaries=(a_beneficiary(), rima))

    slots = [slot for slot in slots_of(case) if slot.kind.code == "ALL-90"]

    assert [slot.owner_key for slot in slots] == ["nour", "rima"]
    assert [slot.label for slot in slots] == [
        "Vaccination card of Nour",
        "Vaccination card of Rima",
    ]
    assert "ALL-90" in needed_documents(case)


def test_a_new_kind_of_proof_is_asked_for_on_the_evidence_page(drop, family):
    drop(HEALTH)
    case = case_of(family, a_case())

    page = shown(family, "exhibits", case.reference)

    assert "Vaccination card of Nour" in page
    assert "each vaccine with its day" in page
    assert "Measles: May 3, 20XX. Polio: May 3, 20XX" in page
    assert "Ask the clinic for a letter that names each vaccine and its day." in page


# --- A sheet to print ----------------------------------------------------------------------------


def test_a_new_sheet_is_listed_and_its_slot_leads_to_it(drop, family):
    drop(SCHOOL)
    nour = with_answer(a_beneficiary(), "ben-dob.dob", "2005-03-05")
    case = case_of(family, a_case(beneficiaries=(nour,)))

    assert "Letter of the school of Nour Alhassan" in shown(family, "sheets", case.reference)
    assert "/sheets/1/school.pdf" in shown(family, "exhibits", case.reference)
