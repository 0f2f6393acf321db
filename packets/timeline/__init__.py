"""What happened and what is planned, day by day, as one picture: pure, from the snapshot.

`timeline_of` collects what has a day, with the exhibits that prove it, named by their keys as the
letter names them. `picture_of` places it along a line of time; templates draw what it returns.
"""

from packets.timeline.events import timeline_of
from packets.timeline.layout import picture_of
from packets.timeline.moments import Moment, Timeline
from packets.timeline.pieces import Picture

__all__ = ["Moment", "Picture", "Timeline", "picture_of", "timeline_of"]
