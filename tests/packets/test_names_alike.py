"""Two people of one first name are called by their full names, so that lists tell them apart."""

from dataclasses import replace

from packets.readiness import findings
from packets.readiness._subjects.people import supporters, the_filer, travellers
from packets.slots import slots_of
from packets.snapshot import BeneficiaryFacts
from packets.wizard.naming import names_in
from tests.packets.cases_for_wizard import a_case, rima
from tests.support.cases import a_beneficiary, a_petitioner, a_supporter
from tests.support.cases import a_case as a_whole_case

RANA = {"family": "Yildiz", "given": "Rana"}
OTHER_RANA = {"family": "Demir", "given": "rana"}


def two_ranas(**changes):
    return a_whole_case(
        beneficiaries=(a_beneficiary(ben_name=RANA),),
        petitioner=a_petitioner(you_name=OTHER_RANA),
        **changes,
    )


def test_a_traveller_and_who_asks_are_told_apart_on_pages_findings_and_documents():
    case = two_ranas()

    assert "Rana Yildiz" in names_in(case, "nour").ben
    assert [next(travellers(case)).name, the_filer(case).name] == ["Rana Yildiz", "rana Demir"]
    assert {"Rana Yildiz", "rana Demir", "Sami"} <= {slot.owner_name for slot in slots_of(case)}


def test_who_asks_and_gives_the_money_is_one_person():
    case = a_whole_case(supporters=(a_supporter(sup_who={"who": "ME"}),))

    assert the_filer(case).name == next(supporters(case)).name == "Huda"


def test_a_finding_about_somebody_without_a_name_begins_with_a_capital_letter():
    nobody = BeneficiaryFacts(key="a", answers={"ben-where": {"country": "TR", "permit": "NO"}})
    told = [finding.text for finding in findings(a_case(nobody))]

    assert [text for text in told if text[:1].islower()] == []


def test_people_of_different_names_are_called_by_their_first_ones():
    assert next(travellers(a_case(rima()))).name == "Rima"


def test_two_of_one_name_without_a_family_name_keep_what_was_typed():
    case = a_case(rima(), replace(rima(), key="rima-2"))

    assert [it.name for it in travellers(case)] == ["Rima", "Rima"]
