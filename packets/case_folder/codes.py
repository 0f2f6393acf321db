"""What the codes of case.yaml stand for, where no traveller has a name yet."""

from packets.slots import all_kinds

ALL_BY = "bin/manage codes"
"""The command that lists them; with a page, the choices of that page."""
NOBODY_YET = {"{name}": "a person", "{ben}": "a traveller", "{country}": "a country"}


def labels_of_kinds() -> dict[str, str]:
    """Return what each kind of evidence is, by its code, in the order of the argument."""
    return {code: _for_anybody(str(kind.label)) for code, kind in all_kinds().items()}


def _for_anybody(label: str) -> str:
    for placeholder, words in NOBODY_YET.items():
        label = label.replace(placeholder, words)
    return label
