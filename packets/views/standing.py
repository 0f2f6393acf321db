"""Where the tasks of a case stand: told from one place, so that every page says the same."""

from collections.abc import Iterable

from packets.models import Case
from packets.readiness import Finding
from packets.selectors.exhibits import missing_from_packet, refused_replacements
from packets.selectors.looking import look_asked, lookers_of, name_of
from packets.snapshot import CaseSnapshot
from packets.wizard.proof_count import proof_of
from packets.wizard.tasks import Task, TaskGroup, task_groups

# Nobody else can do these: a packet can be made without them, but should not be mailed so.
READ_BEFORE_MAILING = ("letter", "check")


def standing_of(case: Case, facts: CaseSnapshot, found: Iterable[Finding]) -> tuple[TaskGroup, ...]:
    """Return the groups of the case home, with what only the rows know: files and packets."""
    proof = proof_of(
        facts,
        unreadable=missing_from_packet(case).filter(signed_page__isnull=True).count(),
        not_replaced=refused_replacements(case).count(),
    )
    is_packed = case.packets.filter(is_draft=False).exists()
    lookers = lookers_of(case) if look_asked(case, facts) else ()
    names = tuple(name_of(member) for member in lookers)
    return task_groups(facts, findings=found, proof=proof, lookers=names, is_packed=is_packed)


def to_read_first(groups: Iterable[TaskGroup]) -> tuple[Task, ...]:
    """Return the letters that nobody has read, and the answers that nobody has checked."""
    tasks = (task for group in groups for task in group.tasks)
    return tuple(t for t in tasks if t.part.key in READ_BEFORE_MAILING and not t.state.is_done)
