"""All kinds of evidence, in the order of the argument."""

from functools import cache

from packets.proof import EvidenceKind, all_declared_proof
from packets.snapshot import ExhibitFacts
from packets.urgency import all_bases
from parole_site.discovery import by_key


@cache
def all_kinds() -> dict[str, EvidenceKind]:
    """Return every kind of evidence by its code, in the order of the argument."""
    of_bases = [kind for basis in all_bases().values() for kind in basis.proof]
    kinds = sorted((*of_bases, *all_declared_proof()), key=lambda kind: kind.rank)
    return by_key(kinds, "code")


def rank_of(exhibit: ExhibitFacts) -> int:
    """Return the place of a document in the order of the argument; free ones come last."""
    kind = all_kinds().get(exhibit.kind)
    return kind.rank if kind else max(k.rank for k in all_kinds().values()) + 1
