"""Part 2, Items 12 to 19: work, people already supported, income, assets, what will be given."""

from decimal import Decimal

from packets.boxes import Filing, Item
from packets.boxes.writing import (
    NONE,
    NOT_APPLICABLE,
    chosen,
    count_or_none,
    form_a_number,
    form_date,
)
from packets.english import money_text, sentences
from packets.official_forms.i134_2025_01_20.part_2_supporter import PART_2
from packets.official_forms.i134_2025_01_20.supporting import home, supporter_of
from packets.snapshot import Answered

WORK = {
    "EMPLOYED": "Employed",
    "SELF_EMPLOYED": "Self-employed",
    "RETIRED": "Retired",
    "UNEMPLOYED": "Unemployed",
    "OTHER": "Other",
}
DEPENDENT_ROWS = 9
ASSETS = (
    ("cash", "Savings - Bank Account"),
    ("property", "Real Estate"),
    ("other", "Other Assets"),
)


def _job(filing: Filing) -> str:
    supporter = supporter_of(filing)
    if not supporter.is_("sup-job", "work", "EMPLOYED", "SELF_EMPLOYED", "OTHER"):
        return NOT_APPLICABLE if supporter.picks("sup-job", "work") else ""
    return supporter.text("sup-job", "job")


def _employer(filing: Filing) -> str:
    supporter = supporter_of(filing)
    if supporter.is_("sup-job", "work", "EMPLOYED"):
        return supporter.text("sup-job", "employer")
    return NOT_APPLICABLE if supporter.picks("sup-job", "work") else ""


def _dependents(filing: Filing) -> tuple[Answered, ...]:
    supporter = supporter_of(filing)
    return () if supporter.value("sup-home", "nobody") else supporter.rows("sup-home", "people")


def _dependent_count(filing: Filing) -> str:
    is_known = "sup-home" in supporter_of(filing).answers
    return count_or_none(len(_dependents(filing))) if is_known else ""


def _dependent(row: Answered) -> str:
    parts = (
        row.text("row", "name"),
        form_date(row.value("row", "dob")),
        row.text("row", "link"),
        form_a_number(row.own_words("row", "a_number")),
    )
    return "; ".join(part for part in parts if part)


def _dependent_item(number: int) -> Item:
    def answer(filing: Filing) -> str:
        found = _dependents(filing)
        return _dependent(found[number]) if number < len(found) else NOT_APPLICABLE

    return Item(
        part=PART_2,
        item="15",
        label=f"Dependent {number + 1}: Name, Date of Birth, Relationship, A-Number (if any)",
        answer=answer,
        applies=lambda filing: number == 0 or number < len(_dependents(filing)),
    )


def further_dependents(filing: Filing) -> str:
    """Return the dependents beyond the rows of Item 15, one a line."""
    return "\n".join(_dependent(row) for row in _dependents(filing)[DEPENDENT_ROWS:])


def _money(amount: Decimal | None) -> str:
    """Write an amount, "None" for zero, and nothing when it was not answered."""
    if amount is None:
        return ""
    return money_text(amount) if amount else NONE


def _asset_item(field: str, label: str) -> Item:
    return Item(
        part=PART_2,
        item="17",
        label=f"Asset: {label}",
        answer=lambda filing: _money(supporter_of(filing).money("sup-savings", field)),
    )


def _total(filing: Filing) -> str:
    amounts = [supporter_of(filing).money("sup-savings", field) for field, _label in ASSETS]
    known = [amount for amount in amounts if amount is not None]
    return _money(sum(known, Decimal())) if known else ""


def _gives(filing: Filing) -> str:
    supporter = supporter_of(filing)
    has_room = supporter.is_("sup-give", "room", "MINE", "ELSEWHERE")
    if supporter.text("sup-give", "what") or has_room:
        return "Yes"
    return "No" if supporter.is_("sup-give", "room", "NO") else ""


def _contributions(filing: Filing) -> str:
    supporter = supporter_of(filing)
    what = sentences(supporter.text("sup-give", "what"))
    place = ""
    if supporter.is_("sup-give", "room", "MINE"):
        place = f"Housing at {_on_one_line(home(filing))}."
    elif supporter.is_("sup-give", "room", "ELSEWHERE"):
        place = f"Housing at {_on_one_line(supporter.address('sup-give', 'room_address'))}."
    return " ".join(part for part in (what, place) if part)


def _on_one_line(address: object) -> str:
    given = address if isinstance(address, dict) else dict(address)  # type: ignore[call-overload]
    order = ("street", "unit", "describe", "city", "state", "postal_code")
    return ", ".join(str(given[part]) for part in order if given.get(part))


ITEMS = (
    Item(
        part=PART_2,
        item="12",
        label="Employment Status (Select only one box)",
        answer=lambda filing: chosen(supporter_of(filing), "sup-job", "work", WORK),
        needed=True,
    ),
    Item(part=PART_2, item="12", label="Employed or Self-Employed as", answer=_job, needed=True),
    Item(part=PART_2, item="12", label="Name of Employer", answer=_employer, needed=True),
    Item(
        part=PART_2,
        item="13",
        label="Number of other people whom you have agreed to support",
        answer=lambda filing: count_or_none(supporter_of(filing).number("sup-home", "promises")),
        needed=True,
    ),
    Item(
        part=PART_2,
        item="14",
        label="Number of Your Dependents",
        answer=_dependent_count,
        needed=True,
    ),
    *(_dependent_item(number) for number in range(DEPENDENT_ROWS)),
    Item(
        part=PART_2,
        item="16",
        label="Annual Income",
        answer=lambda filing: _money(supporter_of(filing).money("sup-income", "income")),
        needed=True,
    ),
    *(_asset_item(field, label) for field, label in ASSETS),
    Item(part=PART_2, item="17", label="Assets: Total", answer=_total, needed=True),
    Item(
        part=PART_2,
        item="18",
        label="Do you intend to make specific contributions to the support of the beneficiary?",
        answer=_gives,
        needed=True,
    ),
    Item(
        part=PART_2,
        item="19",
        label="Describe the contributions",
        answer=_contributions,
        needed=True,
    ),
)
