"""What must be true of a finished packet, read back with other libraries than wrote it.

Each module checks one side of it and raises NotVerified with a sentence that says what is wrong.
"""

from packets.errors import NotVerified


def require(*, that: bool, otherwise: str) -> None:
    """Refuse the packet unless `that` holds."""
    if not that:
        message = (
            f"{otherwise} Build the packet again. If it happens again, tell who runs this site."
        )
        raise NotVerified(message)
