"""The lines of a tax return transcript, from the few figures that differ."""

from dataclasses import dataclass

Line = tuple[str, str]


@dataclass(frozen=True, kw_only=True)
class TaxReturn:
    """One return of the year 2025; amounts in whole U.S. dollars."""

    asked: str
    tracking: str
    ssn: str
    names: str
    address: str
    status: str
    received: str
    wages: int
    interest: int
    deduction: int
    tax: int
    credits: int
    withheld: int
    spouse_ssn: str = ""
    dependents: tuple[Line, ...] = ()

    def facts(self) -> dict[str, object]:
        """Return what tax-transcript.html prints."""
        total = self.wages + self.interest
        due = max(self.tax - self.credits, 0)
        return {
            **vars(self),
            "income": _lines(
                ("Wages, salaries, tips, etc.", self.wages),
                ("Taxable interest income: Sch B", self.interest),
                ("Tax-exempt interest", 0),
                ("Ordinary dividend income: Sch B", 0),
                ("Business income or loss (Schedule C)", 0),
                ("Capital gain or loss (Schedule D)", 0),
                ("Unemployment compensation", 0),
                ("Other income", 0),
                ("Total income", total),
            ),
            "adjustments": _lines(
                ("Educator expenses", 0),
                ("Student loan interest deduction", 0),
                ("Total adjustments", 0),
                ("Adjusted gross income", total),
            ),
            "credits": _lines(
                ("Standard deduction", self.deduction),
                ("Taxable income", total - self.deduction),
                ("Tentative tax", self.tax),
                ("Child and other dependent credit", self.credits),
                ("Income tax after credits", due),
            ),
            "taxes": _lines(("Self-employment tax", 0), ("Total tax liability", due)),
            "payments": _lines(
                ("Federal income tax withheld", self.withheld),
                ("Estimated tax payments", 0),
                ("Total payments", self.withheld),
            ),
            "refund": _lines(("Amount you owe", 0), ("Refunded", self.withheld - due)),
        }


def _lines(*amounts: tuple[str, int]) -> list[Line]:
    return [(label, f"${amount:,}.00") for label, amount in amounts]
