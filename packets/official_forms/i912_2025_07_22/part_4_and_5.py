"""Parts 4 and 5: public help for people with little money, and the income of the home."""

from collections.abc import Callable
from decimal import Decimal

from packets.boxes import Filing, Item
from packets.boxes.places import Separately, Ticked, Typed
from packets.boxes.writing import NOT_APPLICABLE, chosen, form_date, yes_no
from packets.snapshot import Answered
from packets.snapshot.fee import on_ground

PART_4 = "Part 4. Means-Tested Benefits"
PART_5 = "Part 5. Income at or Below 150 Percent of the Federal Poverty Guidelines"
BENEFIT_ROWS = 8
ROWS_OF_A_NAME = 4
BENEFIT_COLUMNS = ("FullName", "Relationship", "Agency", "TypeofBene", "DateAward", "ExpDate")
WORK = {
    "EMPLOYED": "Employed",
    "NOT_EMPLOYED": "Unemployed or Not Employed",
    "RETIRED": "Retired",
    "OTHER": "Other",
}
YES_NO = ("Yes", "No")


def on(ground: str) -> Callable[[Filing], bool]:
    """Tell whether the form is filed on one of its grounds."""
    asked = on_ground(ground)
    return lambda filing: asked(filing.case, None)


def dollars(amount: Decimal | None) -> str:
    """Write an amount as the form takes it: digits, and cents only where there are some."""
    if amount is None:
        return ""
    return str(int(amount)) if amount == int(amount) else f"{amount:.2f}"


def benefits(filing: Filing) -> tuple[Answered, ...]:
    return filing.case.petitioner.rows("fee-benefit", "benefits")


def benefit_parts(row: Answered) -> tuple[str, ...]:
    words = (row.text("row", name) for name in ("name", "link", "agency", "benefit"))
    return (*words, *(form_date(row.value("row", name)) for name in ("since", "until")))


def _benefit_item(number: int) -> Item:
    def parts(filing: Filing) -> tuple[str, ...]:
        rows = benefits(filing)
        return benefit_parts(rows[number]) if number < len(rows) else ()

    name, again = number % ROWS_OF_A_NAME + 1, number // ROWS_OF_A_NAME
    return Item(
        part=PART_4,
        item="1",
        label=f"Row {number + 1} (Full Name, Relationship, Agency, Type of Benefit, Dates)",
        answer=lambda filing: ", ".join(part for part in parts(filing) if part),
        needed=number == 0,
        applies=lambda f: on("BENEFIT")(f) and number <= max(0, len(benefits(f)) - 1),
        into=Separately(
            columns=tuple(
                f"#subform[1].Part4_Line1_{column}{name}[{again}]" for column in BENEFIT_COLUMNS
            ),
            read=parts,
        ),
    )


def _money(name: str) -> Callable[[Filing], str]:
    return lambda filing: dollars(filing.case.petitioner.money("fee-income", name))


def _says(page: str, name: str) -> Callable[[Filing], str]:
    return lambda filing: filing.case.petitioner.text(page, name)


def _total(filing: Filing) -> str:
    amounts = [filing.case.petitioner.money("fee-income", name) for name in ("own", "others")]
    known = [amount for amount in amounts if amount is not None]
    return dollars(sum(known, Decimal(0))) if len(known) == len(amounts) else ""


def _is_out_of_work(filing: Filing) -> bool:
    return on("INCOME")(filing) and filing.case.petitioner.is_("fee-work", "work", "NOT_EMPLOYED")


def _income(
    item: str, label: str, answer: Callable[[Filing], str], field: str, *, needed: bool = True
) -> Item:
    return Item(
        part=PART_5,
        item=item,
        label=label,
        answer=answer,
        needed=needed,
        applies=on("INCOME"),
        into=Typed(field=f"#subform[2].{field}[0]"),
    )


ITEMS = (
    *(_benefit_item(number) for number in range(BENEFIT_ROWS)),
    Item(
        part=PART_5,
        item="1",
        label="Employment Status",
        answer=lambda f: chosen(f.case.petitioner, "fee-work", "work", WORK),
        needed=True,
        applies=on("INCOME"),
        into=Ticked(
            boxes={
                words: f"#subform[2].P5_1_EmploymentStatus[{number}]"
                for words, number in zip(WORK.values(), (1, 0, 3, 2), strict=True)
            }
        ),
    ),
    Item(
        part=PART_5,
        item="1",
        label="Other (Explain)",
        answer=_says("fee-work", "other"),
        applies=lambda f: on("INCOME")(f) and f.case.petitioner.is_("fee-work", "work", "OTHER"),
        into=Typed(field="#subform[2].Part3_Line3_Other[0]"),
    ),
    Item(
        part=PART_5,
        item="2",
        label="Are you currently receiving unemployment benefits?",
        answer=lambda f: yes_no(f.case.petitioner, "fee-work", "benefits"),
        needed=True,
        applies=_is_out_of_work,
        into=Ticked(
            boxes={
                words: f"#subform[2].#area[0].Part5_Line2_chbxyesno[{number}]"
                for number, words in enumerate(YES_NO)
            }
        ),
    ),
    Item(
        part=PART_5,
        item="2.A",
        label="Date you became unemployed (mm/dd/yyyy)",
        answer=lambda f: form_date(f.case.petitioner.value("fee-work", "since")),
        applies=_is_out_of_work,
        into=Typed(field="#subform[2].P5_2a_DateOfUnemployment[0]"),
    ),
    _income(
        "3", "Total household size", _says("fee-income", "people"), "Part5_Line3_TotalHouseSize"
    ),
    _income(
        "4",
        "Household members earning income, including yourself",
        _says("fee-income", "earners"),
        "Part5_Line4_TotalHousehold",
    ),
    _income(
        "5",
        "Name of head of household (if not you)",
        lambda f: _says("fee-income", "head")(f) or NOT_APPLICABLE,
        "Part5_Line5_NameHousehold",
        needed=False,
    ),
    _income("6", "Your Annual Adjusted Gross Income", _money("own"), "MonthlyIncome"),
    _income(
        "7", "Annual Adjusted Gross Income of All Family Members", _money("others"), "AvgHousehold"
    ),
    _income("8", "Total Adjusted Gross Household Income", _total, "Total"),
    Item(
        part=PART_5,
        item="9",
        label="Has anything changed since you filed your Federal tax returns?",
        answer=lambda f: yes_no(f.case.petitioner, "fee-changed", "changed"),
        needed=True,
        applies=on("INCOME"),
        into=Ticked(
            boxes={
                words: f"#subform[2].#area[1].Part5_Line9_checkbox[{number}]"
                for number, words in enumerate(YES_NO)
            }
        ),
    ),
    _income(
        "9",
        "Explanation",
        lambda f: (
            _says("fee-changed", "what")(f)
            if f.case.petitioner.is_("fee-changed", "changed", "YES")
            else ""
        ),
        "Part5_Line9_Explanation",
        needed=False,
    ),
)
