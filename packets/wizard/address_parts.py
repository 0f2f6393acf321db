"""The lines of an address, country first, and always room to describe a place without a street."""

from dataclasses import replace

from django.utils.translation import gettext_lazy as _

from packets.questions import Field, Kind

ADDRESS_PARTS = (
    Field(name="country", kind=Kind.COUNTRY, label=_("Country"), autocomplete="country"),
    Field(
        name="street",
        kind=Kind.TEXT,
        label=_("Street and house number"),
        autocomplete="address-line1",
    ),
    Field(
        name="unit",
        kind=Kind.TEXT,
        label=_("Apartment, room or floor"),
        autocomplete="address-line2",
    ),
    Field(name="city", kind=Kind.TEXT, label=_("City or town"), autocomplete="address-level2"),
    Field(
        name="state",
        kind=Kind.TEXT,
        label=_("State or region"),
        hint=_("Needed in the United States, like New York"),
        autocomplete="address-level1",
    ),
    Field(
        name="postal_code",
        kind=Kind.TEXT,
        label=_("ZIP or postal code"),
        hint=_("Leave it empty if there is none"),
        autocomplete="postal-code",
    ),
    Field(
        name="in_care_of",
        kind=Kind.TEXT,
        label=_("In care of"),
        hint=_("The name on the mailbox, if it is another name"),
    ),
    Field(
        name="describe",
        kind=Kind.TEXT,
        label=_("Describe the place, if there is no street name"),
        hint=_("Like: blue gate behind the mosque, or camp block 4, tent 12"),
    ),
)


def parts_of(address: Field) -> tuple[Field, ...]:
    """Return the lines of an address field; only the person's own may be filled in by a browser."""
    if not address.autocomplete:
        return tuple(replace(part, autocomplete="") for part in ADDRESS_PARTS)
    mail = "shipping " if address.autocomplete == "shipping" else ""
    return tuple(
        replace(part, autocomplete=f"{mail}{part.autocomplete}" if part.autocomplete else "")
        for part in ADDRESS_PARTS
    )
