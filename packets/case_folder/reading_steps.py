"""Read what happened to a request after its packet was made."""

from collections.abc import Iterator
from dataclasses import replace

from packets.after import all_steps, pages_after
from packets.case_folder.found import OF_A_ROW, Found
from packets.case_folder.near import the_nearest
from packets.case_folder.node import Node
from packets.questions import Subject
from packets.snapshot import StepFacts
from packets.snapshot.beside import of_step


def steps(found: Found, node: Node) -> tuple[StepFacts, ...]:
    """Read the steps in their order; their pages are asked nowhere else."""
    return tuple(_steps(replace(found, pages=pages_after()), node))


def _steps(found: Found, node: Node) -> Iterator[StepFacts]:
    for number, one in enumerate(node.nodes(), start=1):
        with one.going_on():
            one.only("kind", *OF_A_ROW)
            kind = one.at("kind").text(needed=True)
            if kind not in all_steps():
                one.at("kind").refuse(f"{kind} is no kind of step.{the_nearest(kind, all_steps())}")
            yield StepFacts(kind=kind, answers=found.answers(one, of_step(number), Subject.CASE))
