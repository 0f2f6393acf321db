"""Where a comment belongs now: found by what it is about, whatever was moved, joined or rebuilt.

Nothing here knows of rows or of a request; `packets.operations.commenting` keeps comments, and
`packets.selectors.comments` puts them where these functions say.
"""

from packets.reviewing.anchors import (
    Anchor,
    Filed,
    Found,
    Standing,
    found_in,
    found_on_words,
)
from packets.reviewing.moves import (
    LEGAL_MOVES,
    Move,
    Side,
    may_move,
    moved,
)

__all__ = [
    "LEGAL_MOVES",
    "Anchor",
    "Filed",
    "Found",
    "Move",
    "Side",
    "Standing",
    "found_in",
    "found_on_words",
    "may_move",
    "moved",
]
