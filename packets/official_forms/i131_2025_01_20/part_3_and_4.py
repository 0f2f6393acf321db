"""Part 3 (looks and groups of the traveller) and Part 4, Items 1 to 3 (past papers)."""

from packets.boxes import Filing, Item
from packets.boxes.places import EachLetter, Ticked, Typed
from packets.boxes.writing import (
    NOT_APPLICABLE,
    chosen,
    feet,
    form_date,
    inches_left,
    pounds,
    yes_no,
)

PART_3 = (
    "Part 3. Biographic Information of the Person Who Will Receive the Travel Document, "
    "Parole Document, or Arrival/Departure Record"
)
PART_4 = "Part 4. Processing Information"
ETHNICITIES = {"HISPANIC": "Hispanic or Latino", "NOT_HISPANIC": "Not Hispanic or Latino"}
RACES = {
    "AMERICAN_INDIAN": "American Indian or Alaska Native",
    "ASIAN": "Asian",
    "BLACK": "Black or African American",
    "HAWAIIAN": "Native Hawaiian or Other Pacific Islander",
    "WHITE": "White",
}
EYES = {
    **{c.upper(): c for c in ("Black", "Blue", "Brown", "Gray", "Green", "Hazel", "Maroon")},
    "PINK": "Pink",
    "UNKNOWN": "Unknown/Other",
}
HAIR = {
    "BALD": "Bald (No hair)",
    **{c.upper(): c for c in ("Black", "Blond", "Brown", "Gray", "Red", "Sandy", "White")},
    "UNKNOWN": "Unknown/Other",
}
PERMIT = ("REENTRY", "REFUGEE")
ADVANCE = ("ADVANCE_PAROLE",)

EYE_BOXES = {"Black": 8, "Blue": 7, "Brown": 0, "Gray": 1, "Green": 6, "Hazel": 5, "Maroon": 2}
HAIR_BOXES = {"Black": 8, "Blond": 1, "Brown": 7, "Gray": 2, "Red": 6, "Sandy": 3, "White": 5}
"""The fields are not numbered in the printed order."""


def _yes_no(item: str) -> Ticked:
    field = f"P7[0].P4_Line{item}_YesNo"
    return Ticked(boxes={"Yes": f"{field}[0]", "No": f"{field}[1]"})


def _had(filing: Filing, papers: tuple[str, ...]) -> str:
    """Return "Yes" or "No"; "" while it is not known which paper it was."""
    person = filing.beneficiary
    if person.is_("ben-docs", "prior", "NO"):
        return "No"
    if not person.is_("ben-docs", "prior", "YES") or not person.picks("ben-docs", "which"):
        return ""
    return "Yes" if person.is_("ben-docs", "which", *papers) else "No"


def _issued(filing: Filing, papers: tuple[str, ...]) -> str:
    if _had(filing, papers) != "Yes":
        return NOT_APPLICABLE
    return form_date(filing.beneficiary.value("ben-docs", "date"))


def _disposition(filing: Filing, papers: tuple[str, ...]) -> str:
    if _had(filing, papers) != "Yes":
        return NOT_APPLICABLE
    return filing.beneficiary.text("ben-docs", "what")


ITEMS = (
    Item(
        part=PART_3,
        item="1",
        label="Ethnicity (Select only one box)",
        into=Ticked(
            boxes={
                ETHNICITIES["HISPANIC"]: "P7[0].P3_Line1_Ethnicity[1]",
                ETHNICITIES["NOT_HISPANIC"]: "P7[0].P3_Line1_Ethnicity[0]",
            }
        ),
        answer=lambda f: chosen(f.beneficiary, "ben-race", "ethnicity", ETHNICITIES),
        needed=True,
    ),
    Item(
        part=PART_3,
        item="2",
        label="Race (Select all applicable boxes)",
        into=Ticked(
            boxes={words: f"P7[0].P3_Line2_Race_{words.split()[0]}[0]" for words in RACES.values()}
            | {RACES["HAWAIIAN"]: "P7[0].P3_Line2_Race_Hawaiian[0]"}
        ),
        answer=lambda f: chosen(f.beneficiary, "ben-race", "race", RACES),
        needed=True,
    ),
    Item(
        part=PART_3,
        item="3",
        label="Height: Feet",
        into=Typed(field="P7[0].P3_Line3_HeightFeet[0]"),
        answer=lambda f: feet(f.beneficiary),
        needed=True,
    ),
    Item(
        part=PART_3,
        item="3",
        label="Height: Inches",
        into=Typed(field="P7[0].P3_Line3_HeightInches[0]"),
        answer=lambda f: inches_left(f.beneficiary),
        needed=True,
    ),
    Item(
        part=PART_3,
        item="4",
        label="Weight: Pounds (three digits)",
        into=EachLetter(letters=tuple(f"P7[0].P3_Line4_Pound{n}[0]" for n in (1, 2, 3))),
        answer=lambda f: pounds(f.beneficiary),
        needed=True,
    ),
    Item(
        part=PART_3,
        item="5",
        label="Eye Color (Select only one box)",
        into=Ticked(
            boxes={
                words: f"P7[0].P3_Line5_EyeColor[{number}]"
                for words, number in {**EYE_BOXES, EYES["PINK"]: 4, EYES["UNKNOWN"]: 3}.items()
            }
        ),
        answer=lambda f: chosen(f.beneficiary, "ben-body", "eyes", EYES),
        needed=True,
    ),
    Item(
        part=PART_3,
        item="6",
        label="Hair Color (Select only one box)",
        into=Ticked(
            boxes={
                words: f"P7[0].P3_Line6_HairColor[{number}]"
                for words, number in {**HAIR_BOXES, HAIR["BALD"]: 0, HAIR["UNKNOWN"]: 4}.items()
            }
        ),
        answer=lambda f: chosen(f.beneficiary, "ben-body", "hair", HAIR),
        needed=True,
    ),
    Item(
        part=PART_4,
        item="1",
        label=(
            "Has the person who will receive the document been in any exclusion, deportation, "
            "removal, or rescission proceedings?"
        ),
        into=_yes_no("1"),
        answer=lambda f: yes_no(f.beneficiary, "ben-past", "removal"),
        needed=True,
    ),
    Item(
        part=PART_4,
        item="2.a",
        label="Ever issued a Reentry Permit or Refugee Travel Document?",
        into=_yes_no("2a"),
        answer=lambda f: _had(f, PERMIT),
        needed=True,
    ),
    Item(
        part=PART_4,
        item="2.b",
        label="Date Issued (mm/dd/yyyy)",
        into=Typed(field="P7[0].P4_Line2b_DateIssued[0]"),
        answer=lambda f: _issued(f, PERMIT),
        needed=True,
    ),
    Item(
        part=PART_4,
        item="2.c",
        label="Disposition (attached, lost, stolen, still in my possession, etc.)",
        into=Typed(field="P7[0].P4_Line2c_Disposition[0]"),
        answer=lambda f: _disposition(f, PERMIT),
        needed=True,
        longest=54,
    ),
    Item(
        part=PART_4,
        item="3.a",
        label="Ever issued an Advance Parole Document?",
        into=_yes_no("3a"),
        answer=lambda f: _had(f, ADVANCE),
        needed=True,
    ),
    Item(
        part=PART_4,
        item="3.b",
        label="Date Issued (mm/dd/yyyy)",
        into=Typed(field="P7[0].P4_Line3b_DateIssued[0]"),
        answer=lambda f: _issued(f, ADVANCE),
        needed=True,
    ),
    Item(
        part=PART_4,
        item="3.c",
        label="Disposition (attached, lost, stolen, still in my possession, etc.)",
        into=Typed(field="P7[0].P4_Line3c_Disposition[0]"),
        answer=lambda f: _disposition(f, ADVANCE),
        needed=True,
        longest=54,
    ),
)
