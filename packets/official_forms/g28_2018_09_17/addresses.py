"""The fields of an address of Form G-28."""

from collections.abc import Mapping

from packets.boxes.places import Place, Typed, Unit


def address_places(field: str, street: str) -> Mapping[str, Place]:
    """Return the places of an address by the words of its boxes; `field` begins their names."""
    return {
        "Street Number and Name": Typed(field=f"{field}a_{street}[0]"),
        "Apt./Ste./Flr. Number": Unit(
            number=f"{field}b_AptSteFlrNumber[0]",
            apartment=f"{field}b_Unit[2]",  # the numbers are not in the printed order
            suite=f"{field}b_Unit[0]",
            floor=f"{field}b_Unit[1]",
        ),
        "City or Town": Typed(field=f"{field}c_CityOrTown[0]"),
        "State": Typed(field=f"{field}d_State[0]"),
        "ZIP Code": Typed(field=f"{field}e_ZipCode[0]"),
        "Province": Typed(field=f"{field}f_Province[0]"),
        "Postal Code": Typed(field=f"{field}g_PostalCode[0]"),
        "Country": Typed(field=f"{field}h_Country[0]"),
    }
