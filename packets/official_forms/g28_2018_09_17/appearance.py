"""Parts 3 to 6: the client, the client's consent, the signatures."""

from collections.abc import Callable

from packets.boxes import Filing, Item
from packets.boxes.rows import address_items, name_items
from packets.boxes.writing import NOT_APPLICABLE, form_a_number, form_phone, if_any
from packets.official_forms.g28_2018_09_17.representative import DIGITS, SELECTED

PART_3 = "Part 3. Notice of Appearance as Attorney or Accredited Representative"
PART_4 = "Part 4. Client's Consent to Representation and Signature"
PART_5 = "Part 5. Signature of Attorney or Accredited Representative"
PART_6 = "Part 6. Additional Information"


def _forms(filing: Filing) -> str:
    return "I-131, I-134" if filing.case.supporters else "I-131"


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
        answer=lambda filing: SELECTED,
    ),
    Item(
        part=PART_3,
        item="1.b",
        label="Form numbers or specific matter in which appearance is entered",
        answer=_forms,
        longest=30,
    ),
    Item(
        part=PART_3,
        item="5",
        label="I enter my appearance at the request of the (select only one box)",
        answer=lambda filing: "Applicant",
    ),
    *name_items(PART_3, "6", lambda filing: filing.case.filer_name, letters=True),
    Item(
        part=PART_3,
        item="7.a",
        label="Name of Entity (if applicable)",
        answer=_entity("organization"),
        longest=34,
    ),
    Item(
        part=PART_3,
        item="7.b",
        label="Title of Authorized Signatory for Entity (if applicable)",
        answer=_entity("title"),
        longest=38,
    ),
    Item(
        part=PART_3,
        item="8",
        label="Client's USCIS Online Account Number (if any)",
        answer=lambda f: if_any(_client("you-numbers", "ben-numbers", "account")(f)),
        longest=12,
    ),
    Item(
        part=PART_3,
        item="9",
        label="Client's Alien Registration Number (A-Number) (if any)",
        answer=_a_number,
        longest=9,
    ),
    Item(
        part=PART_3,
        item="10",
        label="Client's Daytime Telephone Number",
        answer=lambda f: form_phone(_client("you-contact", "ben-contact", "phone")(f)),
        needed=True,
        longest=DIGITS,
    ),
    Item(
        part=PART_3,
        item="11",
        label="Client's Mobile Telephone Number (if any)",
        answer=lambda f: if_any(form_phone(_client("you-contact", "ben-contact", "mobile")(f))),
        longest=DIGITS,
    ),
    Item(
        part=PART_3,
        item="12",
        label="Client's Email Address (if any)",
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
    ),
    Item(
        part=PART_5,
        item="1",
        label="Signature of Attorney or Accredited Representative and Date of Signature",
        for_ink=True,
        signer="representative",
    ),
)
