"""What nobody has to look for has a row on the checklist: what we make, and what people print."""

import re

import pytest

from packets.slots import MADE, all_kinds, made_in
from packets.urgency import all_bases
from tests.packets.test_exhibits_pages import address, browser_of, latin, page_of
from tests.support.cases import (
    a_beneficiary,
    a_case,
    a_case_of,
    a_petitioner,
    a_supporter,
    an_exhibit,
)
from tests.support.rows import Role, a_case_row, joined

# The whole checklist of papers for a request (the rows without a slot stand in the second line).
CHECKLIST = {
    *(f"ALL-{n:02}" for n in range(1, 26)),
    *(f"MED-{n:02}" for n in range(1, 10)),
    *(f"ORG-{n:02}" for n in range(1, 8)),
    *(f"ILL-{n:02}" for n in range(1, 7)),
    *(f"CAR-{n:02}" for n in range(1, 6)),
    *(f"FUN-{n:02}" for n in range(1, 6)),
    *(f"HRM-{n:02}" for n in range(1, 12)),
    *(f"CIV-{n:02}" for n in range(1, 5)),
    *("LE-01", "LE-02"),
    *(f"FAM-{n:02}" for n in range(1, 5)),
    *(f"STU-{n:02}" for n in range(1, 4)),
    *(f"SPB-{n:02}" for n in range(1, 4)),
    *(f"CHD-E{n}" for n in range(1, 7)),
    *(f"REP-E{n}" for n in range(1, 6)),
}
ALWAYS = {"ALL-01", "ALL-02", "ALL-03", "ALL-07", "ALL-21"}
SHEETS = {"MED": "MED-09", "ORG": "ORG-07", "ILL": "ILL-06", "FUN": "FUN-05"}


def codes(case):
    return {made.kind.code for made in made_in(case)}


def test_every_row_of_the_checklist_is_a_paper_to_add_or_one_that_we_make():
    sheets = {basis.fee_exception_sheet for basis in all_bases().values()} - {""}

    assert set(all_kinds()) | {kind.code for kind in MADE} | sheets >= CHECKLIST


@pytest.mark.parametrize(
    ("case", "more"),
    [
        (a_case(exhibits=()), {"MED-09"}),
        (a_case(exhibits=(an_exhibit("MED-01", language="ar"),)), {"MED-09", "ALL-20"}),
        (a_case_of("HARM"), set()),
        *((a_case_of(basis), {sheet}) for basis, sheet in SHEETS.items() if basis != "MED"),
        (a_case_of("ILL", s_where={"where": "US_PAROLE"}), set()),
        (a_case_of("ILL", st_lawyer={"lawyer": "YES"}), {"ILL-06", "ALL-19"}),
    ],
)
def test_a_row_is_there_when_the_case_has_it(case, more):
    assert codes(case) - {"ALL-20"} == (ALWAYS | more) - {"ALL-20"}
    assert ("ALL-20" in codes(case)) is any(e.language not in ("", "en") for e in case.exhibits)


def test_a_reason_with_an_exception_of_the_law_has_a_sheet_for_it():
    named = {key for key, basis in all_bases().items() if basis.parole_fee_exceptions}

    assert named == {key for key, basis in all_bases().items() if basis.fee_exception_sheet}


def test_who_asks_for_a_waiver_has_no_form_of_payment():
    def labels(way):
        case = a_case(petitioner=a_petitioner(you_refugee={"pay": way}))
        return [made.label for made in made_in(case) if made.kind.code == "ALL-02"]

    assert labels("EXEMPT") == []
    assert labels("CARD") == ["The form to pay the fee"]
    assert labels("WAIVER") == ["Form I-912, which asks for a fee waiver"]


def test_who_files_online_types_into_the_account_and_pays_there():
    case = a_case(file_how={"channel": "ONLINE"})
    told = {made.kind.code: latin(made.label) for made in made_in(case)}

    assert told["ALL-01"] == "Form I-131 for Nour, in the account at USCIS"
    assert "ALL-02" not in told


@pytest.mark.parametrize(
    ("how", "waiver", "is_online"),
    [("PAPER", False, False), ("", False, False), ("ONLINE", True, False), ("ONLINE", False, True)],
)
def test_the_account_is_offered_where_the_request_goes_there_and_the_paper_form_elsewhere(
    how, waiver, is_online
):
    asks = a_petitioner(you_refugee={"pay": "WAIVER" if waiver else "PAY"})
    case = a_case(file_how={"channel": how} if how else {}, petitioner=asks)

    forms = [latin(made.label) for made in made_in(case) if made.kind.code == "ALL-01"]

    assert forms == ["Form I-131 for Nour" + (", in the account at USCIS" if is_online else "")]


@pytest.mark.django_db
def test_the_row_of_who_files_online_leads_to_the_screens():
    case = a_case_row(a_case(file_how={"channel": "ONLINE"}))
    family = browser_of(case.members.get(role="OWNER").user)

    assert f'<a href="{address("online", case)}">Go to it' in page_of(family, "exhibits", case)
    assert family.get(address("online", case)).status_code == 200


def test_each_traveller_has_a_form_and_a_letter_and_each_person_who_gives_money_a_promise():
    rima = a_beneficiary("rima", ben_name={"family": "Darwish", "given": "Rima"})
    group = a_supporter("aid", sup_who={"who": "ORGANIZATION", "contact": "Sample Aid"})
    case = a_case(beneficiaries=(a_beneficiary(), rima), supporters=(a_supporter(), group))

    told = [latin(made.label) for made in made_in(case)]

    assert "Form I-131 for Nour" in told
    assert "Form I-131 for Rima" in told
    assert "The letter to USCIS for Rima" in told
    assert [one for one in told if one.startswith("Form I-134")] == ["Form I-134 of Sami Alhassan"]


@pytest.mark.django_db
def test_each_row_leads_to_a_page_that_is_there():
    case = a_case_row(a_case())
    family = browser_of(case.members.get(role="OWNER").user)

    page = page_of(family, "exhibits", case).partition('id="made"')[2].partition("</section>")[0]
    places = re.findall(r'<a href="([^"]+)"', page)

    assert page.count("We make this") + page.count("Print this sheet") == len(places)
    assert f"{address('sheets', case)}#parole-fee-exception-1" in places
    for place in places:
        path, _mark, part = place.partition("#")
        answer = family.get(path)
        assert answer.status_code == 200, place
        assert not part or f'id="{part}"' in answer.content.decode()


@pytest.mark.django_db
def test_whoever_reads_the_case_sees_the_rows_too():
    case = a_case_row(a_case())
    reader = browser_of(joined(case, Role.VIEWER))

    assert "We make these, or you print them" in page_of(reader, "exhibits", case)
