"""Sheets to print: who is offered which, what each says, and what is left to the pen."""

import re
from dataclasses import replace

import pytest

from packets.law import facts_like
from packets.sheets import Group, Tongues, all_sheets
from packets.sheets.offers import offers_for, offers_in
from packets.slots import slots_of
from packets.snapshot import CannotGet, CaseSnapshot
from parole_site.discovery import DuplicateEntryError
from tests.packets.test_plain_words import IDIOMS, LONGEST_SENTENCE, NOT_OUR_WORDS
from tests.support.cases import a_case, an_exhibit, with_answer, without
from tests.support.ink import drawn
from tests.support.printed_sheets import (
    PERJURY,
    grown,
    offer_of,
    order_of,
    pages_of,
    printed,
    words_on,
)
from tests.support.reasons import ANSWERS


def keys_of(case: CaseSnapshot) -> set[str]:
    return {offer.kind.key for offer in offers_in(case)}


@pytest.mark.parametrize(
    ("basis", "offered"),
    [
        ("MED", {"doctor", "care-at-home", "us-hospital", "payer", "parole-fee-exception"}),
        (
            "ORG",
            {
                "transplant-center",
                "fit-to-give",
                "donor-statement",
                "payer",
                "parole-fee-exception",
            },
        ),
        ("ILL", {"doctor-of-relative", "parole-fee-exception"}),
        ("CARE", {"doctor-on-care"}),
        ("FUN", {"funeral-home", "lawyer-on-estate", "parole-fee-exception"}),
        ("HARM", {"group-that-knows", "doctor-on-injury", "witness-statement"}),
        ("WAR", {"group-that-knows", "doctor-on-injury"}),
        ("CIV", {"lawyer-in-case"}),
        ("STU", {"host"}),
        ("SPB", {"institution"}),
        ("FAM", {"expert-on-family"}),
        ("REP", {"why-more-time"}),
    ],
)
def test_a_case_is_offered_the_sheets_of_its_reason_and_of_no_other(basis, offered):
    of_all = {"traveller-statement", "petitioner-statement", "employer", "bank", "home"}
    of_all |= {"character", "leave", "assembling", "your-copy"}
    mailed = set() if basis == "REP" else {"envelope"}

    assert keys_of(grown(basis)) == of_all | mailed | offered


def test_every_kind_is_offered_to_somebody():
    seen = {key for basis in ANSWERS for key in keys_of(grown(basis))} | keys_of(a_case())
    gives = with_answer(a_case().supporters[0], "sup-who.who", "ORGANIZATION")

    seen |= keys_of(with_answer(a_case(), "file-how.channel", "ONLINE"))

    assert seen | keys_of(replace(a_case(), supporters=(gives,))) == set(all_sheets())


def test_only_a_child_needs_the_yes_of_parents_and_only_who_is_old_enough_declares():
    assert {"parents-consent", "caregiver-statement"} <= keys_of(a_case())
    assert "traveller-statement" not in keys_of(a_case())
    assert not {"parents-consent", "caregiver-statement"} & keys_of(grown())


def test_nobody_has_a_sheet_before_somebody_travels():
    assert not [
        o for o in offers_in(replace(a_case(), beneficiaries=(), supporters=())) if not o.slots
    ]


def test_the_sheet_of_a_slot_is_the_one_about_the_same_person():
    case = a_case()
    slots = {slot.kind.code: slot for slot in slots_of(case)}

    def brought(code: str) -> list[str]:
        return [offer.title for offer in offers_for(offers_in(case), slots[code])]

    assert brought("MED-01") == ["Letter of the doctor who treats Nour Alhassan"]
    assert brought("ALL-14") == ["Letter of the employer of Sami Alhassan"]
    assert brought("ALL-04") == []


def test_a_sheet_says_when_its_paper_is_there():
    case = a_case(exhibits=(an_exhibit("ALL-12"),))

    assert offer_of(case, "petitioner-statement").is_added
    assert not offer_of(case, "employer").is_added


def test_a_sheet_says_when_the_family_cannot_get_its_paper():
    told = CannotGet(kind="ALL-12", why="she is in hospital")

    assert offer_of(a_case(cannot_get=(told,)), "petitioner-statement").cannot_be_had
    assert not offer_of(a_case(), "petitioner-statement").cannot_be_had


def test_two_sheets_of_one_key_stop_the_start(monkeypatch):
    doctor = all_sheets()["doctor"]
    monkeypatch.setattr("packets.sheets.declared", lambda *a, **more: (doctor, doctor))

    with pytest.raises(DuplicateEntryError):
        all_sheets.__wrapped__()


@pytest.mark.parametrize("basis", ANSWERS)
def test_a_request_for_a_letter_is_one_page(basis, tmp_path):
    case = grown(basis)
    for offer in offers_in(case):
        if offer.kind.group is not Group.DECLARATION:
            assert pages_of(printed(case, offer.kind.key, tmp_path)) == 1, offer.kind.key


@pytest.mark.parametrize(
    ("key", "says"),
    [
        ("doctor", ("The name of the illness", "Why the care cannot wait", "Your licence number")),
        ("us-hospital", ("The first day of the care", "in U.S. dollars", "day and night")),
        ("employer", ("Since when Sami Alhassan works", "If the job is permanent")),
        ("bank", ("Since when the account is open", "the last 12 months", "is in it today")),
    ],
)
def test_a_request_lists_what_the_letter_must_say_and_how_it_must_look(key, says, tmp_path):
    words = words_on(printed(a_case(), key, tmp_path))

    for one in (*says, "On your letterhead", "The day on which you write it", "with a pen"):
        assert one in words
    assert "December 18, 2026" in words


SECRETS = (
    "aortic",
    "Parma",
    "Amman",
    "Huda",
    "+1216",
    "216) 555",
    "A204555019",
    "brother",
    "84,000",
)


@pytest.mark.parametrize(
    ("key", "kept"),
    [
        ("doctor", SECRETS),
        ("us-hospital", SECRETS),
        ("employer", (*SECRETS, "Nour", "1979", "76,912")),
        ("bank", (*SECRETS, "Nour", "1979", "12,400")),
        ("home", (*SECRETS, "Nour", "1979")),
    ],
)
def test_who_writes_a_letter_learns_no_more_of_the_case_than_they_need(key, kept, tmp_path):
    words = words_on(printed(a_case(), key, tmp_path))

    assert not [one for one in kept if one in words]


def test_a_letter_on_a_relative_names_the_relative_and_not_the_traveller(tmp_path):
    words = words_on(printed(grown("ILL"), "doctor-of-relative", tmp_path))

    assert "Letter of the doctor of Salma Haddad" in words
    assert "Nour" not in words


def test_the_envelope_has_the_address_of_the_chosen_carrier_alone(tmp_path):
    case = a_case(file_carrier={"carrier": "FEDEX"})
    words = words_on(printed(case, "envelope", tmp_path))

    assert "Lewisville" in words
    assert "Dallas" not in words
    assert "USPS, UPS, FedEx, DHL" in words


def test_who_files_online_gets_no_sheet_for_an_envelope():
    online = a_case(file_how={"channel": "ONLINE"})

    assert "envelope" in {offer.kind.key for offer in offers_in(a_case())}
    assert "envelope" not in {offer.kind.key for offer in offers_in(online)}


def test_the_envelope_has_the_address_of_each_carrier_while_none_is_chosen(tmp_path):
    case = a_case(file_carrier={})
    words = words_on(printed(case, "envelope", tmp_path))

    for row in facts_like("address.i131.item7.", on=case.taken_on):
        assert " ".join(row.value) in words
    assert words.count("Checked on October 2, 2026") == 2
    assert "USPS, UPS, FedEx, DHL" in words


def test_the_fee_sheet_names_the_exceptions_of_the_reason_with_the_exhibits_of_the_proof(tmp_path):
    papers = (
        an_exhibit("ALL-13", key="tax"),
        an_exhibit("MED-01", key="doc", title="Letter of Dr. Nabulsi"),
    )
    words = words_on(printed(a_case(exhibits=papers), "parole-fee-exception", tmp_path))

    assert "8 U.S.C. 1804(b)(1)" in words
    assert "1804(b)(2)" not in words
    assert "Mark with a pen" not in words
    assert "Exhibit B: Letter of Dr. Nabulsi" in words
    assert "Exhibit A" not in words
    assert "The officer at the airport decides" in words


@pytest.mark.parametrize("basis", ["HARM", "CARE", "CIV", "FAM", "REP"])
def test_a_reason_without_an_exception_has_no_fee_sheet(basis):
    assert "parole-fee-exception" not in keys_of(grown(basis))


def test_the_list_for_the_parcel_follows_the_order_of_filing(tmp_path):
    words = words_on(printed(a_case(exhibits=(an_exhibit("MED-01"),)), "assembling", tmp_path))

    order = (
        "The payment form",
        "Cover sheet, letter, timeline and index",
        "Form I-131",
        "Form I-134",
        "1 exhibit: A",
    )
    found = [words.index(one) for one in order]
    assert found == sorted(found)


def test_kinds_are_what_the_folder_holds():
    names = {"BOTH", "OWN", "ENGLISH", "AS_SIGNED"}

    assert {kind.tongues for kind in all_sheets().values()} == {Tongues[name] for name in names}
    assert all(re.fullmatch(r"[a-z-]+", key) for key in all_sheets())


def test_a_sheet_about_somebody_without_a_passport_name_is_called_as_pages_call_them(tmp_path):
    case = grown()
    nour = without(case.beneficiaries[0], "ben-name.family", "ben-name.given")
    case = replace(case, beneficiaries=(replace(nour, called="نور"),))

    assert "نور" in offer_of(case, "traveller-statement").title
    assert "My name is ." in words_on(printed(case, "traveller-statement", tmp_path))


def words_of(case: CaseSnapshot) -> set[str]:
    """Return every text on the sheets of a case, and what the list says of them."""
    found = set()
    for offer in offers_in(case):
        found |= {offer.title, offer.purpose}
        for block in offer.kind.write(order_of(case, offer)):
            found |= {block.text, *block.items, *(name for name, _value in block.rows)}
    return found


@pytest.mark.parametrize("basis", ANSWERS)
def test_words_are_plain_and_sentences_short(basis):
    """The sentence on perjury is that of the law."""
    for text in words_of(grown(basis)) | words_of(a_case()):
        assert not NOT_OUR_WORDS.search(text), text
        assert not IDIOMS.search(text), text
        for sentence in re.split(r"(?<=[.?:;])\s", text):
            is_of_law = sentence.startswith((PERJURY, "8 U.S.C.", "a medical emergency"))
            assert is_of_law or len(sentence.split()) <= LONGEST_SENTENCE, sentence


@pytest.mark.parametrize(
    "name", ["x" * 120, "<b>Nour</b> & “co”", "\u202eevil\u202c \ue000", "نور " * 25]
)
def test_no_name_leaves_the_page_or_becomes_a_part_of_its_code(name, tmp_path):
    case = a_case()
    given = {"family": name, "given": name}
    nour = replace(
        case.beneficiaries[0],
        answers={
            **case.beneficiaries[0].answers,
            "ben-name": given,
            "ch-care": {"name": name, "link": name, "address": {"street": name, "country": "US"}},
        },
    )
    asks = with_answer(case.petitioner, "you-address.address", {"street": name, "country": "US"})
    case = replace(case, beneficiaries=(nour,), petitioner=asks)

    for key in ("parents-consent", "caregiver-statement", "doctor", "envelope"):
        file = printed(case, key, tmp_path)
        for number in range(1, pages_of(file) + 1):
            box = (
                drawn(file, number, dots_per_point=1)
                .point(lambda grey: 255 * (grey < 200))
                .getbbox()
            )
            assert box[0] >= 55, key
            assert box[2] <= 612 - 55, key
        assert "\u202e" not in words_on(file)
        assert "<b>Nour" in words_on(file) or "<b>" not in name or key == "envelope"


def test_the_answers_for_the_account_are_printed_in_the_order_of_its_screens(tmp_path):
    case = with_answer(a_case(), "file-how.channel", "ONLINE")
    nour = without(case.beneficiaries[0], "ben-body.eyes")

    words = words_on(printed(replace(case, beneficiaries=(nour,)), "online", tmp_path))

    told = ("File a Form", "Your name", "Alhassan", "Biographic information", "5 months", "Review")
    places = [words.index(one) for one in told]
    assert places == sorted(places)
    assert "I do not mail a print of the online form." in words
    assert "leave it empty" in words
    assert "The screens may differ from this list." in words


def test_a_request_online_has_no_sheets_for_a_parcel():
    online = with_answer(a_case(), "file-how.channel", "ONLINE")

    assert {"assembling", "envelope"} <= keys_of(a_case())
    assert not {"assembling", "envelope"} & keys_of(online)
    assert "online" not in keys_of(a_case())
