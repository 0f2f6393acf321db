"""Parts 3 to 6: the client, the client's consent, the signatures."""

from collections.abc import Callable

from packets.boxes import Filing, Item
from packets.boxes.addresses import address_items
from packets.boxes.helping import declares_on_a_form
from packets.boxes.places import Continuation, ContinuationRow, Ticked, Typed
from packets.boxes.rows import name_items
from packets.boxes.writing import NOT_APPLICABLE, form_a_number, form_phone, if_any
from packets.official_forms.g28_2018_09_17.addresses import address_places
from packets.official_forms.g28_2018_09_17.representative import DIGITS, SELECTED
from packets.snapshot.fee import asks_for_a_waiver

PART_3 = "Part 3. Notice of Appearance as Attorney or Accredited Representative"
PART_4 = "Part 4. Client's Consent to Representation and Signature"
PART_5 = "Part 5. Signature of Attorney or Accredited Representative"
PART_6 = "Part 6. Additional Information"
APPLICANT = "Applicant"
NAME_PARTS = ("a_FamilyName", "b_GivenName", "c_MiddleName")
CONTINUATION = Continuation(
    copies={
        f"#subform[1].Pt3Line5{part}[0]": f"#subform[3].Pt3Line5{part}[1]" for part in NAME_PARTS
    },
    rows=tuple(
        ContinuationRow(
            page=f"#subform[3].Pt9Line{page}",
            part=f"#subform[3].Pt9Line{part}",
            item=f"#subform[3].Pt9Line{item}",
            text=f"#subform[3].Pt9Line{text}",
        )
        for page, part, item, text in (
            *(
                (
                    f"{line}a_PageNumber[0]",
                    f"{line}b_PartNumber[0]",
                    f"{line}c_ItemNumber[0]",
                    f"{line}d_AdditionalInfo[0]",
                )
                for line in (3, 4, 5)
            ),
            ("6a_PageNumber[1]", "6b_PartNumber[1]", "6c_ItemNumber[1]", "6d_AdditionalInfo[0]"),
            ("6a_PageNumber[0]", "6b_PartNumber[0]", "6c_ItemNumber[0]", "6d_AdditionalInfo[1]"),
        )
    ),
)
"""The last two rows are named alike in the file, and numbered against their order."""


def _forms(filing: Filing) -> str:
    signs = any(map(declares_on_a_form, filing.case.supporters_of(filing.beneficiary)))
    waiver = asks_for_a_waiver(filing.case)
    forms = ("I-131", "I-134" if signs else "", "I-912" if waiver else "")
    return ", ".join(form for form in forms if form)


def _client(petitioner_page: str, own_page: str, field: str) -> Callable[[Filing], str]:
    """Return what the client said: the petitioner, or the traveller who files."""

    def answer(filing: Filing) -> str:
        page = own_page if filing.case.is_self_petition else petitioner_page
        return filing.filer.own_words(page, field)

    return answer


def _entity(field: str) -> Callable[[Filing], str]:
    return lambda filing: filing.case.petitioner.text("you-org", field) or NOT_APPLICABLE


def _a_number(filing: Filing) -> str:
    own = ("ben-anum", "number") if filing.case.is_self_petition else ("you-numbers", "a_number")
    return if_any(
        form_a_number(filing.filer.own_words(*own)), is_known=own[0] in filing.filer.answers
    )


ITEMS = (
    Item(
        part=PART_3,
        item="1.a",
        label="U.S. Citizenship and Immigration Services (USCIS)",
        into=Ticked(boxes={SELECTED: "#subform[1].Line1a_USCIS[0]"}),
        answer=lambda filing: SELECTED,
    ),
    Item(
        part=PART_3,
        item="1.b",
        label="Form numbers or specific matter in which appearance is entered",
        into=Typed(field="#subform[1].Line1b_ListFormNumber[0]"),
        answer=_forms,
        longest=30,
    ),
    Item(
        part=PART_3,
        item="5",
        label="I enter my appearance at the request of the (select only one box)",
        into=Ticked(boxes={APPLICANT: "#subform[1].Line4_Checkbox[1]"}),
        answer=lambda filing: APPLICANT,
    ),
    *name_items(
        PART_3,
        "6",
        lambda filing: filing.case.filer_name,
        letters=True,
        fields=tuple(f"#subform[1].Pt3Line5{part}[0]" for part in NAME_PARTS),
    ),
    Item(
        part=PART_3,
        item="7.a",
        label="Name of Entity (if applicable)",
        into=Typed(field="#subform[1].Pt3Line7a_NameOfEntity[0]"),
        answer=_entity("organization"),
        longest=34,
    ),
    Item(
        part=PART_3,
        item="7.b",
        label="Title of Authorized Signatory for Entity (if applicable)",
        into=Typed(field="#subform[1].Pt3Line7b_TitleofEntity[0]"),
        answer=_entity("title"),
        longest=38,
    ),
    Item(
        part=PART_3,
        item="8",
        label="Client's USCIS Online Account Number (if any)",
        into=Typed(field="#subform[1].#area[1].Pt3Line8_USCISOnlineAcctNumber[0]"),
        answer=lambda f: if_any(_client("you-numbers", "ben-numbers", "account")(f)),
        longest=12,
    ),
    Item(
        part=PART_3,
        item="9",
        label="Client's Alien Registration Number (A-Number) (if any)",
        into=Typed(field="#subform[1].Pt3Line9_ANumber[0]"),
        answer=_a_number,
        longest=9,
    ),
    Item(
        part=PART_3,
        item="10",
        label="Client's Daytime Telephone Number",
        into=Typed(field="#subform[1].Line9_DaytimeTelephoneNumber[0]"),
        answer=lambda f: form_phone(_client("you-contact", "ben-contact", "phone")(f)),
        needed=True,
        longest=DIGITS,
    ),
    Item(
        part=PART_3,
        item="11",
        label="Client's Mobile Telephone Number (if any)",
        into=Typed(field="#subform[1].Line10_MobileTelephoneNumber[0]"),
        answer=lambda f: if_any(form_phone(_client("you-contact", "ben-contact", "mobile")(f))),
        longest=DIGITS,
    ),
    Item(
        part=PART_3,
        item="12",
        label="Client's Email Address (if any)",
        into=Typed(field="#subform[1].Line11_EMail[0]"),
        answer=lambda f: if_any(_client("you-contact", "ben-contact", "email")(f)),
        longest=38,
    ),
    *address_items(
        PART_3,
        "13",
        "Mailing Address of Client",
        lambda filing: filing.filer.address(
            "ben-address" if filing.case.is_self_petition else "you-address", "address"
        ),
        letters=True,
        into=address_places("#subform[1].Line12", "StreetNumberName"),
    ),
    Item(
        part=PART_4,
        item="1",
        label="Where USCIS sends notices and Form I-94: the client's choice",
        for_ink=True,
    ),
    Item(
        part=PART_4,
        item="2",
        label="Signature of Client and Date of Signature",
        for_ink=True,
        signer="petitioner",
        page=3,
    ),
    Item(
        part=PART_5,
        item="1",
        label="Signature of Attorney or Accredited Representative and Date of Signature",
        for_ink=True,
        signer="representative",
        page=3,
    ),
)
