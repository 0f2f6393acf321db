"""What only a pen can sign, in the order of printing, and which scans of signed pages are used.

A scan is used while its form says what it said when the scan was added: `digest_of_form` tells. A
signature is never kept but on the scan of the page that it was made on.
"""

from packets.signing.digest import digest_of_form
from packets.signing.lists import FormOfList, PageOfList, SetOfList, State, to_sign
from packets.signing.places import InkPlace, ink_places, name_of, place_of, places_on
from packets.signing.scans import FormScans, ScannedPage, is_of, last_page_of, scans_of

__all__ = [
    "FormOfList",
    "FormScans",
    "InkPlace",
    "PageOfList",
    "ScannedPage",
    "SetOfList",
    "State",
    "digest_of_form",
    "ink_places",
    "is_of",
    "last_page_of",
    "name_of",
    "place_of",
    "places_on",
    "scans_of",
    "to_sign",
]
