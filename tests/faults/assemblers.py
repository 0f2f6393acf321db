"""Stand-ins for the child that puts packets together: the real one with a fault in it.

A worker started with ASSEMBLER=tests.faults.assemblers uses it. The title of an exhibit says what
is wrong with it: one titled SLOW takes so many seconds, POISON ends the process as a document does
that makes a library crash, and HEAVY takes all memory that it may have.
"""

import os
import signal
import time

from packets.assembly import progress
from packets.operations import assembler

SECONDS = float(os.environ.get("SLOW_SECONDS", "3"))


def slow() -> None:
    time.sleep(SECONDS)


def poison() -> None:
    os.kill(os.getpid(), signal.SIGSEGV)


def heavy() -> None:
    hoard = []
    while True:
        hoard.append(bytearray(64 * 1024 * 1024))


FAULTS = {"SLOW": slow, "POISON": poison, "HEAVY": heavy}


def main() -> None:
    carry_out = assembler.carry_out

    def carry_out_with_faults(order: assembler.Order, say: assembler.Say) -> None:
        titles = [exhibit["title"] for exhibit in order.snapshot["exhibits"]]

        def say_and_suffer(said) -> None:
            say(said)
            step = said.get("progress", {})
            if step.get("step") == progress.Step.EXHIBITS:
                FAULTS.get(titles[step["number"] - 1], lambda: None)()

        carry_out(order, say_and_suffer)

    assembler.carry_out = carry_out_with_faults
    assembler.main()


if __name__ == "__main__":
    main()
