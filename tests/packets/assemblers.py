"""Stand-ins for the child that puts packets together: the real one, refusing or taking much memory.

Where the first exhibit is titled LARGE it takes a gigabyte for a moment; where it is titled LINK it
leaves a link to another file in place of the packet; where it is titled ENDLESS it begins a line that
has no end; else it refuses.
"""

import os
from contextlib import suppress
from pathlib import Path

from packets.operations import assembler

MEGABYTE = 1_000_000
GIGABYTE = 1_000_000_000


def main() -> None:
    carry_out = assembler.carry_out

    def stand_in(order: assembler.Order, say: assembler.Say) -> None:
        title = order.snapshot["exhibits"][0]["title"]
        if title == "LINK":
            packet = Path(order.folder) / "packet.pdf"
            packet.symlink_to("/etc/passwd")
            say({"done": {"file": "/etc/passwd", "page_count": 1, "manifest": {}}})
            return
        if title == "ENDLESS":
            while True:
                with suppress(OSError):
                    for answers in range(3, 20):
                        os.write(answers, b" " * MEGABYTE)
        if title != "LARGE":
            say({"refused": "The exhibits have 9000 pages in all sets."})
            return
        taken = bytearray(b"x" * (GIGABYTE // 2)) * 2
        del taken
        carry_out(order, say)

    assembler.carry_out = stand_in
    assembler.main()


if __name__ == "__main__":
    main()
