"""The people of the case: names, identity papers and who is what to whom (rules ID, UPL)."""

from packets.readiness import Rule

RULES: tuple[Rule, ...] = ()
