"""Seal words that a browser keeps for us: only this site can read them, and for a time only."""

import json
import zlib
from base64 import urlsafe_b64encode
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from django.conf import settings

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

KEY_BYTES = 32


def seal(said: Mapping[str, Any], *, purpose: str) -> str:
    """Return what was said, compressed and encrypted, with the moment of doing so."""
    return _keys(purpose).encrypt(zlib.compress(json.dumps(said).encode())).decode()


def unseal(sealed: str, *, purpose: str, seconds: int) -> dict[str, Any] | None:
    """Return what was sealed for the same purpose; None when it was changed or is older."""
    try:
        packed = _keys(purpose).decrypt(sealed.encode(), ttl=seconds)
    except InvalidToken:
        return None
    said: dict[str, Any] = json.loads(zlib.decompress(packed))
    return said


def _keys(purpose: str) -> MultiFernet:
    """Seal with the secret of the site; read also what one of its former secrets sealed."""
    secrets = (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)
    return MultiFernet([_key(secret, purpose) for secret in secrets])


@lru_cache(maxsize=8)
def _key(secret: str, purpose: str) -> Fernet:
    derived = HKDF(SHA256(), KEY_BYTES, salt=None, info=purpose.encode()).derive(secret.encode())
    return Fernet(urlsafe_b64encode(derived))
