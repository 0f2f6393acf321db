"""Say that a code is unknown: with all that there are, or with the nearest of very many."""

from collections.abc import Collection, Mapping
from difflib import get_close_matches

MOST_TOLD = 20
"""So many codes are told in one sentence; of more the nearest, and where all of them stand."""
MOST_NEAR = 3


def unknown(
    said: str, known: Collection[str], *, labels: Mapping[str, str] | None = None, all_by: str = ""
) -> str:
    """Return the sentence; `labels` say what codes stand for, `all_by` is the command for all."""
    if len(known) <= MOST_TOLD:
        return f"{said} is not one of: {', '.join(known)}."
    told = f"{said} is not one of the {len(known)} codes."
    listed = f" All are listed by: {all_by}" if all_by else ""
    return f"{told}{the_nearest(said, known, labels=labels)}{listed}"


def the_nearest(
    said: str, known: Collection[str], *, labels: Mapping[str, str] | None = None
) -> str:
    """Return a sentence with a blank before it, or "" when nothing is near."""
    told = labels or {}
    near = [f"{code} ({told[code]})" if code in told else code for code in _near(said, known, told)]
    return f" The nearest are: {', '.join(near)}." if near else ""


def _near(said: str, known: Collection[str], labels: Mapping[str, str]) -> list[str]:
    """Return codes that are written nearly so, then those that stand for these words."""
    written = {code.lower(): code for code in known}
    near = [written[one] for one in get_close_matches(said.lower(), written, n=MOST_NEAR)]
    words = " ".join(said.lower().replace("_", " ").replace("-", " ").split())
    near += [code for code, label in labels.items() if words in label.lower() and code not in near]
    return near[:MOST_NEAR]
