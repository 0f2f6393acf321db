"""Form G-1145, edition 09/26/14: where the agency tells by email or text that a form has come.

Nobody signs it, and it has no numbered parts. It lies on top of each set.
"""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from packets.boxes import Filing, Item
from packets.boxes.places import Typed
from packets.boxes.printed import PrintedForm
from packets.boxes.writing import form_phone
from packets.official_forms import FormEdition
from packets.snapshot import BeneficiaryFacts, CaseSnapshot, PetitionerFacts

PART = "At the foot of the form"


def _contact(case: CaseSnapshot, filer: PetitionerFacts | BeneficiaryFacts, field: str) -> str:
    return filer.own_words("ben-contact" if case.is_self_petition else "you-contact", field)


def _of_filer(field: str, write: Callable[[str], str] = str) -> Callable[[Filing], str]:
    return lambda filing: write(_contact(filing.case, filing.filer, field))


def is_reached_by_message(case: CaseSnapshot) -> bool:
    """Tell whether the person who files has an email address or a mobile phone."""
    people = case.beneficiaries[:1] if case.is_self_petition else (case.petitioner,)
    return any(_contact(case, filer, way) for filer in people for way in ("email", "mobile"))


def _box(label: str, field: str, answer: Callable[[Filing], str], longest: int) -> Item:
    return Item(
        part=PART,
        item="",
        label=label,
        answer=answer,
        longest=longest,
        into=Typed(field=f"#subform[0].{field}[0]"),
    )


EDITION = FormEdition(
    form="G-1145",
    title="e-Notification of Application/Petition Acceptance",
    edition_date=date(2014, 9, 26),
    filing_order=5,
    page_count=1,
    once_per="CASE",
    is_on_top=True,
    applies=is_reached_by_message,
    printed=PrintedForm(
        root="form1[0].",
        fields_file=Path(__file__).with_name("fields.csv"),
        sha256s=frozenset({"1cce7878ea754c0112111c0b3fc697e2ded83937db26a3a982e2c57dd7c5a207"}),
    ),
    items=(
        _box(
            "Applicant/Petitioner Full Last Name",
            "LastName",
            lambda filing: filing.case.filer_name.family,
            30,
        ),
        _box(
            "Applicant/Petitioner Full First Name",
            "FirstName",
            lambda filing: filing.case.filer_name.given,
            18,
        ),
        _box(
            "Applicant/Petitioner Full Middle Name",
            "MiddleName",
            lambda filing: filing.case.filer_name.middle,
            18,
        ),
        _box("Email Address", "Email", _of_filer("email"), 48),
        _box(
            "Mobile Phone Number (Text Message)",
            "MobilePhoneNumber",
            _of_filer("mobile", form_phone),
            15,
        ),
    ),
)
