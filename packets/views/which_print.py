"""Which print of the packet was signed: it is chosen before a scan is added, where it matters."""

import re
from typing import Any

from django.http import HttpRequest

from packets.operations.signing import BY_HAND
from packets.selectors.prints import PrintOfForm

VERSION = re.compile(r"[0-9]{1,6}", re.ASCII)


def version_of(request: HttpRequest) -> int | None:
    """Return the version of the packet that was signed, as it was chosen; None for none."""
    words = request.GET.get("print", "")
    return int(words) if VERSION.fullmatch(words) else None


def printed_told(request: HttpRequest, prints: tuple[PrintOfForm, ...]) -> dict[str, Any]:
    """Return the prints to choose from where it matters which one was signed, or the chosen one."""
    version = version_of(request)
    chosen = next((one for one in prints if one.number == version), None)
    is_known = chosen is not None or version == BY_HAND or request.method == "POST"
    is_asked = not is_known and any(not one.is_still_so for one in prints)
    return {
        "prints": prints if is_asked else (),
        "by_hand": BY_HAND,
        "chosen": chosen or (None if is_asked or version == BY_HAND else next(iter(prints), None)),
    }
