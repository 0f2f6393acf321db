"""The fields of an address of Form I-131."""

from collections.abc import Mapping

from packets.boxes.places import Place, Typed, Unit

NAMED = {
    "In Care Of Name (if any)": "InCareofName",
    "Street Number and Name": "StreetNumberName",
    "City or Town": "CityTown",
    "State": "State",
    "ZIP Code": "ZipCode",
    "Province": "Province",
    "Postal Code": "PostalCode",
    "Country": "Country",
}


def address_places(field: str) -> Mapping[str, Place]:
    """Return the places of an address by the words of its boxes; `field` begins their names."""
    unit = Unit(
        number=f"{field}_AptSteFlrNumber[0]",
        apartment=f"{field}_Unit[1]",  # the numbers are not in the printed order
        suite=f"{field}_Unit[0]",
        floor=f"{field}_Unit[2]",
    )
    places: dict[str, Place] = {words: Typed(field=f"{field}_{n}[0]") for words, n in NAMED.items()}
    return {**places, "Apt./Ste./Flr. Number": unit}
