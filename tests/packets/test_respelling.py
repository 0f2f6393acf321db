"""What stands otherwise on the forms is told once, and confirmed until it changes."""

import json
import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from django.urls import reverse

import pytest

from packets.case_folder.writing import write_case_folder
from packets.errors import UnreadableCase
from packets.filings import filed_forms
from packets.filling.answers import answers_for
from packets.filling.spelling import Change
from packets.models import AuditLine, ConfirmedSpelling, OfficialForm
from packets.official_forms import forms_in_force
from packets.operations.cases_in_folders import export_case, import_case
from packets.readiness import findings
from packets.respelling import Respelled, digest_of_spelling, on_forms, shortened_apart
from packets.selectors import forms_in_place
from packets.selectors.forms_in_place import Why, why_not_filled
from packets.selectors.overtaken import _told_by
from packets.selectors.snapshots import snapshot_of
from packets.snapshot import BeneficiaryFacts, CaseSnapshot, digest_of
from tests.packets.test_exhibits_pages import browser_of
from tests.support.cases import TODAY, a_beneficiary, a_case, a_representative
from tests.support.rows import NOW, Role, a_case_row, an_account, joined

PENA = {"family": "Peña", "given": "Núria"}


HOME = {"address": {"country": "JO", "street": "14 Wadi Street", "city": "Amman"}, "same": "YES"}


def traveller(key: str = "nour", **pages: Any) -> BeneficiaryFacts:
    return a_beneficiary(key, ben_address=HOME, **pages)


def named(family: str) -> CaseSnapshot:
    return a_case(beneficiaries=(traveller(ben_name={"family": family, "given": "Nour"}),))


def only(case: CaseSnapshot) -> Respelled:
    (found,) = on_forms(case).to_confirm
    return found


def test_a_name_is_told_once_with_all_its_boxes_and_the_question_it_answers():
    found = only(named("Peña"))

    assert (found.given, found.written, found.changes) == ("Peña", "Pena", {Change.ACCENTS})
    assert {box.form for box in found.boxes} >= {"I-131"}
    assert len(set(found.boxes)) == len(found.boxes)
    assert (found.source.about, found.source.page, found.source.field) == (
        "nour",
        "ben-name",
        "family",
    )
    assert found.is_open


def test_the_same_change_for_two_people_is_asked_once():
    both = (traveller(ben_name=PENA), traveller("rima", ben_name=PENA))
    case = a_case(beneficiaries=both)

    told = [(one.given, one.written) for one in on_forms(case).to_confirm]

    assert sorted(told) == [("Núria", "Nuria"), ("Peña", "Pena")]


def test_what_was_confirmed_is_known_and_a_change_asks_again():
    digest = digest_of_spelling("Peña", "Pena")

    assert only(replace(named("Peña"), spellings=(digest,))).is_confirmed
    assert only(replace(named("Peñas"), spellings=(digest,))).is_open


@pytest.mark.parametrize("family", ["Alhassan", "Al  hassan"])
def test_nothing_is_asked_about_a_name_that_stands_as_it_was_written(family):
    assert on_forms(named(family)).answers == ()


def test_long_words_are_cut_so_that_the_difference_is_seen():
    long = "The doctor of the hospital wrote in March that the operation cannot wait for "

    given, written = shortened_apart(f"{long}José any more", f"{long}Jose any more")

    assert given.startswith("…")
    assert "José" in given
    assert "Jose" in written
    assert shortened_apart("short é", "short e") == ("short é", "short e")


def test_words_of_the_product_are_asked_of_nobody():
    case = a_case(representative=a_representative(), beneficiaries=(traveller(),))

    changed = [
        change.given
        for form in filed_forms(case, case.beneficiaries[0])
        if form.edition.printed
        for change in answers_for(form.edition, form.filing).changes
    ]

    assert "I-131, I-134" in changed
    assert on_forms(case).to_confirm == ()
    told = {one.given: one.source for one in on_forms(case).of_the_product}
    assert told["I-131, I-134"] is None


def test_the_explanation_goes_on_elsewhere_without_a_question_and_leads_to_its_letter():
    (ours,) = on_forms(named("Alhassan")).of_the_product

    assert ours.source is not None
    assert (ours.source.page, ours.source.about, ours.is_cut) == ("letter", "nour", True)
    assert "FRM-31e" not in {one.rule.code for one in findings(named("Alhassan"))}


def test_what_only_goes_on_elsewhere_is_told_and_not_asked():
    long = {"phone": "+380505550137"}
    case = a_case(beneficiaries=(traveller(ben_contact=long),), st_role={"role": "SELF"})

    found = on_forms(case)

    assert found.to_confirm == ()
    assert [(one.given, one.is_cut) for one in found.only_cut] == [("380505550137", True)]


def test_other_letters_are_no_spelling_to_confirm():
    found = on_forms(named("Іваненко"))

    assert found.to_confirm == ()
    assert {(one.kind, one.given) for one in found.not_taken} == {("foreign", "Іваненко")}
    assert {one.source.page for one in found.not_taken} == {"ben-name"}


def test_a_confirmation_makes_no_other_packet():
    case = named("Peña")
    confirmed = replace(case, spellings=(only(case).digest,))

    assert digest_of(confirmed) == digest_of(case)
    assert _told_by(confirmed) == _told_by(case)


# --- The page ------------------------------------------------------------------------------------


@pytest.fixture
def case(db):
    return a_case_row(named("Peña"))


@pytest.fixture
def family(case):
    return browser_of(case.members.get(role="OWNER").user)


def page(case):
    return reverse("spelling", args=[case.reference])


def test_the_page_says_why_and_leads_to_the_question(case, family):
    html = family.get(page(case)).content.decode()

    assert "Peña" in html
    assert "Pena" in html
    assert "without accents" in html
    assert reverse("page-of", args=[case.reference, "1", "ben-name"]) in html


def test_a_tick_is_kept_once_and_a_change_asks_again(case, family):
    digest = only(snapshot_of(case, today=TODAY)).digest

    for _twice in range(2):
        family.post(page(case), {"right": digest, "form_complete": "1"})

    row = ConfirmedSpelling.objects.get()
    assert (row.digest, row.confirmed_by) == (digest, case.members.get(role="OWNER").user)
    assert AuditLine.objects.filter(what="SPELLINGS_CONFIRMED").count() == 1
    assert only(snapshot_of(case, today=TODAY)).is_confirmed
    nour = case.beneficiaries.get()
    nour.answers["ben-name"] = {"family": "Peñas", "given": "Nour"}
    nour.save()
    assert only(snapshot_of(case, today=TODAY)).is_open


def test_all_that_the_page_showed_is_kept_at_once(case, family):
    nour = case.beneficiaries.get()
    nour.answers["ben-name"] = PENA
    nour.save()
    html = family.get(page(case)).content.decode()
    shown = re.findall(r'name="shown" value="(\w+)"', html)

    family.post(page(case), {"shown": shown, "all": "1", "form_complete": "1"})

    assert len(shown) == 2
    assert {row.digest for row in ConfirmedSpelling.objects.all()} == set(shown)
    assert not any(one.is_open for one in on_forms(snapshot_of(case, today=TODAY)).to_confirm)


def test_ticks_alone_confirm_nothing_else_of_the_page(case, family):
    digest = only(snapshot_of(case, today=TODAY)).digest

    family.post(page(case), {"shown": digest, "form_complete": "1"})

    assert not ConfirmedSpelling.objects.exists()


@pytest.mark.parametrize("name", ["check-all", "to-sign"])
def test_whoever_checks_or_signs_is_led_to_the_spellings(case, family, name):
    assert page(case) in family.get(reverse(name, args=[case.reference])).content.decode()


def test_what_is_not_so_any_more_is_not_kept(case, family):
    old = digest_of_spelling("Pérez", "Perez")

    answer = family.post(page(case), {"right": old, "form_complete": "1"}, follow=True)

    assert not ConfirmedSpelling.objects.exists()
    assert "changed meanwhile" in answer.content.decode()


def test_a_cut_form_keeps_nothing(case, family):
    digest = only(snapshot_of(case, today=TODAY)).digest

    assert family.post(page(case), {"right": digest}).status_code == 400
    assert not ConfirmedSpelling.objects.exists()


def test_who_only_looks_sees_no_ticks(case):
    looks = browser_of(joined(case, Role.VIEWER))

    assert 'name="right"' not in looks.get(page(case)).content.decode()


def test_a_confirmation_moves_with_who_gave_it_and_when_but_is_of_no_account_there(
    case, family, tmp_path
):
    digest = only(snapshot_of(case, today=TODAY)).digest
    family.post(page(case), {"right": digest, "form_complete": "1"})
    given = ConfirmedSpelling.objects.get()
    ConfirmedSpelling.objects.update(confirmed_at=NOW - timedelta(days=2))

    export_case(case=case, folder=tmp_path / "out", today=TODAY)
    copy = import_case(folder=tmp_path / "out", owner=an_account(), now=NOW)

    (there,) = copy.spellings.all()
    assert (there.digest, there.confirmed_by) == (digest, None)
    assert (there.by, there.confirmed_at) == (given.by, NOW - timedelta(days=2))


SPELLING = "9" * 64
TOLD = [
    (SPELLING, "", NOW),
    (
        {"digest": SPELLING, "at": "2026-11-02T08:00:00+00:00"},
        "",
        datetime(2026, 11, 2, 8, tzinfo=UTC),
    ),
    ({"digest": SPELLING, "by": "Huda", "at": "2199-01-01T00:00:00+00:00"}, "Huda", NOW),
]


@pytest.mark.parametrize(("told", "by", "at"), TOLD, ids=["digest alone", "nobody", "too late"])
def test_a_folder_may_tell_less_of_a_confirmation_and_none_is_of_tomorrow(
    db, tmp_path, told, by, at
):
    folder = a_folder_with(tmp_path, told)

    (there,) = import_case(folder=folder, owner=an_account(), now=NOW).spellings.all()

    assert (there.by, there.confirmed_at) == (by, at)


@pytest.mark.parametrize("at", ["yesterday", "2026-11-02T08:00:00", ""])
def test_a_folder_with_no_moment_of_a_confirmation_says_where(db, tmp_path, at):
    folder = a_folder_with(tmp_path, {"digest": SPELLING, "by": "Huda", "at": at})

    with pytest.raises(UnreadableCase, match=r"spellings\[1\]\.at"):
        import_case(folder=folder, owner=an_account(), now=NOW)


def a_folder_with(folder, told):
    write_case_folder(a_case(), {}, folder / "in")
    file = folder / "in" / "case.yaml"
    file.write_text(f"{file.read_text()}spellings: {json.dumps([told])}\n")
    return folder / "in"


def test_the_page_says_who_confirmed_a_spelling_and_when(case, family):
    digest = only(snapshot_of(case, today=TODAY)).digest
    family.post(page(case), {"right": digest, "form_complete": "1"})
    ConfirmedSpelling.objects.update(confirmed_at=NOW)
    owner = case.members.get(role="OWNER").user

    assert f"Confirmed by <bdi>{owner.email}</bdi>" in family.get(page(case)).content.decode()
    owner.shown_name = "Huda"
    owner.save()
    assert (
        "Confirmed by <bdi>Huda</bdi>, <bdi>Nov. 25, 2026"
        in family.get(page(case)).content.decode()
    )
    ConfirmedSpelling.objects.update(confirmed_by=None)
    assert "by an account that is gone" in family.get(page(case)).content.decode()


# --- The page of the packet ----------------------------------------------------------------------


def test_the_packet_page_leads_to_what_is_to_confirm(case, family):
    html = family.get(reverse("packet", args=[case.reference])).content.decode()

    finding = html.split("spelled otherwise on the forms")[0]
    assert finding.rindex(page(case)) == finding.rindex('href="') + len('href="')


def test_the_packet_page_says_which_forms_are_filled(case, family, monkeypatch):
    (edition,) = (one for one in forms_in_force(on=TODAY) if one.form == "I-131")
    filled = {edition.key: "0" * 64}
    monkeypatch.setattr(forms_in_place, "forms_filled", lambda *, on, files: filled)

    html = family.get(reverse("packet", args=[case.reference])).content.decode()

    assert "Form I-131</bdi>: we fill it in the next packet" in html
    assert "Form I-134</bdi>: the next packet has a sheet with your answers" in html
    assert "This service cannot fill this form yet" in html


FORM = next(one for one in forms_in_force(on=TODAY) if one.form == "I-131")
FILES = [
    ((), Why.NOT_HERE),
    (((FORM.edition_date, "CHECKED"),), Why.NOT_APPROVED),
    (((FORM.edition_date, "RETIRED"),), Why.NOT_HERE),
    (((date(2019, 4, 24), "APPROVED"),), Why.OTHER_EDITION),
    (((date(2019, 4, 24), "APPROVED"), (FORM.edition_date, "CHECKED")), Why.NOT_APPROVED),
]


@pytest.mark.parametrize(("files", "why"), FILES)
def test_why_a_form_is_not_filled_is_told_by_its_files(db, files, why):
    for number, (edition, state) in enumerate(files):
        OfficialForm.objects.create(
            form=FORM.form,
            edition_date=edition,
            state=state,
            sha256=f"{number:064x}",
            size=1,
            page_count=FORM.page_count,
            report={},
            approved_by=an_account() if state == "APPROVED" else None,
        )

    assert why_not_filled([FORM], on=TODAY) == {FORM.key: why}


def test_a_form_that_is_filled_lacks_nothing(monkeypatch, db):
    filled = {FORM.key: "0" * 64}
    monkeypatch.setattr(forms_in_place, "forms_filled", lambda *, on, files: filled)

    assert why_not_filled([FORM], on=TODAY) == {}
