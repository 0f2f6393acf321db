"""What is asked about a war, a disaster or unrest: always what it does to this one person."""

from django.utils.translation import gettext_lazy as _

from packets.questions import Choice, Effort, Field, Kind, Page, Subject

WHAT = (
    Choice(key="FIGHTING", label=_("Fighting or bombs")),
    Choice(key="QUAKE", label=_("An earthquake")),
    Choice(key="STORM", label=_("A flood, a storm or a fire")),
    Choice(key="HUNGER", label=_("No food or no clean water")),
    Choice(key="SICKNESS", label=_("A sickness that spreads")),
    Choice(key="NO_CARE", label=_("Hospitals are closed or destroyed")),
    Choice(key="UNREST", label=_("Unrest, or no police that helps")),
    Choice(key="OTHER", label=_("Something else")),
)
HARM = (
    Choice(key="HURT", label=_("{ben} was hurt")),
    Choice(key="HOME_GONE", label=_("The home is gone, or {ben} had to leave it")),
    Choice(key="NO_CARE", label=_("{ben} cannot get care for an illness or a wound")),
    Choice(key="THREATENED", label=_("Someone threatened {ben}")),
    Choice(key="ALONE", label=_("{ben} is alone")),
    Choice(key="HUNGRY", label=_("{ben} does not have enough food or water")),
    Choice(key="OTHER", label=_("Something else")),
)

PAGES = (
    Page(
        id="war-what",
        about=Subject.REASON,
        heading=_("What is happening where {ben} lives?"),
        hint=_("Choose all that fit. The next pages ask about {ben}"),
        error=_("Choose at least one"),
        fields=(
            Field(name="what", kind=Kind.CHECK, label=_("What happens"), needed=True, choices=WHAT),
            Field(
                name="where",
                kind=Kind.TEXT,
                label=_("In which town or area?"),
                error=_("Write the town or area"),
                needed=True,
                longest=100,
            ),
            Field(
                name="since",
                kind=Kind.DATE,
                label=_("Since when?"),
                is_past=True,
                hint=_("The month and year are enough"),
                is_month_enough=True,
                error=_("Write the month and the year"),
                needed=True,
            ),
        ),
    ),
    Page(
        id="war-harm",
        about=Subject.REASON,
        heading=_("What has it done to {ben}?"),
        hint=_("You can stop at any time. Tell only what you want to tell"),
        error=_("Choose at least one"),
        why=_("A bad time in a country is not enough. USCIS asks what it does to this person."),
        is_sensitive=True,
        fields=(
            Field(
                name="harm",
                kind=Kind.CHECK,
                label=_("What it has done"),
                needed=True,
                choices=HARM,
            ),
            Field(
                name="tell",
                kind=Kind.LONG,
                label=_("Tell us what happened to {ben}, with dates"),
                error=_("Tell us in one or two sentences"),
                needed=True,
                effort=Effort.WRITTEN,
                longest=2000,
                on_form="I-131 Part 8, Item 1",
            ),
        ),
    ),
    Page(
        id="war-tried",
        about=Subject.REASON,
        heading=_("What did {ben} try to do to be safe?"),
        hint=_("Like: go to another town, ask a group for help"),
        error=_("Tell us what {ben} tried"),
        fields=(
            Field(
                name="tried",
                kind=Kind.LONG,
                needed=True,
                effort=Effort.WRITTEN,
                longest=1500,
            ),
        ),
    ),
    Page(
        id="war-worse",
        about=Subject.REASON,
        heading=_("Why is it worse for {ben} than for others there?"),
        hint=_("Like age, illness, a wound, or no one left to help"),
        error=_("Tell us why in one or two sentences"),
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
        id="war-wait",
        about=Subject.REASON,
        heading=_("What happens if {ben} has to wait?"),
        hint=_("Use what a doctor or a helper said, if you can"),
        error=_("Tell us what a wait does"),
        rules=("MER-03",),
        is_sensitive=True,
        fields=(
            Field(
                name="harm",
                kind=Kind.LONG,
                needed=True,
                effort=Effort.WRITTEN,
                longest=2000,
                on_form="I-131 Part 8, Item 1",
            ),
        ),
    ),
)
