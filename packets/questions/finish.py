"""Proof, letter, check and mail: steps whose screens are their own, declared here as data.

Files of `docs` and `sign` are kept as exhibits, not as answers. An empty part of the letter means
that the words made from the answers stand.
"""

from django.utils.translation import gettext_lazy as _

from packets.questions import NOT_SURE, Choice, Effort, Field, Kind, Page, Subject
from packets.questions.languages import language_choices
from packets.snapshot.bounds import LONGEST_PART

LOOKERS = (
    Choice(key="MY_LAWYER", label=_("The lawyer on my case")),
    Choice(key="ANY_LAWYER", label=_("A lawyer of this service")),
    NOT_SURE,
)
CHECKED = (
    Choice(key="DONE", label=_("I have read all answers and they are true")),
    Choice(key="LATER", label=_("I will come back later")),
)
STEPS = (
    Choice(key="EDITION", label=_("Check today that Form I-131 is the newest version")),
    Choice(key="SIGNED", label=_("Each person signed each place by hand, and wrote the date")),
    Choice(key="FEE", label=_("Put the fee form on top, one for each person")),
    Choice(key="ORDER", label=_("Keep the papers in the order of the packet")),
    Choice(key="NO_STAPLES", label=_("Use no staples and no folders")),
    Choice(key="COPIES", label=_("Send copies. Keep the original papers")),
    Choice(key="ADDRESS", label=_("Use the address for your carrier, as told below")),
    Choice(key="TRACKING", label=_("Ask for a tracking number")),
    Choice(key="PHOTO", label=_("Take a photo of the parcel")),
    Choice(key="COPY", label=_("Keep a full copy of the packet")),
)


def letter_part(number: int) -> Field:
    labels = {
        1: _("Who asks, and for whom"),
        2: _("What has happened and why it is urgent"),
        3: _("The stay, the money and the plan"),
    }
    return Field(
        name=f"part{number}",
        kind=Kind.LONG,
        label=labels[number],
        effort=Effort.WRITTEN,
        longest=LONGEST_PART,
    )


PAGES = (
    Page(
        id="docs",
        about=Subject.CASE,
        task="documents",
        heading=_("Add documents"),
        hint=_("One page with a list. Add them in any order"),
        error=_("Choose a file"),
        fields=(Field(name="upload", kind=Kind.FILE, label=_("File"), effort=Effort.LOOKED_UP),),
    ),
    Page(
        id="translate",
        about=Subject.CASE,
        task="translations",
        heading=_("Who turned this paper into English?"),
        hint=_("That person signs a short note with a pen"),
        error=_("Write the name of the translator"),
        rules=("TR-02",),
        fields=(
            Field(
                name="name",
                kind=Kind.TEXT,
                label=_("Full name of the translator"),
                needed=True,
                longest=128,
            ),
            Field(
                name="languages",
                kind=Kind.SELECT,
                label=_("Language of the paper"),
                error=_("Choose the language of the paper"),
                needed=True,
                choices=language_choices,
            ),
            Field(name="phone", kind=Kind.PHONE, label=_("Phone of the translator")),
        ),
    ),
    Page(
        id="letter",
        about=Subject.BENEFICIARY,
        task="letter",
        heading=_("Read your letter to USCIS"),
        hint=_("We made it from your answers. Change any word"),
        error=_("Finish the parts in yellow"),
        rules=("MER-18",),
        fields=(letter_part(1), letter_part(2), letter_part(3)),
    ),
    Page(
        id="check",
        about=Subject.CASE,
        task="check",
        heading=_("Check your answers"),
        hint=_("All answers are open on one page for each part"),
        error=_("Fix the parts marked in red"),
        fields=(Field(name="done", kind=Kind.RADIO, needed=True, choices=CHECKED),),
    ),
    Page(
        id="ask",
        about=Subject.CASE,
        task="ask",
        heading=_("Ask a lawyer to look"),
        hint=_("You can still make changes while they read"),
        error=_("Choose who should look"),
        rules=("PRV-03",),
        fields=(
            Field(name="who", kind=Kind.RADIO, needed=True, choices=LOOKERS),
            Field(
                name="consent",
                kind=Kind.TICK,
                label=_("The lawyer and their office may see our answers and papers"),
                hint=_("You can take it back: write to the lawyer, or ask us"),
            ),
            Field(
                name="note",
                kind=Kind.LONG,
                label=_("What are you not sure of?"),
                effort=Effort.WRITTEN,
                longest=2000,
            ),
            Field(
                name="when",
                kind=Kind.TEXT,
                label=_("When can we call you?"),
                hint=_("Like: after 6 in the evening, New York time"),
                longest=120,
            ),
        ),
    ),
    Page(
        id="sign",
        about=Subject.CASE,
        task="sign",
        heading=_("Print and sign with a pen"),
        hint=_("USCIS can say no if the name is typed or drawn on a screen"),
        error=_("Add a photo of each signed page"),
        intro=_(
            "The cover sheet of your packet says who signs, and on which form. A form that is in "
            "your packet is filled in. For each other one, print the newest form from uscis.gov "
            "and copy your answers to it. Sign with black ink. Then add a photo of each signed "
            "page. Keep the paper."
        ),
        rules=("SIG-01", "SIG-02"),
        fields=(
            Field(
                name="pages",
                kind=Kind.FILE,
                label=_("Photo of a signed page"),
                effort=Effort.LOOKED_UP,
            ),
        ),
    ),
    Page(
        id="file",
        about=Subject.CASE,
        task="file",
        heading=_("Mail your packet"),
        hint=_("Tick each step as you do it"),
        error=_("Tick each step, or come back later"),
        rules=("MAIL-01", "FEE-04"),
        fields=(
            Field(
                name="steps",
                kind=Kind.CHECK,
                needed=True,
                effort=Effort.LOOKED_UP,
                choices=STEPS,
            ),
            Field(
                name="tracking",
                kind=Kind.TEXT,
                label=_("Tracking number"),
                effort=Effort.LOOKED_UP,
                longest=60,
            ),
        ),
    ),
)

LAST_STEPS = frozenset(page.id for page in PAGES)
"""They are taken after the packet is made, or with it; no packet waits for them."""
