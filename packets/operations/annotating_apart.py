"""Put comments on a copy of a packet in a process of its own, without network.

Started with `python -m packets.operations.annotating_apart`. It reads an order from its standard
input (the packet, the notes, where to put the copy, and its limits) and ends with 0 when the copy
is there.
"""

import json
import os
import sys
from pathlib import Path

from packets.assembly.annotated import Note, annotate
from packets.operations.confining import confine_to


def main() -> None:
    order = json.load(sys.stdin)
    notes = [Note.of(one) for one in order["notes"]]
    confine_to(
        [order["packet"]], folder=order["folder"], caps=order["caps"], parent=order["parent"]
    )
    annotate(Path(order["packet"]), notes, Path(order["out"]))
    os._exit(0)


if __name__ == "__main__":
    main()
