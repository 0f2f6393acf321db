"""What is told of papers, their days and translators, and who is asked for the papers of a child."""

from dataclasses import replace
from datetime import date

import pytest

from packets.slots import all_kinds, slots_of
from packets.snapshot import CannotGet
from packets.snapshot.lengths import last_day_of
from tests.packets.readiness_cases import (
    found,
    lacking,
    paper,
    ready,
    ready_adult,
    ready_child,
    unable,
    with_paper,
)
from tests.packets.test_readiness_proof import (
    BOTH_PARENTS,
    birth_certificate,
    parents,
    translated,
    translated_by,
)
from tests.support.cases import a_beneficiary, reason


@pytest.mark.parametrize(
    ("note", "lacks"),
    [
        (["COMPLETE", "SIGNED"], "The translator knows both languages"),
        (["COMPETENT", "SIGNED"], "complete and accurate"),
        (["COMPLETE", "COMPETENT"], "Signature by hand"),
    ],
)
def test_a_note_of_a_translator_must_say_all_three_things(note, lacks):
    (finding,) = found(birth_certificate(note=note), "TR-02")

    assert finding.blocks
    assert "Birth certificate" in finding.text
    assert lacks in finding.text
    assert finding.text.count("“") == 1
    assert not found(birth_certificate(), "TR-02")


@pytest.mark.parametrize("said", [["NOT_SURE"], ["NONE"], ["SIGNED"], ["SIGNED", "CONTACT"]])
def test_what_a_letter_lacks_or_nobody_is_sure_of_weakens_and_does_not_block(said):
    (finding,) = found(with_paper("MED-01", told={"letter": said}), "DOC-03e")

    assert finding.rule.severity == "WEAKENS"
    assert "Printed name and address" in finding.text


@pytest.mark.parametrize(("kind", "field"), [("ALL-14", "letter"), ("ALL-12", "statement")])
def test_a_paper_of_another_sort_in_the_place_of_a_letter_lacks_nothing(kind, field):
    case = with_paper(kind, told={field: ["OTHER"]})

    for code in ("DOC-03e", "DOC-03f", "SUP-10b", "SIG-09", "SIG-09b"):
        assert not found(case, code), code


def test_what_papers_have_is_asked_only_where_it_matters():
    asked = {code for code, kind in all_kinds().items() if kind.written}

    assert {"MED-01", "ALL-14", "MED-06", "ALL-11", "HRM-06"} <= asked
    assert not asked & {"ALL-04", "CHD-E1", "ALL-13", "HRM-07", "MED-07"}
    assert not found(with_paper("MED-07", told={}), "DOC-03f")


@pytest.mark.parametrize("who", ["FAMILY", "TRAVELLER", "PETITIONER", "SUPPORTER"])
def test_a_translator_of_the_case_weakens_and_does_not_block(who):
    (finding,) = found(translated(who=who), "TR-03")

    assert not finding.blocks
    assert not found(translated(who="STRANGER"), "TR-03")


@pytest.mark.parametrize(
    ("name", "is_told"),
    [("Huda Alhassan", True), ("ALHASSAN Huda", True), ("Huda Alhassani", False), ("", False)],
)
def test_a_translator_with_the_name_of_somebody_of_the_case_is_no_stranger(name, is_told):
    assert bool(found(translated_by(name, who="STRANGER"), "TR-03")) is is_told


def test_the_newest_document_of_a_kind_is_the_one_whose_age_counts():
    old, new = paper("MED-01", key="old", dated="2020"), paper("MED-01", key="new", dated="2026-11")
    case = lacking("MED-01")

    assert found(replace(case, exhibits=(*case.exhibits, old)), "DOC-04")
    assert not found(replace(case, exhibits=(*case.exhibits, old, new)), "DOC-04")


@pytest.mark.parametrize("dated", ["2026-13", "the 5th of May", "2026-02-30"])
def test_a_date_that_is_none_breaks_nothing(dated):
    assert not found(with_paper("MED-01", dated=dated), "DOC-04")
    assert not found(with_paper("MED-01", dated=dated), "DOC-03d")


def test_one_file_in_the_sets_of_two_travellers_is_no_double():
    one, two = paper("ALL-04", about=("nour",)), paper("ALL-04", key="other", about=("rima",))
    case = ready(exhibits=(one, replace(two, document=one.document)))

    assert not found(case, "DOC-02")


def test_parents_who_both_travel_need_no_written_yes():
    family = ready(beneficiaries=(a_beneficiary(), *BOTH_PARENTS))

    assert not found(lacking("CHD-E2", case=family), "CHD-02")
    assert found(lacking("CHD-E2", case=ready()), "CHD-02")


def test_one_parent_who_says_yes_leaves_the_other_to_be_explained():
    case = ready_child(ch_consent={"who": "ONE_PARENT"}, **parents(father="ELSEWHERE"))

    assert found(lacking("CHD-E4", case=case), "CHD-04")


@pytest.mark.parametrize(
    ("consent", "father"),
    [
        ("BOTH_PARENTS", "DEAD"),
        ("ONE_PARENT", "NOT_SURE"),
        ("ONE_PARENT", "ELSEWHERE"),
        ("ONE_PARENT", "IN_US"),
        ("GUARDIAN", "UNKNOWN"),
    ],
)
def test_who_is_asked_where_a_parent_is_has_a_place_for_the_paper(consent, father):
    case = ready_child(ch_consent={"who": consent}, **parents(father=father))
    bare = lacking("CHD-E3", "CHD-E4", case=case)

    assert found(bare, "CHD-04")
    assert [slot.owner_key for slot in slots_of(bare) if slot.kind.code == "CHD-E4"] == ["nour"]
    assert not found(unable("CHD-E4", case=bare), "CHD-04")


@pytest.mark.parametrize(
    ("who", "mother", "father", "fits"),
    [
        ("BOTH_PARENTS", "WITH_CHILD", "ELSEWHERE", True),
        ("BOTH_PARENTS", "UNKNOWN", "WITH_CHILD", False),
        ("ONE_PARENT", "DEAD", "UNKNOWN", False),
        ("GUARDIAN", "DEAD", "DEAD", True),
        ("ONE_PARENT", "WITH_CHILD", "WITH_CHILD", False),
        ("ONE_PARENT", "WITH_CHILD", "ELSEWHERE", True),
    ],
)
def test_who_says_yes_must_be_there_to_say_it(who, mother, father, fits):
    places = {"ch_parents": {"mother": mother, "father": father}}

    assert bool(found(ready_child(ch_consent={"who": who}, **places), "CHD-02b")) is not fits


def test_an_adult_who_comes_with_a_healthy_child_is_told_of_no_exception():
    child = a_beneficiary(reasons=ready_adult("FUN").beneficiaries[0].reasons)

    assert not found(ready(beneficiaries=(child, *BOTH_PARENTS)), "CHD-06")


def test_what_a_family_cannot_get_weakens_and_does_not_block():
    for kind in ("ALL-04", "ALL-05", "ALL-06", "CHD-E1", "CHD-E2", "MED-01"):
        told = CannotGet(kind=kind, about="", why="It was burned")
        case = replace(lacking(kind), cannot_get=(told,))

        assert not any(f.blocks for f in found(case, "MER-01c"))
        assert len(found(case, "MER-01c")) == 1, kind


def test_the_twin_reason_needs_its_own_document():
    case = ready_child(reasons=(reason("MED"), reason("FUN")))
    bare = lacking(
        "MED-01", "MED-02", "MED-03", "MED-04", "MED-05", "MED-06", "MED-07", "MED-08", case=case
    )

    assert [f.text for f in found(bare, "MER-02")] == [
        "No document shows this reason of Nour: Medical care. Add one for each reason."
    ]


@pytest.mark.parametrize(
    ("basis", "own", "rule"), [("HARM", "HRM-05", "MER-01"), ("WAR", "WAR-01", "MER-01b")]
)
def test_a_danger_that_needs_its_own_declaration_asks_for_one_statement_only(basis, own, rule):
    case = lacking(own, case=ready_adult(basis))

    assert "ALL-11" not in {slot.kind.code for slot in slots_of(case)}
    assert [f.subject.kind.code for f in found(case, rule)] == [own]
    assert not found(case, "MER-14")


@pytest.mark.parametrize(
    ("dated", "day"),
    [
        ("2026", date(2026, 12, 31)),
        ("2026-11", date(2026, 11, 30)),
        ("2026-12", date(2026, 12, 31)),
        ("2028-02", date(2028, 2, 29)),
        ("2026-11-12", date(2026, 11, 12)),
        ("", None),
        ("2026-13", None),
    ],
)
def test_a_paper_without_a_day_is_as_new_as_it_can_be_and_no_newer(dated, day):
    assert last_day_of(dated) == day
