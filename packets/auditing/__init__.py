"""The audit trail as pure functions: sealed lines, a walk along them, and heads to keep apart.

A line is sealed with an HMAC over its content and the seal of the line before, so that whoever
writes to the database without the key cannot change, remove, move or add one unnoticed.
"""

from packets.auditing.chain import Fault, FaultKind, Head, Walk, merged
from packets.auditing.keys import Keys, keys_of
from packets.auditing.lines import START, Kind, Line, is_genuine, sealed

__all__ = [
    "START",
    "Fault",
    "FaultKind",
    "Head",
    "Keys",
    "Kind",
    "Line",
    "Walk",
    "is_genuine",
    "keys_of",
    "merged",
    "sealed",
]
