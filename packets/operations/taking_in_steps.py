"""Make the rows of what happened after the packet of a case that is taken in was made."""

from packets.models import Case, CaseStep
from packets.operations.taking_in_people import Answers
from packets.snapshot import CaseSnapshot, beside


def write_steps(case: Case, facts: CaseSnapshot, answers: Answers) -> None:
    for number, step in enumerate(facts.steps, start=1):
        place = beside.of_step(number)
        CaseStep.objects.create(case=case, kind=step.kind, **answers.of(step, place))
