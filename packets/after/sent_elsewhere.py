"""The request was sent to another agency, such as ICE."""

from django.utils.translation import gettext_lazy as _

from packets.after import Agency, StepKind
from packets.questions import NOT_SURE, Choice, Field, Kind, Page, Subject

WHERE = (
    Choice(key="ICE", label=_("To ICE")),
    Choice(key="OTHER", label=_("To another office")),
    NOT_SURE,
)
STEP = StepKind(
    key="ELSEWHERE",
    rank=80,
    title=_("The request was sent to another agency"),
    page=Page(
        id="after-elsewhere",
        about=Subject.CASE,
        heading=_("Where was the request sent?"),
        error=_("Write the day on the letter"),
        fields=(
            Field(name="day", kind=Kind.DATE, label=_("Day on the letter"), needed=True),
            Field(
                name="where",
                kind=Kind.RADIO,
                label=_("Where"),
                error=_("Choose where it was sent"),
                needed=True,
                choices=WHERE,
            ),
        ),
    ),
    means=_(
        "USCIS sends some requests on: of people with an order to leave, or with a case in court."
    ),
    do=(_("Show the letter to a lawyer before you write or call anybody."),),
    agency=Agency.ICE,
    follows=frozenset({"MAILED", "RECEIPT"}),
    needs_lawyer=True,
)
