"""What must be true of a finished packet, read back with other libraries than wrote it.

Each module checks one side of it and raises NotVerified with a sentence that says what is wrong.
The family reads it in its own language; what it quotes of the packet stays English.
"""

from django.utils.translation import gettext as _

from packets.errors import NotVerified


def require(*, that: bool, otherwise: str, **values: object) -> None:
    """Refuse the packet unless `that` holds; `values` are put into the sentence."""
    if not that:
        message = _("{fault} Build the packet again. If it happens again, tell who runs this site.")
        raise NotVerified(message.format(fault=otherwise.format(**values)))
