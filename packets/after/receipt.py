"""The receipt notice, Form I-797C, with a number for each Form I-131 (AFT-02)."""

from django.utils.translation import gettext_lazy as _

from packets.after import StepKind
from packets.questions import Effort, Field, Kind, Page, Subject

STEP = StepKind(
    key="RECEIPT",
    rank=40,
    title=_("The receipt came"),
    page=Page(
        id="after-receipt",
        about=Subject.CASE,
        heading=_("What are the receipt numbers?"),
        hint=_("3 letters and 10 numbers, like IOE0123456789. One for each Form I-131"),
        error=_("Copy the 3 letters and 10 numbers again"),
        rules=("AFT-02",),
        fields=(
            Field(
                name="day",
                kind=Kind.DATE,
                label=_("Day on which the receipt came"),
                error=_("Write the day on which the receipt came"),
                needed=True,
                is_past=True,
            ),
            Field(
                name="numbers",
                kind=Kind.LIST,
                label=_("Receipt numbers"),
                error=_("Copy the 3 letters and 10 numbers of each receipt"),
                row_name=_("receipt"),
                needed=True,
                effort=Effort.LOOKED_UP,
                at_most=20,
                parts=(
                    Field(
                        name="number",
                        kind=Kind.RECEIPT_NUMBER,
                        label=_("Receipt number"),
                        needed=True,
                    ),
                    Field(name="who", kind=Kind.TEXT, label=_("For whom"), longest=60),
                ),
            ),
        ),
    ),
    means=_("USCIS took the packet in and opened a case for each Form I-131."),
    do=(
        _("Check that each name on the receipt is spelled right."),
        _("You can look up the number at egov.uscis.gov. We do not look for you."),
        _("Tell USCIS of a new address for each open case."),
    ),
    follows=frozenset({"MAILED"}),
    repeats=True,
)
