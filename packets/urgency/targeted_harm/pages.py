"""What is asked about a danger; never more detail than an officer needs."""

from django.utils.translation import gettext_lazy as _

from packets.questions import (
    NOT_SURE,
    YES_NO_NOT_SURE,
    Choice,
    Effort,
    Field,
    Kind,
    Page,
    Subject,
)

WHO = (
    Choice(key="STATE", label=_("People in power, the police or the army")),
    Choice(key="ARMED_GROUP", label=_("An armed group")),
    Choice(key="GANG", label=_("A gang")),
    Choice(key="FAMILY", label=_("Someone in the family, or a partner")),
    Choice(key="PERSON", label=_("Another person")),
    Choice(
        key="HELPER",
        label=_("A person who asks or pays for this request"),
        hint=_("Stop here and talk to a lawyer. We do not write to that person"),
    ),
    Choice(key="UNKNOWN", label=_("We do not know who it is")),
    NOT_SURE,
)
POLICE = (
    Choice(key="YES", label=_("Yes")),
    Choice(key="NO_UNSAFE", label=_("No, it was not safe to ask")),
    Choice(key="NO", label=_("No")),
    NOT_SURE,
)
EVENT = (
    Field(
        name="date",
        kind=Kind.DATE,
        label=_("When?"),
        hint=_("The month and year are enough"),
        is_month_enough=True,
        is_past=True,
    ),
    Field(name="place", kind=Kind.TEXT, label=_("Where?"), longest=100),
    Field(
        name="what",
        kind=Kind.LONG,
        label=_("What happened?"),
        hint=_("One or two sentences are enough"),
        error=_("Write what happened"),
        needed=True,
        effort=Effort.WRITTEN,
        longest=800,
    ),
)

PAGES = (
    Page(
        id="hrm-safe",
        about=Subject.REASON,
        heading=_("The next questions are hard"),
        hint=_("You can stop, skip or ask a person to help. Sit where no one can see"),
        intro=_(
            "Your answers are saved. Press Leave this site to open a weather page. "
            "It does not erase your history."
        ),
        is_sensitive=True,
    ),
    Page(
        id="hrm-who",
        about=Subject.REASON,
        heading=_("Who wants to hurt {ben}?"),
        hint=_("A person, a group, or people in power"),
        error=_("Choose the answer that is closest"),
        rules=("REF-09",),
        is_sensitive=True,
        fields=(
            Field(name="who", kind=Kind.RADIO, needed=True, choices=WHO),
            Field(
                name="name",
                kind=Kind.TEXT,
                label=_("Name of the person or group, if it is safe to write"),
                longest=160,
                only_if=("who", ("STATE", "ARMED_GROUP", "GANG", "FAMILY", "PERSON")),
            ),
        ),
    ),
    Page(
        id="hrm-list",
        about=Subject.REASON,
        heading=_("What has happened so far?"),
        hint=_("Add one thing at a time. A date that is almost right is enough"),
        error=_("Add one thing that happened"),
        rules=("MER-03",),
        is_sensitive=True,
        fields=(
            Field(
                name="events",
                kind=Kind.LIST,
                label=_("What happened"),
                needed=True,
                effort=Effort.WRITTEN,
                row_name=_("thing that happened"),
                parts=EVENT,
                on_form="I-131 Part 8, Item 1",
            ),
        ),
    ),
    Page(
        id="hrm-why",
        about=Subject.REASON,
        heading=_("Why do they want to hurt {ben}?"),
        hint=_("Like work, family, faith, or who {ben} is"),
        error=_("Tell us why in one or two sentences"),
        why=_("USCIS asks why this person is the one, and not others."),
        is_sensitive=True,
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
        id="hrm-paper",
        about=Subject.REASON,
        heading=_("Is there a paper that names {ben}?"),
        hint=_("A threat, a court paper, a news story, a letter from a group"),
        error=_("Choose yes or no"),
        rules=("HRM-01",),
        fields=(
            Field(
                name="named",
                kind=Kind.RADIO,
                needed=True,
                effort=Effort.LOOKED_UP,
                choices=YES_NO_NOT_SURE,
            ),
        ),
    ),
    Page(
        id="hrm-police",
        about=Subject.REASON,
        heading=_("Did anyone ask the police for help?"),
        hint=_("If it was not safe to ask, tell us that"),
        error=_("Choose the answer that is closest"),
        is_sensitive=True,
        fields=(
            Field(name="police", kind=Kind.RADIO, needed=True, choices=POLICE),
            Field(
                name="why",
                kind=Kind.LONG,
                label=_("What did they say, or why was it not safe?"),
                effort=Effort.WRITTEN,
                longest=1000,
                only_if=("police", ("YES", "NO_UNSAFE", "NO")),
            ),
        ),
    ),
    Page(
        id="hrm-move",
        about=Subject.REASON,
        heading=_("Did {ben} try to move to be safe?"),
        hint=_("Another city or another country"),
        error=_("Choose yes or no"),
        rules=("MER-08",),
        fields=(
            Field(name="moved", kind=Kind.RADIO, needed=True, choices=YES_NO_NOT_SURE),
            Field(
                name="how",
                kind=Kind.LONG,
                label=_("Where, when, and why was it not safe there?"),
                effort=Effort.WRITTEN,
                longest=1000,
                only_if=("moved", ("YES",)),
            ),
            Field(
                name="why_not",
                kind=Kind.LONG,
                label=_("Why not?"),
                effort=Effort.WRITTEN,
                longest=1000,
                only_if=("moved", ("NO",)),
            ),
        ),
    ),
    Page(
        id="hrm-un",
        about=Subject.REASON,
        heading=_("Has {ben} asked the UN for help?"),
        hint=_("UNHCR gives a number or a card"),
        error=_("Choose yes, no or not sure"),
        rules=("MER-08",),
        fields=(
            Field(name="unhcr", kind=Kind.RADIO, needed=True, choices=YES_NO_NOT_SURE),
            Field(
                name="number",
                kind=Kind.TEXT,
                label=_("UNHCR number"),
                effort=Effort.LOOKED_UP,
                longest=40,
                only_if=("unhcr", ("YES",)),
            ),
            Field(
                name="why",
                kind=Kind.LONG,
                label=_("Why does it not protect {ben} now?"),
                hint=_("Like: the wait is 2 years"),
                effort=Effort.WRITTEN,
                longest=1000,
                only_if=("unhcr", ("YES", "NO")),
            ),
        ),
    ),
)
