"""Each answer stands at its Part and Item, written as the form wants it."""

from dataclasses import replace
from datetime import date

import pytest

from packets import official_forms
from packets.boxes import writing
from packets.law import changed_by, fact, rows_of
from packets.official_forms import all_editions, edition_of
from packets.readiness import findings
from packets.snapshot import BeneficiaryFacts, CaseSnapshot
from tests.packets.readiness_cases import ready
from tests.support.answer_sheets import EXPLANATION, FAMILY, SELF, answers, rows, sheets
from tests.support.cases import (
    TODAY,
    a_beneficiary,
    a_case,
    a_case_of,
    a_petitioner,
    a_representative,
    a_supporter,
    with_answer,
    without,
)

RE_PAROLE = a_case_of("REP")


I131_FOR_ANOTHER = {
    "Part 1, 7": ["Select this box"],
    "Part 1, 13": ["No"],
    "Part 2, 1": ["Alhassan", "Huda", "N/A"],
    "Part 2, 2": ["N/A"],
    "Part 2, 5": ["204555019"],
    "Part 2, 6": ["Syria"],
    "Part 2, 8": ["Female"],
    "Part 2, 9": ["07/19/1984"],
    "Part 2, 10": ["N/A"],
    "Part 2, 16": ["Alhassan", "Nour", "N/A"],
    "Part 2, 17": ["Al-Hassan, Nour"],
    "Part 2, 18": ["03/05/2017"],
    "Part 2, 19": ["Syria"],
    "Part 2, 20": ["Syria"],
    "Part 2, 21": ["962790555012"],
    "Part 2, 22": ["N/A"],
    "Part 2, 23": ["012345678"],
    "Part 2, 26": [],
    "Part 3, 1": ["Not Hispanic or Latino"],
    "Part 3, 2": ["White"],
    "Part 3, 3": ["4", "3"],
    "Part 3, 4": ["057"],
    "Part 3, 5": ["Brown"],
    "Part 3, 6": ["Black"],
    "Part 4, 1": ["No"],
    "Part 4, 2.a": ["No"],
    "Part 4, 2.b": ["N/A"],
    "Part 4, 3.c": ["N/A"],
    "Part 8, 2": ["5 months"],
    "Part 8, 3.a": ["01/11/2027"],
    "Part 8, 3.b": ["Amman", "Jordan"],
    "Part 9, 1": [],
    "Part 10, 1": ["2165550141"],
    "Part 10, 2": ["N/A"],
    "Part 10, 4": ["by hand, in ink"],
    "Part 11, 1": [],
    "Part 12, 1": [],
}


@pytest.mark.parametrize("place", I131_FOR_ANOTHER)
def test_form_i_131_for_somebody_else(place):
    assert answers(sheets(FAMILY)["I-131"], place) == I131_FOR_ANOTHER[place]


def test_a_foreign_address_has_no_state_and_a_domestic_one_no_province():
    sheet = sheets(FAMILY)["I-131"]

    labels = {
        place: [row.label.rpartition(": ")[2] for row in rows(sheet, place)]
        for place in ("Part 2, 3", "Part 2, 24")
    }

    assert "ZIP Code" in labels["Part 2, 3"]
    assert "Province" not in labels["Part 2, 3"]
    assert "ZIP Code" not in labels["Part 2, 24"]
    assert "Postal Code" in labels["Part 2, 24"]


def test_whoever_files_for_themself_leaves_items_16_to_27_alone():
    sheet = sheets(SELF)["I-131"]

    assert [answers(sheet, f"Part 2, {item}") for item in range(16, 28)] == [[]] * 12
    assert answers(sheet, "Part 2, 1")[:2] == ["Alhassan", "Nour"]
    assert answers(sheet, "Part 2, 9") == ["04/17/1988"]
    assert answers(sheet, "Part 2, 6") == ["Syria"]


def test_of_several_who_file_the_first_one_signs_for_the_others():
    second = a_beneficiary("rami", ben_name={"family": "Alhassan", "given": "Rami"})
    case = a_case(st_role={"role": "SELF"}, beneficiaries=(a_beneficiary(), second), supporters=())

    sheet = sheets(case, second)["I-131"]

    assert answers(sheet, "Part 2, 1")[1] == "Nour"
    assert answers(sheet, "Part 2, 16")[1] == "Rami"


def test_re_parole_selects_item_11_and_gives_the_first_parole():
    sheet = sheets(RE_PAROLE)["I-131"]
    told = RE_PAROLE.beneficiaries[0].reasons[0]

    assert answers(sheet, "Part 1, 7") == []
    assert answers(sheet, "Part 1, 11") == ["Select this box"]
    assert answers(sheet, "Part 1, 12") == [writing.form_date(told.value("rep-i94", "until"))]
    assert answers(sheet, "Part 2, 26") == [told.value("rep-i94", "class")]
    assert answers(sheet, "Part 8, 3.a") == []
    assert answers(sheet, "Part 9, 1") != []


def test_a_needed_box_without_an_answer_is_marked():
    person = without(a_beneficiary(), "ben-dob.dob")
    case = a_case(beneficiaries=(person,))

    (row,) = rows(sheets(case)["I-131"], "Part 2, 18")

    assert (row.answer, row.state) == ("not answered", "missing")


def test_whoever_is_not_sure_has_not_answered():
    case = a_case(beneficiaries=(a_beneficiary(ben_past={"removal": "NOT_SURE"}),))

    assert answers(sheets(case)["I-131"], "Part 4, 1") == ["not answered"]


def test_one_past_paper_answers_the_question_on_the_other_with_no():
    past = {"prior": "YES", "which": ["ADVANCE_PAROLE"], "date": "2019-04-02", "what": "lost"}
    case = a_case(beneficiaries=(a_beneficiary(ben_docs=past),))
    sheet = sheets(case)["I-131"]

    assert answers(sheet, "Part 4, 2.a") == ["No"]
    assert answers(sheet, "Part 4, 3.a") == ["Yes"]
    assert answers(sheet, "Part 4, 3.b") == ["04/02/2019"]
    assert answers(sheet, "Part 4, 3.c") == ["lost"]


def test_an_answer_too_long_for_its_box_goes_on_in_part_13_without_losing_a_word():
    sheet = sheets(FAMILY)["I-131"]

    (begun,) = answers(sheet, "Part 8, 1")
    more = [row for part in sheet.parts for row in part.rows if "Part 8, Item 1" in row.label]

    assert len(begun) <= 340
    assert begun.endswith(" (see Part 13)")
    assert f"{begun.removesuffix(' (see Part 13)')} {more[0].answer}" == EXPLANATION.strip()


def test_a_foreign_phone_does_not_fit_ten_digits_and_stands_in_part_13():
    case = a_case(petitioner=a_petitioner(you_contact={"phone": "+962790555012"}))
    sheet = sheets(case)["I-131"]

    assert answers(sheet, "Part 10, 1") == ["See Part 13"]
    assert "962790555012" in [row.answer for row in sheet.parts[-1].rows]


def test_an_answer_that_its_box_takes_otherwise_has_the_spelling_below_it():
    name = {"family": "Müller-O’Brien", "given": "Łukasz"}
    sheet = sheets(a_case(beneficiaries=(a_beneficiary(ben_name=name),)))["I-131"]

    told = [line for row in rows(sheet, "Part 2, 16") for line in row.fitted]

    assert told == [
        "Write “Muller-OBrien” without accents and some signs: the box does not take them.",
        "Write “Lukasz” without accents: the box does not take them.",
    ]
    assert all(row.answer for part in sheet.parts for row in part.rows if row.fitted)


def test_a_form_that_nobody_reviewed_says_no_spelling():
    given = a_supporter(sup_name={"family": "Peña", "given": "Dana"})
    sheet = sheets(a_case(supporters=(given,)))["I-134"]

    assert not [row for part in sheet.parts for row in part.rows if row.fitted]


def test_names_in_their_own_script_stand_in_part_13():
    assert "Nour Alhassan: نور الحسن" in answers(sheets(FAMILY)["I-131"], "Part 13, 3")[0]


def test_whoever_reads_and_types_is_interpreter_and_preparer():
    helper = {
        "helper": "YES",
        "does": ["READS", "TYPES"],
        "helper_name": "Petro Kovalenko",
        "language": "PRS",
        "phone": "+16125550183",
    }
    sheet = sheets(a_case(st_helper=helper))["I-131"]

    assert answers(sheet, "Part 11, 1") == ["Petro Kovalenko"]
    assert answers(sheet, "Part 11, 3") == ["6125550183"]
    assert answers(sheet, "Part 11, ") == ["Dari"]
    assert answers(sheet, "Part 12, 1") == ["Petro Kovalenko"]
    assert ("Part 11, Item 6", "Petro Kovalenko") in {
        (one.where, one.who) for one in sheet.signatures
    }


G28 = {
    "Part 1, 2.a": ["Okafor"],
    "Part 1, 2.c": ["N/A"],
    "Part 1, 3.a": ["100 Water Street"],
    "Part 1, 3.d": ["OH"],
    "Part 1, 4": ["2165550107"],
    "Part 2, 1.a": ["Ohio"],
    "Part 2, 1.c": ["am not"],
    "Part 2, 1.d": ["Lakefront Immigration Law"],
    "Part 2, 2.a": [],
    "Part 3, 1.b": ["I-131, I-134"],
    "Part 3, 5": ["Applicant"],
    "Part 3, 6.a": ["Alhassan"],
    "Part 3, 7.a": ["N/A"],
    "Part 3, 9": ["204555019"],
    "Part 3, 10": ["2165550141"],
    "Part 3, 13.e": ["44129"],
    "Part 4, 2": ["by hand, in ink"],
    "Part 5, 1": ["by hand, in ink"],
}


@pytest.mark.parametrize("place", G28)
def test_form_g_28(place):
    case = a_case(representative=a_representative(), st_lawyer={"lawyer": "YES"})

    assert answers(sheets(case)["G-28"], place) == G28[place]


def test_an_accredited_representative_selects_item_2():
    accredited = with_answer(
        a_representative(rep_accredited={"organization": "Safe Harbor", "date": "2021-05-06"}),
        "rep-licence.kind",
        "ACCREDITED",
    )
    sheet = sheets(a_case(representative=accredited))["G-28"]

    assert answers(sheet, "Part 2, 1.a") == []
    assert answers(sheet, "Part 2, 2.b") == ["Safe Harbor"]
    assert answers(sheet, "Part 2, 2.c") == ["05/06/2021"]


def test_without_a_representative_there_is_no_form_g_28():
    assert "G-28" not in sheets(FAMILY)


def test_only_a_pen_signs():
    case = a_case(representative=a_representative())
    signatures = [
        row
        for sheet in sheets(case).values()
        for part in sheet.parts
        for row in part.rows
        if "Signature" in row.label
    ]

    assert len(signatures) == 6
    assert {row.state for row in signatures} == {"ink"}


def test_an_empty_case_has_sheets_with_what_is_missing():
    case = CaseSnapshot(taken_on=TODAY, beneficiaries=(BeneficiaryFacts(key="x"),))

    sheet = sheets(case)["I-131"]

    missing = [row for part in sheet.parts for row in part.rows if row.state == "missing"]
    assert len(missing) > 20


@pytest.mark.parametrize(
    ("canonical", "written"),
    [
        ("2017-03-05", "03/05/2017"),
        ("2017-03", "03/2017"),
        ("2017", "2017"),
        (None, ""),
        ("soon", ""),
    ],
)
def test_dates_are_written_as_the_form_wants_them(canonical, written):
    assert writing.form_date(canonical) == written


@pytest.mark.parametrize(
    ("number", "written"),
    [("+12165550141", "2165550141"), ("+962790555012", "962790555012"), ("", "")],
)
def test_phones_are_written_in_digits(number, written):
    assert writing.form_phone(number) == written


def test_each_edition_has_a_fact_that_says_where_it_was_read_and_when():
    for edition in all_editions():
        rows = rows_of(f"edition.{edition.form}")
        assert edition.printed_date in [row.value for row in rows]
        assert all(row.source_url.startswith("https://www.uscis.gov/") for row in rows)
        assert edition.continued_in or edition.is_on_top


I131 = fact("edition.I-131", on=TODAY)


LAST = replace(I131, effective_to=date(2026, 12, 31))


NEXT = replace(I131, value="01/15/27", effective_from=date(2027, 1, 1))


@pytest.mark.usefixtures("as_in_the_files")
@pytest.mark.parametrize(
    ("changes", "day", "is_known"),
    [
        ([], date(2027, 1, 1), True),
        ([LAST], date(2026, 12, 31), True),
        ([LAST], date(2027, 1, 1), False),
        ([NEXT], date(2026, 12, 31), True),
        ([NEXT], date(2027, 1, 1), False),
    ],
)
def test_an_edition_that_ended_at_the_facts_desk_is_filed_no_more(changes, day, is_known):
    """Nor is one that the agency takes and that nobody has written down here yet."""
    with changed_by(lambda: changes):
        edition = edition_of("I-131", on=day)
        stops = [
            found.text for found in findings(ready(taken_on=day)) if found.rule.code == "FRM-01"
        ]

    assert (edition is not None) == is_known
    assert [text for text in stops if "I-131" in text] == ([] if is_known else stops[:1])
    assert bool(stops) != is_known


@pytest.mark.parametrize(
    ("pages", "form"),
    [({"pay": ["CARD"]}, "G-1450"), ({"pay": ["BANK"]}, "G-1650"), ({"pay": ["WAIVER"]}, "I-912")],
)
def test_a_form_of_payment_or_waiver_without_an_edition_is_missed_too(pages, form):
    ended = replace(fact(f"edition.{form}", on=TODAY), effective_to=date(2026, 1, 1))
    case = ready()
    answers = {**case.petitioner.answers}
    answers["you-refugee"] = {**answers.get("you-refugee", {}), **pages}
    case = replace(case, petitioner=replace(case.petitioner, answers=answers))

    with changed_by(lambda: [ended]):
        stops = [found.text for found in findings(case) if found.rule.code == "FRM-01"]

    assert [form in text for text in stops] == [True]


def test_an_edition_of_which_no_fact_tells_is_taken_as_it_says_itself(monkeypatch):
    own = replace(edition_of("I-131", on=TODAY), edition_date=date(2026, 1, 5))
    dated = replace(own, accepted_from=date(2026, 11, 1))

    for edition, found in ((own, date(2025, 1, 20)), (dated, date(2026, 1, 5))):
        monkeypatch.setattr(official_forms, "all_editions", lambda one=edition: (one, *EDITIONS))
        assert edition_of("I-131", on=TODAY).edition_date == found


EDITIONS = all_editions()


def test_the_newest_edition_in_force_on_the_day_is_taken():
    edition = edition_of("I-131", on=TODAY)

    assert edition is not None
    assert edition.edition_date == date(2025, 1, 20)
    assert edition_of("I-131", on=date(2020, 1, 1)) is None
    assert edition_of("I-999", on=TODAY) is None


def test_every_item_answers_every_basis_without_failing():
    from tests.support.reasons import ANSWERS

    for basis in ANSWERS:
        case = a_case_of(basis, representative=a_representative())
        shared = replace(case.beneficiaries[0], key="other", same_reasons_as="nour", reasons=())
        both = replace(case, beneficiaries=(*case.beneficiaries, shared))
        for person in both.beneficiaries:
            assert {"G-1145", "G-28", "I-131", "I-134"} <= sheets(both, person).keys()
