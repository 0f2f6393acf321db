"""The slots of the evidence page: which documents a case is expected to have, and which it has."""

from packets.slots.expected import free_exhibits, groups_of, slots_of
from packets.slots.kinds import all_kinds, rank_of
from packets.slots.made import Made, made_in
from packets.slots.made_kinds import MADE, Place
from packets.slots.naming import english_name
from packets.slots.slot import Slot, SlotGroup, Status

__all__ = [
    "MADE",
    "Made",
    "Place",
    "Slot",
    "SlotGroup",
    "Status",
    "all_kinds",
    "english_name",
    "free_exhibits",
    "groups_of",
    "made_in",
    "rank_of",
    "slots_of",
]
