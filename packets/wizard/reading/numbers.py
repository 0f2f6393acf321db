"""Numbers that the government gave: A-Numbers, receipt numbers, Social Security numbers."""

import re
from typing import Any

from django.utils.translation import gettext as _

from packets.wizard.reading.digits import plain
from packets.wizard.reading.outcome import NOTHING, Read, not_understood, understood

# Signs that people put between the digits, and letters that look like a digit.
BETWEEN = re.compile(r"[\s.\-–—_/#:()]")
LOOKALIKES = str.maketrans({"O": "0", "I": "1", "L": "1"})
A_DIGITS = 9
FEWEST_A_DIGITS = 7
SSN_DIGITS = 9
ACCOUNT_DIGITS = 12


def _squeezed(raw: Any) -> str:
    return BETWEEN.sub("", plain(raw)).upper()


def read_a_number(raw: Any) -> Read:
    """Read an A-Number of seven to nine digits; the forms print nine, with zeros in front."""
    typed = _squeezed(raw)
    if not typed:
        return NOTHING
    # The Cyrillic and Greek capital A look the same and are typed by mistake.
    digits = re.sub(r"^(USCIS)?(ALIEN|[AАΑ])?(NUMBER|NO|№)?", "", typed)
    if not digits.isdecimal() or not FEWEST_A_DIGITS <= len(digits) <= A_DIGITS or not int(digits):
        return not_understood(raw, _("Write A and 8 or 9 numbers, like A012345678"))
    return understood("A" + digits.zfill(A_DIGITS))


def read_account_number(raw: Any) -> Read:
    """Read the number of a USCIS online account: twelve digits."""
    typed = _squeezed(raw)
    if not typed:
        return NOTHING
    if not typed.isdecimal() or len(typed) != ACCOUNT_DIGITS or not int(typed):
        return not_understood(
            raw, _("Write the 12 numbers of the account, like 0123 4567 8901, or leave it empty")
        )
    return understood(typed)


def read_receipt_number(raw: Any) -> Read:
    """Read three letters and ten digits."""
    typed = _squeezed(raw)
    if not typed:
        return NOTHING
    number = typed[:3] + typed[3:].translate(LOOKALIKES)
    if not re.fullmatch(r"[A-Z]{3}\d{10}", number):
        return not_understood(raw, _("Write 3 letters and 10 numbers, like EAC2612345678"))
    return understood(number)


def read_ssn(raw: Any) -> Read:
    """Read a Social Security number; one that starts with 9 is a taxpayer number, not this."""
    typed = _squeezed(raw)
    if not typed:
        return NOTHING
    if not typed.isdecimal() or len(typed) != SSN_DIGITS:
        return not_understood(raw, _("Write 9 numbers, like 123-45-6789"))
    if typed.startswith(("000", "666", "9")):
        return not_understood(
            raw, _("This is not a Social Security number. Check it, or leave it empty")
        )
    return understood(typed)
