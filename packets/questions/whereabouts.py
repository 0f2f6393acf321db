"""Where the traveller lives and can be reached."""

from django.utils.translation import gettext_lazy as _

from packets.questions import NOT_SURE, YES_NO_NOT_SURE, Choice, Effort, Field, Kind, Page, Subject

TASK = "traveller"

PERMITS = (
    Choice(key="OWN_COUNTRY", label=_("Yes, it is the traveller’s own country")),
    Choice(key="YES", label=_("Yes, with a permit or visa")),
    Choice(key="NO", label=_("No")),
    NOT_SURE,
)

PAGES = (
    Page(
        id="ben-where",
        about=Subject.BENEFICIARY,
        task=TASK,
        heading=_("Where does {ben} live now?"),
        hint=_("The city and country, and if {ben} may stay there"),
        error=_("Choose the country where {ben} lives now"),
        after="ben-nation",
        rules=("MER-09",),
        fields=(
            Field(
                name="country",
                kind=Kind.COUNTRY,
                label=_("Country"),
                needed=True,
                on_form="I-131 Part 2, Item 25",
            ),
            Field(
                name="city",
                kind=Kind.TEXT,
                label=_("City or town"),
                error=_("Write the city or town"),
                needed=True,
                longest=60,
                on_form="I-131 Part 2, Item 25",
            ),
            Field(
                name="permit",
                kind=Kind.RADIO,
                label=_("May {ben} stay there?"),
                error=_("Choose if {ben} may stay there"),
                needed=True,
                choices=PERMITS,
            ),
            Field(
                name="until",
                kind=Kind.DATE,
                label=_("The last day of the permit, if it has one"),
                is_ahead=True,
                effort=Effort.LOOKED_UP,
                only_if=("permit", ("YES",)),
            ),
            Field(
                name="why",
                kind=Kind.LONG,
                label=_("Why can {ben} not stay there in safety, if that is so?"),
                hint=_("Like: the permit ends, or there is no care"),
                effort=Effort.WRITTEN,
                longest=600,
                only_if=("permit", ("YES", "NO", "NOT_SURE")),
            ),
        ),
    ),
    Page(
        id="ben-address",
        about=Subject.BENEFICIARY,
        task=TASK,
        heading=_("Where can {ben} get mail?"),
        hint=_("If there is no street name, describe the place"),
        error=_("Write the address, or where mail can go"),
        fields=(
            Field(
                name="address",
                kind=Kind.ADDRESS,
                label=_("Mail address"),
                needed=True,
                on_form="I-131 Part 2, Item 24",
            ),
            Field(
                name="same",
                kind=Kind.RADIO,
                label=_("Does {ben} live at this address?"),
                error=_("Choose yes or no"),
                needed=True,
                choices=YES_NO_NOT_SURE,
                on_form="I-131 Part 2, Item 25",
            ),
            Field(
                name="home",
                kind=Kind.ADDRESS,
                label=_("Where {ben} lives"),
                only_if=("same", ("NO",)),
                on_form="I-131 Part 2, Item 25",
            ),
        ),
    ),
    Page(
        id="ben-contact",
        about=Subject.BENEFICIARY,
        task=TASK,
        heading=_("How can USCIS reach {ben}?"),
        hint=_("Write the phone with the country code, like +93"),
        error=_("Write a phone number with the country code"),
        fields=(
            Field(
                name="phone",
                kind=Kind.PHONE,
                label=_("Phone"),
                on_form="I-131 Part 2, Item 21",
            ),
            Field(
                name="email",
                kind=Kind.EMAIL,
                label=_("Email"),
                error=_("Check the email address. It needs an @ sign, like name@example.com"),
                on_form="I-131 Part 2, Item 22",
            ),
        ),
    ),
)
