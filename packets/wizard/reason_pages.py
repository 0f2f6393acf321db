"""Which reason: the pages whose choices are the urgency bases, and so stand above them."""

from django.utils.translation import gettext_lazy as _

from packets.questions import NOT_SURE, Choice, Field, Kind, Page, Subject
from packets.questions.conditions import is_first_request, is_not_first
from packets.snapshot import BeneficiaryFacts, CaseSnapshot
from packets.snapshot.bounds import REASONS_AT_MOST
from packets.urgency import basis_choices

SHARING = (
    Choice(key="SAME", label=_("Yes, the same reason")),
    Choice(key="OWN", label=_("No, another reason")),
    NOT_SURE,
)


def has_own_reasons(case: CaseSnapshot, beneficiary: BeneficiaryFacts) -> bool:
    """Nobody is asked again for a reason that is another traveller's too."""
    return not beneficiary.same_reasons_as


def _reason() -> Field:
    return Field(
        name="reason",
        kind=Kind.CHECK,
        needed=True,
        choices=basis_choices,
        at_most=REASONS_AT_MOST,
        on_form="I-131 Part 8, Item 1",
    )


PAGES = (
    Page(
        id="s-reason",
        about=Subject.CASE,
        task="screener",
        heading=_("What has happened?"),
        hint=_("Choose one or two. You decide; we do not choose for you"),
        error=_("Choose at least one reason"),
        after="s-where",
        applies=is_first_request,
        rules=("REF-11",),
        fields=(_reason(),),
    ),
    Page(
        id="ben-same",
        about=Subject.BENEFICIARY,
        task="reason",
        heading=_("Is the reason for {ben} the same as for the first traveller?"),
        hint=_("Then we do not ask the same questions again"),
        error=_("Choose yes or no"),
        applies=is_not_first,
        fields=(Field(name="same", kind=Kind.RADIO, needed=True, choices=SHARING),),
    ),
    Page(
        id="ben-reason",
        about=Subject.BENEFICIARY,
        task="reason",
        heading=_("What is the reason for {ben}?"),
        hint=_("Choose one or two. You decide; we do not choose for you"),
        error=_("Choose at least one reason"),
        applies=has_own_reasons,
        rules=("MER-01", "REF-11"),
        fields=(_reason(),),
    ),
)
