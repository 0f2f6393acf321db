"""More time for a person who is in the United States on parole (Form I-131, Items 10 to 12)."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from packets.english import date_text
from packets.proof import EvidenceKind, Owner, Requirement
from packets.questions import YES_NO, YES_NO_NOT_SURE, Effort, Field, Kind, Page, Subject
from packets.urgency import Sentence, Told, UrgencyBasis

TOPIC = _("About the stay now")

PAGES = (
    Page(
        id="rep-here",
        about=Subject.REASON,
        heading=_("Is {ben} in the United States now?"),
        hint=_("To leave ends parole. This form would not work then"),
        error=_("Choose yes or no"),
        rules=("REP-01",),
        fields=(Field(name="here", kind=Kind.RADIO, needed=True, choices=YES_NO),),
    ),
    Page(
        id="rep-i94",
        about=Subject.REASON,
        heading=_("What does {ben}’s I-94 say?"),
        hint=_("Get it for free at i94.cbp.dhs.gov"),
        error=_("Copy the date next to Admit Until"),
        rules=("REP-02", "REP-03"),
        fields=(
            Field(
                name="class",
                kind=Kind.TEXT,
                label=_("Class of admission"),
                hint=_("2 or 3 letters, like PAR or DT"),
                error=_("Copy the letters next to Class of Admission"),
                needed=True,
                effort=Effort.LOOKED_UP,
                longest=10,
                on_form="I-131 Part 2, Item 26",
            ),
            Field(
                name="number",
                kind=Kind.TEXT,
                label=_("I-94 number"),
                hint=_("11 letters and numbers"),
                error=_("Copy the 11 letters and numbers of the I-94"),
                needed=True,
                effort=Effort.LOOKED_UP,
                longest=11,
                on_form="I-131 Part 2, Item 27",
            ),
            Field(
                name="until",
                kind=Kind.DATE,
                label=_("Admit Until date"),
                needed=True,
                effort=Effort.LOOKED_UP,
                on_form="I-131 Part 1, Item 12",
            ),
        ),
    ),
    Page(
        id="rep-why",
        about=Subject.REASON,
        heading=_("Why does {ben} need more time?"),
        hint=_("What could not be done in the first stay"),
        error=_("Tell us why in one or two sentences"),
        rules=("REP-05",),
        fields=(
            Field(
                name="why",
                kind=Kind.LONG,
                needed=True,
                effort=Effort.WRITTEN,
                longest=2000,
                on_form="I-131 Part 8, Item 1",
            ),
        ),
    ),
    Page(
        id="rep-new",
        about=Subject.REASON,
        heading=_("What is new since the first request?"),
        hint=_("New letters must be less than 3 months old"),
        error=_("Tell us at least one thing that is new"),
        rules=("REP-05",),
        fields=(
            Field(
                name="new",
                kind=Kind.LONG,
                needed=True,
                effort=Effort.WRITTEN,
                longest=2000,
                on_form="I-131 Part 8, Item 1",
            ),
        ),
    ),
    Page(
        id="rep-work",
        about=Subject.REASON,
        heading=_("Does {ben} want to ask for a work card too?"),
        hint=_("There is one more fee for it"),
        error=_("Choose yes or no"),
        rules=("REP-06",),
        fields=(
            Field(
                name="work",
                kind=Kind.RADIO,
                needed=True,
                choices=YES_NO_NOT_SURE,
                on_form="I-131 Part 9, Item 1",
            ),
        ),
    ),
)
PROOF = (
    EvidenceKind(
        code="REP-E1",
        label=_("I-94 and the first yes to parole"),
        title="Form I-94 and parole approval",
        contains=(
            _("the I-94 from i94.cbp.dhs.gov"),
            _("the class and the Admit Until date"),
            _("the letter with which USCIS said yes"),
        ),
        proves="Present parole, its class and its last day",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.REQUIRED,
        rank=205,
        topic=TOPIC,
    ),
    EvidenceKind(
        code="REP-E2",
        label=_("Why {ben} needs more time"),
        title="Statement on the need for more time",
        contains=(_("what changed"), _("what could not be done"), _("the new last day")),
        proves="Why the first period was not enough, and the new last day",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.REQUIRED,
        rank=210,
        topic=TOPIC,
    ),
    EvidenceKind(
        code="REP-E3",
        label=_("New papers on the reason"),
        title="Updated evidence of the reason",
        contains=(_("new letters, less than 3 months old"), _("a date and a signature on each")),
        proves="The reason for the stay is still there",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.REQUIRED,
        rank=220,
        topic=TOPIC,
    ),
    EvidenceKind(
        code="REP-E4",
        label=_("New proof of money support"),
        title="Updated proof of financial support",
        contains=(
            _("new bank and work letters of the money supporter"),
            _("for the new stay, with its dates"),
        ),
        proves="Support for the new period",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.REQUIRED,
        rank=505,
        topic=TOPIC,
    ),
    EvidenceKind(
        code="REP-E5",
        label=_("That {ben} kept the rules"),
        title="Record of compliance",
        contains=(
            _("address changes that were reported"),
            _("tax papers and the work card, if there are any"),
        ),
        proves="The beneficiary has kept the conditions of parole",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.STRONG,
        rank=600,
        is_confirmed=False,
        topic=TOPIC,
    ),
)


def here(told: Told) -> str:
    if not told.reason.is_("rep-here", "here", "YES"):
        return ""
    return f"{told.who} is in the United States."


def present_parole(told: Told) -> str:
    until = date_text(told.date("rep-i94", "until"))
    if not until:
        return ""
    admitted, number = told.part("rep-i94", "class"), told.part("rep-i94", "number")
    as_class = f", class of admission {admitted}" if admitted else ""
    on_i94 = f" (Form I-94 number {number}{as_class})" if number else ""
    return f"The present period of parole ends on {until}{on_i94}."


def news(told: Told) -> str:
    new = told.said("rep-new", "new")
    return f"This is new since the first request: {new}" if new else ""


def deadline(told: Told) -> tuple[str, str] | None:
    day = told.date("rep-i94", "until")
    return (day, gettext_noop("Present parole ends")) if day else None


BASIS = UrgencyBasis(
    key="REP",
    order=120,
    label=_("To stay longer after parole"),
    hint=_("For a person who is in the United States on parole"),
    english="Re-parole: new period of parole for a person in the United States",
    pages=PAGES,
    proof=PROOF,
    facts=(
        Sentence(tell=here, proof=("REP-E1",)),
        Sentence(tell=present_parole, proof=("REP-E1",)),
    ),
    urgency=(
        Sentence(tell=lambda told: told.said("rep-why", "why"), proof=("REP-E2", "REP-E3")),
        Sentence(tell=news, proof=("REP-E3",)),
    ),
    deadline=deadline,
    for_re_parole=True,
    words_from="source.re_parole",
    words=(
        _("USCIS asks why the first stay was not enough, and what is new."),
        _("USCIS asks for the I-94 and for new proof of money support."),
        _("To leave the United States ends parole."),
    ),
)
