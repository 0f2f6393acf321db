"""The keys that seal the audit trail: made of secrets, the newest first, each named by itself."""

import hashlib
import hmac
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

PURPOSE = b"parole packet: seal of the audit trail, 1"
LENGTH_OF_A_NAME = 12


@dataclass(frozen=True, kw_only=True)
class Keys:
    """`newest` is the name of the key that seals; by the others older lines are checked."""

    newest: str
    by_name: Mapping[str, bytes]

    def seal(self, content: bytes, *, key: str) -> str | None:
        """Return the HMAC-SHA-256 in hex, or None for a key that is not known."""
        secret = self.by_name.get(key)
        return None if secret is None else hmac.new(secret, content, hashlib.sha256).hexdigest()


def keys_of(secrets: Sequence[str]) -> Keys:
    """Return the keys of these secrets, of which the first is the newest.

    The name of a key follows from it, so that rotation is one more secret before the others.
    """
    return _made_of(tuple(secrets))


@cache
def _made_of(secrets: tuple[str, ...]) -> Keys:
    keys = [hmac.new(secret.encode(), PURPOSE, hashlib.sha256).digest() for secret in secrets]
    names = [hashlib.sha256(key).hexdigest()[:LENGTH_OF_A_NAME] for key in keys]
    return Keys(newest=names[0], by_name=dict(zip(names, keys, strict=True)))
