"""Part 8 (why, how long, when, which post) and Part 9 (work card with re-parole)."""

from packets.boxes import Filing, Item
from packets.boxes.places import Ticked, Typed
from packets.boxes.writing import form_country, form_date
from packets.english import count_text
from packets.official_forms.i131_2025_01_20.part_1_application import SELECTED
from packets.official_forms.i131_2025_01_20.re_parole import first_parole, is_initial, is_re_parole

PART_8 = (
    "Part 8. Complete Only If Applying for an Initial Parole Document, Parole In Place, "
    "or Re-parole"
)
PART_9 = "Part 9. Employment Authorization For New Period of Parole (Re-parole)"
UNITS = {"WEEKS": "week", "MONTHS": "month"}


def _length(filing: Filing) -> str:
    stay = filing.beneficiary.stay
    length, unit = stay.number("w-stay", "length"), UNITS.get(stay.own_words("w-stay", "unit"))
    return count_text(length, unit) if length and unit else ""


def _work(filing: Filing) -> str:
    """Return the words of the only box; nothing is selected by those who want no card."""
    wants = first_parole(filing).own_words("rep-work", "work")
    return {"YES": SELECTED, "NO": "Leave this box empty"}.get(wants, "")


ITEMS = (
    Item(
        part=PART_8,
        item="1",
        label="Explain how you qualify for parole, parole in place, or re-parole",
        into=Typed(field="#subform[10].P8_Line1_Explain[0]"),
        answer=lambda filing: filing.explanation,
        needed=True,
        longest=340,
    ),
    Item(
        part=PART_8,
        item="2",
        label="Expected Length of Stay in the United States",
        into=Typed(field="#subform[10].P8_Line2_ExpectedLengthTripinUS[0]"),
        answer=_length,
        needed=True,
        longest=30,
    ),
    Item(
        part=PART_8,
        item="3.a",
        label="Date of Intended Arrival to the United States (mm/dd/yyyy)",
        into=Typed(field="#subform[10].P8_Line3a_DateOfIntendedArrival[0]"),
        answer=lambda filing: form_date(filing.beneficiary.stay.value("w-arrive", "date")),
        needed=True,
        applies=is_initial,
    ),
    Item(
        part=PART_8,
        item="3.b",
        label="U.S. Embassy, Consulate, or USCIS office to notify: City or Town",
        into=Typed(field="#subform[10].P8_Line3b_CityOrTown[0]"),
        answer=lambda filing: filing.beneficiary.stay.text("w-arrive", "post_city"),
        needed=True,
        longest=20,
        typed_at="w-arrive.post_city",
        applies=is_initial,
    ),
    Item(
        part=PART_8,
        item="3.b",
        label="U.S. Embassy, Consulate, or USCIS office to notify: Country",
        into=Typed(field="#subform[10].P8_Line3b_Country[0]"),
        answer=lambda filing: form_country(
            filing.beneficiary.stay.own_words("w-arrive", "post_country")
        ),
        needed=True,
        longest=45,
        applies=is_initial,
    ),
    Item(
        part=PART_9,
        item="1",
        label=(
            "I am requesting an Employment Authorization Document (EAD) upon approval of my new "
            "period of parole"
        ),
        into=Ticked(boxes={SELECTED: "#subform[10].P9_Line1_EAD[0]"}),
        answer=_work,
        needed=True,
        applies=is_re_parole,
    ),
)
