"""What goes into the fields of Form I-131, where it goes on, and what a person must confirm."""

from typing import Any

from packets.filling.answers import ADDENDUM, FormAnswers, answers_for
from packets.filling.spelling import Change
from packets.official_forms import Filing
from packets.snapshot import CaseSnapshot
from tests.support.cases import a_beneficiary, a_case, a_petitioner
from tests.support.look_alike import edition_called

EXPLAIN = "#subform[10].P8_Line1_Explain[0]"
ROW = "#subform[13].Part13_Line{row}_{what}[0]"


def filled(case: CaseSnapshot, explanation: str = "Nour needs an operation.") -> FormAnswers:
    person = case.beneficiaries[0]
    filing = Filing(case=case, beneficiary=person, explanation=explanation)
    return answers_for(edition_called("I-131"), filing)


def with_person(**answers: Any) -> CaseSnapshot:
    return a_case(beneficiaries=(a_beneficiary(**answers),))


def test_the_box_of_a_first_request_from_abroad_is_ticked() -> None:
    values = filled(a_case()).values
    assert values["P3[0].CB_AppType[5]"] is True
    assert "P4[0].CB_AppType[0]" not in values


def test_part_13_repeats_the_name_of_who_signs() -> None:
    values = filled(a_case()).values
    assert (
        values["#subform[13].Part2_Line1_FamilyName[0]"]
        == values["P4[0].Part2_Line1_FamilyName[0]"]
    )


def test_a_short_explanation_stays_in_its_box() -> None:
    answers = filled(a_case())
    assert answers.values[EXPLAIN] == "Nour needs an operation."
    own_script = answers.continued[0]
    assert (own_script.page, own_script.part, own_script.item) == (6, "2", "16")


def test_a_longer_one_goes_on_in_part_13_with_page_part_and_item() -> None:
    answers = filled(a_case(), "Nour needs an operation soon. " * 20)
    assert str(answers.values[EXPLAIN]).endswith("(see Part 13)")
    place = [answers.values[ROW.format(row=3, what=w)] for w in ("PageNumber", "PartNumber")]
    assert place == ["11", "8"]
    assert answers.values[ROW.format(row=3, what="ItemNumber")] == "1"


def test_nothing_of_a_long_explanation_is_lost() -> None:
    given = " ".join(f"word{number}" for number in range(60))
    answers = filled(a_case(), given)
    begun = str(answers.values[EXPLAIN]).removesuffix(" (see Part 13)")
    rest = " ".join(
        str(answers.values.get(ROW.format(row=row, what="AdditionalInfo"), ""))
        for row in range(3, 8)
    ).replace("\n", " ")
    assert given in f"{begun} {rest.split(': ', 1)[1]}"


def test_what_part_13_cannot_take_goes_on_an_addendum() -> None:
    answers = filled(a_case(), "Nour needs an operation soon. " * 80)
    assert ADDENDUM in answers.values.values()
    assert [entry.item for entry in answers.addendum][:1] == ["1"]


def test_marks_are_left_out_and_told() -> None:
    case = with_person(ben_name={"family": "Ibáñez", "given": "José"})
    answers = filled(case)
    changed = [one for one in answers.changes if one.item == "16"]
    assert [(one.given, one.written) for one in changed] == [
        ("Ibáñez", "Ibanez"),
        ("José", "Jose"),
    ]
    assert all(one.changes == (Change.ACCENTS,) for one in changed)


def test_letters_of_another_script_are_a_problem_and_never_guessed() -> None:
    case = with_person(ben_name={"family": "Петренко", "given": "Anna"})
    problems = [one for one in filled(case).problems if one.kind == "foreign"]
    assert [one.item.item for one in problems] == ["16"]


def test_no_field_of_a_signature_is_ever_written() -> None:
    values = filled(a_case()).values
    assert not [name for name in values if "Sig" in name]


def test_a_name_without_room_begins_in_its_box_and_stands_whole_in_part_13():
    name = "Rajaonarimampianinarivo Andriamanantena-O’Brien"
    answers = filled(with_person(**{"ben-name": {"family": name, "given": "Nour"}}))
    assert answers.values["P6[0].P2_Line16_FamilyName[0]"] == "Rajaonarimampianinarivo"
    (change,) = (one for one in answers.changes if one.item == "16")
    assert (change.whole, Change.SHORTENED in change.changes) == ("Rajaonarimampianinarivo", True)
    assert "Andriamanantena-O'Brien" in " ".join(str(value) for value in answers.values.values())


def test_a_word_without_room_is_cut_and_half_a_number_is_never_written():
    name = "Rajaonarimampianinarivoandriamanantenasoa"
    answers = filled(with_person(**{"ben-name": {"family": name, "given": "Nour"}}))
    written = answers.values["P6[0].P2_Line16_FamilyName[0]"]
    assert name.startswith(str(written))
    assert len(str(written)) == 34
    phone = a_case(petitioner=a_petitioner(you_contact={"phone": "+380505550137"}))
    assert "#subform[10].Part10_Line1_DayPhone[0]" not in filled(phone).values


def test_what_goes_on_elsewhere_keeps_the_signs_that_its_small_box_refused() -> None:
    street = "A safe house in Islamabad. The address is not written here."
    where = {"country": "PK", "city": "Islamabad", "street": street}
    answers = filled(with_person(**{"ben-address": {"address": where, "same": "YES"}}))
    assert answers.values["P6[0].P2_Line24_StreetNumberName[0]"] == "See Part 13"
    assert street in " ".join(str(value) for value in answers.values.values()).replace("\n", " ")


def test_the_address_of_the_home_is_written_only_where_it_is_another_one() -> None:
    mail, home = {"country": "US", "street": "1 Post Road"}, {"country": "US", "street": "2 Elm"}
    for same, wanted in (("YES", None), ("NO", "2 Elm")):
        given = {"address": mail, "same": same, "home": home}
        case = a_case(petitioner=a_petitioner(**{"you-address": given}))
        assert filled(case).values.get("P5[0].Part2_Line4_StreetNumberName[0]") == wanted
