"""Sheets to print: who is offered which, what each says, and what is left to the pen."""

import io
import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdfium2
import pytest

from packets.assembly.printing import laid_out, write
from packets.law import facts_like
from packets.sheets import Group, Order, SignedIn, Tongues, all_sheets
from packets.sheets.offers import Offer, default_order, offers_for, offers_in
from packets.sheets.pages import sheet_html
from packets.slots import slots_of
from packets.snapshot import CannotGet, CaseSnapshot
from parole_site.discovery import DuplicateEntryError
from tests.packets.test_plain_words import IDIOMS, LONGEST_SENTENCE, NOT_OUR_WORDS
from tests.support.cases import a_case, an_exhibit, reason, with_answer, without
from tests.support.ink import drawn
from tests.support.pseudo_language import CODE
from tests.support.reasons import ANSWERS

PERJURY = "I declare under penalty of perjury"
OF_AMERICA = "under the laws of the United States of America"
ARABIC = re.compile(r"[\u0600-\u06ff\ufb50-\ufdff\ufe70-\ufeff]")
WANTED_BY = date(2026, 12, 18)


def grown(*bases: str, **more: object) -> CaseSnapshot:
    """Return a case of a grown traveller with these reasons."""
    case = a_case()
    nour = with_answer(case.beneficiaries[0], "ben-dob.dob", "1990-03-05")
    nour = replace(nour, reasons=tuple(reason(basis) for basis in bases or ("MED",)))
    return replace(case, beneficiaries=(nour,), **more)


def offer_of(case: CaseSnapshot, key: str) -> Offer:
    return next(offer for offer in offers_in(case) if offer.kind.key == key)


def keys_of(case: CaseSnapshot) -> set[str]:
    return {offer.kind.key for offer in offers_in(case)}


def order_of(case: CaseSnapshot, offer: Offer, **changes: object) -> Order:
    order = default_order(offer, Order(case=case, who=offer.subject.key, needed_by=WANTED_BY))
    return replace(order, **changes)


def printed(case: CaseSnapshot, key: str, folder: Path, **changes: object) -> Path:
    offer = offer_of(case, key)
    file = folder / f"{key}.pdf"
    write(laid_out(sheet_html(offer.kind, order_of(case, offer, **changes))), file)
    return file


def words_on(file: Path) -> str:
    document = pypdfium2.PdfDocument(io.BytesIO(file.read_bytes()))
    pages = [page.get_textpage().get_text_range() for page in document]
    return " ".join(" ".join(pages).split())


def pages_of(file: Path) -> int:
    return len(pypdfium2.PdfDocument(io.BytesIO(file.read_bytes())))


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


def test_a_statement_speaks_in_the_first_person_with_dated_events(tmp_path):
    words = words_on(printed(grown("HARM"), "traveller-statement", tmp_path))

    assert "My name is Nour Alhassan. I was born on March 5, 1990 in Homs, Syria." in words
    assert "I am a citizen of Syria." in words
    assert "August 14, 2026 (Herat): Two men came to her home" in words
    assert "September 2026 (Herat): A letter said" in words
    assert "I ask to stay for 5 months." in words


def test_the_statement_of_who_asks_says_how_they_know_the_traveller_and_what_is_planned(tmp_path):
    words = words_on(printed(a_case(), "petitioner-statement", tmp_path))

    assert "How I know Nour Alhassan: my brother’s daughter." in words
    assert "Nour Alhassan has this illness: Severe aortic stenosis." in words
    assert "The doctor said that her heart can stop at any time." in words
    assert "Nour flies home to her father in Amman." in words
    assert ".." not in words


@pytest.mark.parametrize(
    ("lives_in", "asked", "is_of_america"),
    [
        ("US", {}, False),
        ("JO", {}, True),
        ("", {}, True),
        ("US", {"signed_in": SignedIn.ABROAD}, True),
        ("JO", {"signed_in": SignedIn.US}, False),
    ],
)
def test_the_perjury_sentence_is_the_one_of_the_place_of_signing(
    tmp_path, lives_in, asked, is_of_america
):
    """28 U.S.C. 1746 has a longer one for outside the United States; it fits where nobody knows."""
    case = a_case()
    address = {**case.petitioner.address("you-address", "address"), "country": lives_in}
    asks = with_answer(case.petitioner, "you-address.address", address)

    words = words_on(
        printed(replace(case, petitioner=asks), "petitioner-statement", tmp_path, **asked)
    )

    assert words.count(PERJURY) == 1
    assert (OF_AMERICA in words) is is_of_america


def test_a_carer_who_may_be_a_parent_abroad_gets_the_sentence_that_fits_everywhere(tmp_path):
    assert OF_AMERICA in words_on(printed(a_case(), "caregiver-statement", tmp_path))


def test_what_nobody_answered_is_a_line_for_the_pen_and_no_invention(tmp_path):
    case = grown("MED")
    nour = without(case.beneficiaries[0], "ben-dob.dob", "ben-nation.born", "ben-nation.born_city")
    words = words_on(printed(replace(case, beneficiaries=(nour,)), "traveller-statement", tmp_path))

    assert "I was born on in ." in re.sub(r"\s+", " ", words)
    assert "1990" not in words


def test_english_words_only_stand_in_the_english_statement(tmp_path):
    case = a_case()
    nour = case.beneficiaries[0]
    ill = with_answer(nour.reasons[0], "med-ill.illness", "تضيق الصمام")
    case = replace(case, beneficiaries=(replace(nour, reasons=(ill,)),))

    words = words_on(printed(case, "petitioner-statement", tmp_path))

    assert not ARABIC.search(words)


def test_no_statement_is_signed_dated_or_has_a_picture(tmp_path):
    for offer in offers_in(grown("HARM", "ORG")):
        if offer.kind.group is Group.DECLARATION:
            file = printed(grown("HARM", "ORG"), offer.kind.key, tmp_path)
            for page in pypdfium2.PdfDocument(io.BytesIO(file.read_bytes())):
                kinds = {found.type for found in page.get_objects()}
                assert pypdfium2.raw.FPDF_PAGEOBJ_IMAGE not in kinds


def test_the_line_for_the_signature_is_ink_to_the_right_of_its_word_and_above_it_is_nothing(
    tmp_path,
):
    file = printed(a_case(), "petitioner-statement", tmp_path)
    document = pypdfium2.PdfDocument(io.BytesIO(file.read_bytes()))
    text = document[0].get_textpage()
    finder = text.search("Signature", match_case=True)
    index, _count = finder.get_next()
    left, bottom, right, top = text.get_charbox(index)
    picture = drawn(file, dots_per_point=1)

    height = picture.height
    strip = picture.crop(
        (int(right) + 90, int(height - top) - 8, picture.width - 70, int(height - bottom) + 8)
    )
    dark = [y for y in range(strip.height) if strip.getpixel((strip.width // 2, y)) < 100]

    assert left < 80
    assert len(dark) in (1, 2), "one ruled line, and nothing written on it"


@pytest.mark.parametrize("basis", ANSWERS)
def test_every_sheet_is_on_letter_paper_with_all_ink_inside_the_margins(basis, tmp_path):
    case = grown(basis)
    for offer in offers_in(case):
        file = printed(case, offer.kind.key, tmp_path)
        for number, page in enumerate(
            pypdfium2.PdfDocument(io.BytesIO(file.read_bytes())), start=1
        ):
            assert [round(side) for side in page.get_size()] == [612, 792]
            box = (
                drawn(file, number, dots_per_point=1)
                .point(lambda grey: 255 * (grey < 200))
                .getbbox()
            )
            assert box is not None, (offer.kind.key, number)
            assert box[0] >= 55, offer.kind.key
            assert box[1] >= 40, offer.kind.key
            assert box[2] <= 612 - 55, offer.kind.key
            assert box[3] <= 792 - 20, offer.kind.key


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


def test_the_consent_has_a_place_for_each_parent_and_one_for_a_notary(tmp_path):
    words = words_on(printed(a_case(), "parents-consent", tmp_path))

    assert words.count("Signature and date") == 2
    assert "Notary (you may leave this empty)" in words
    for known in ("Nour Alhassan", "March 5, 2017", "January 11, 2027", "5 months", "Rima Darwish"):
        assert known in words
    assert "copy of the ID" in words


@pytest.mark.parametrize(
    ("field", "value", "signers", "says"),
    [
        ("ch-parents.father", "DEAD", 1, "This parent has died"),
        ("ch-parents.mother", "UNKNOWN", 1, "could not be found"),
        ("ch-consent.who", "GUARDIAN", 1, "The paper of the court is enclosed"),
    ],
)
def test_a_parent_who_cannot_sign_has_no_line_to_sign(field, value, signers, says, tmp_path):
    case = a_case()
    child = with_answer(case.beneficiaries[0], field, value)
    words = words_on(printed(replace(case, beneficiaries=(child,)), "parents-consent", tmp_path))

    assert words.count("Signature and date") == signers
    assert says in words


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
    assert "8 U.S.C. 1804(b)(2)" in words
    assert "1804(b)(3)" not in words
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


@pytest.mark.usefixtures("pseudo_language")
@pytest.mark.parametrize(
    ("key", "pages", "is_english_too"),
    [("doctor", 2, True), ("assembling", 1, False), ("your-copy", 1, False), ("envelope", 1, True)],
)
def test_a_sheet_is_in_the_language_of_the_family_and_in_english(
    key, pages, is_english_too, tmp_path
):
    case = replace(a_case(), language=CODE)
    file = printed(case, key, tmp_path)

    words = words_on(file)

    assert pages_of(file) == pages
    assert bool(ARABIC.search(words)) is (key != "envelope")
    assert bool(re.search(r"\b(the|must|carrier)\b", words)) is is_english_too


@pytest.mark.usefixtures("pseudo_language")
@pytest.mark.parametrize("reads", [True, False])
def test_who_reads_no_english_signs_in_both_languages_and_a_translator_signs_too(reads, tmp_path):
    case = replace(grown("HARM"), language=CODE)
    words = words_on(printed(case, "traveller-statement", tmp_path, reads_english=reads))

    assert PERJURY in words
    assert bool(ARABIC.search(words)) is not reads
    assert ("competent to translate from Arabic into English" in words) is not reads


def test_where_the_pages_have_no_such_language_the_translator_says_that_it_was_read_aloud(tmp_path):
    words = words_on(printed(grown("HARM"), "traveller-statement", tmp_path, reads_english=False))

    assert "I read all of this statement to the person in that language" in words


@pytest.mark.usefixtures("pseudo_language")
def test_what_runs_from_right_to_left_begins_at_the_right(tmp_path):
    case = replace(a_case(), language=CODE)
    picture = drawn(printed(case, "doctor", tmp_path), dots_per_point=1)

    boxes = picture.crop((520, 200, 612 - 60, 500))

    assert boxes.point(lambda grey: 255 * (grey < 100)).getbbox() is not None
    assert picture.crop((60, 280, 76, 500)).point(lambda grey: 255 * (grey < 100)).getbbox() is None


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
