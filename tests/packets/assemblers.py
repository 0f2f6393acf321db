"""Stand-ins for the child that puts packets together: the real one, refusing or taking much memory.

Where the first exhibit is titled LARGE it takes a gigabyte for a moment; else it refuses.
"""

from packets.operations import assembler

GIGABYTE = 1_000_000_000


def main() -> None:
    carry_out = assembler.carry_out

    def stand_in(order: assembler.Order, say: assembler.Say) -> None:
        if order.snapshot["exhibits"][0]["title"] != "LARGE":
            say({"refused": "The exhibits have 9000 pages in all sets."})
            return
        taken = bytearray(b"x" * (GIGABYTE // 2)) * 2
        del taken
        carry_out(order, say)

    assembler.carry_out = stand_in
    assembler.main()


if __name__ == "__main__":
    main()
