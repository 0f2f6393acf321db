"""Which carriers the mail room takes parcels of, and to which address each one brings them.

All of it are dated rows of the law, read for the planned day of mailing.
"""

from datetime import date

from packets.law import Fact, confirmed_fact, known_fact

POST, COURIERS = "address.i131.item7.usps", "address.i131.item7.courier"
ACCEPTED = "carriers.accepted"
BY_CARRIER = {"USPS": POST, "UPS": COURIERS, "FEDEX": COURIERS, "DHL": COURIERS}


def carriers_taken(*, on: date) -> tuple[str, ...]:
    """Return the names of the carriers, such as "FedEx"; none while no row tells them."""
    row = known_fact(ACCEPTED, on=on)
    return tuple(str(name) for name in row.value) if row else ()


def is_taken(carrier: str, *, on: date) -> bool:
    """Tell whether parcels of a carrier are taken; nobody is refused while no row is known."""
    names = carriers_taken(on=on)
    return not names or carrier in {name.upper() for name in names}


def address_for(carrier: str, *, on: date) -> Fact | None:
    """Return the confirmed row with the address for a carrier, or None."""
    key = BY_CARRIER.get(carrier)
    return confirmed_fact(key, on=on) if key else None


def is_a_box(address: Fact) -> bool:
    """Tell whether an address is a box at the post office, to which no courier comes."""
    return any("P.O. BOX" in str(line).upper() for line in address.value)
