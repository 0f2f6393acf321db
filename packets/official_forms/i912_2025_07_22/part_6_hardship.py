"""Part 6: what has made it hard to pay, what can be turned into money, what a month costs."""

from collections.abc import Callable
from decimal import Decimal

from packets.boxes import Filing, Item
from packets.boxes.places import Separately, Ticked, Typed
from packets.boxes.writing import chosen
from packets.official_forms.i912_2025_07_22.part_4_and_5 import dollars, on
from packets.snapshot import Answered

PART = "Part 6. Financial Hardship"
ASSET_ROWS = 3
COSTS = {
    "RENT": "Rent and/or Mortgage",
    "FOOD": "Food",
    "UTILITIES": "Utilities",
    "CAR": "Car Payment",
    "LOANS": "Loans and/or Credit Cards",
    "CARE": "Child and/or Elder Care",
    "INSURANCE": "Insurance",
    "COMMUTING": "Commuting Costs",
    "MEDICAL": "Medical Expenses",
    "SCHOOL": "School Expenses",
    "OTHER": "Other",
}
"""In the order of the numbers in the names of their fields."""


def assets(filing: Filing) -> tuple[Answered, ...]:
    return filing.case.petitioner.rows("fee-hardship", "assets")


def asset_parts(row: Answered) -> tuple[str, str]:
    return row.text("row", "kind"), dollars(row.money("row", "value"))


def _asset_item(number: int) -> Item:
    def parts(filing: Filing) -> tuple[str, ...]:
        rows = assets(filing)
        return asset_parts(rows[number]) if number < len(rows) else ()

    return Item(
        part=PART,
        item="2",
        label=f"Asset {number + 1} (Type, Value in U.S. Dollars)",
        answer=lambda filing: ", ".join(part for part in parts(filing) if part),
        applies=lambda filing: on("HARDSHIP")(filing) and number < len(assets(filing)),
        into=Separately(
            columns=(
                f"#subform[3].Part7_Line2{'abc'[number]}_TypeOfAsset[0]",
                f"#subform[3].Assets{number + 1}[0]",
            ),
            read=parts,
        ),
    )


def _total(filing: Filing) -> str:
    values = [row.money("row", "value") for row in assets(filing)]
    known = [value for value in values if value is not None]
    return dollars(sum(known, Decimal(0))) if known and len(known) == len(values) else ""


def _box(
    item: str, label: str, answer: Callable[[Filing], str], field: str, *, needed: bool = False
) -> Item:
    return Item(
        part=PART,
        item=item,
        label=label,
        answer=answer,
        needed=needed,
        applies=on("HARDSHIP"),
        into=Typed(field=f"#subform[3].{field}[0]"),
    )


ITEMS = (
    _box(
        "1",
        "The situation, with the amounts of expenses, debts and income losses",
        lambda f: f.case.petitioner.text("fee-hardship", "what"),
        "Part6_Line1_Situation",
        needed=True,
    ),
    *(_asset_item(number) for number in range(ASSET_ROWS)),
    _box("2", "Total Value of Assets", _total, "TotalAssets"),
    _box(
        "3",
        "Total Monthly Expenses and Liabilities",
        lambda f: dollars(f.case.petitioner.money("fee-hardship", "monthly")),
        "Part6_Line3_Total",
        needed=True,
    ),
    Item(
        part=PART,
        item="3",
        label="Types of expenses or liabilities",
        answer=lambda f: chosen(f.case.petitioner, "fee-hardship", "costs", COSTS),
        applies=on("HARDSHIP"),
        into=Ticked(
            boxes={
                words: f"#subform[3].P6_Line3_Checkbox[{number}]"
                for number, words in enumerate(COSTS.values())
            }
        ),
    ),
    _box(
        "3",
        "Other",
        lambda f: (
            f.case.petitioner.text("fee-hardship", "other")
            if f.case.petitioner.is_("fee-hardship", "costs", "OTHER")
            else ""
        ),
        "P6_Line3_Other",
    ),
)
