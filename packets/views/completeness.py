"""How complete a case is, as every page shows it: by person and topic, with what mends each."""

from collections.abc import Iterable, Sequence
from typing import Any

from packets.models import Case
from packets.readiness import Finding
from packets.snapshot import CaseSnapshot
from packets.views.addresses import Addresses
from packets.views.mending import TAGS, TITLES, Mend, Mender
from packets.wizard.completeness import Person, Topic, completeness_of
from packets.wizard.task_rows import TaskGroup

FEW = 8
"""With no more open things than this, nobody's part of the list is folded."""


def completeness(
    case: Case,
    facts: CaseSnapshot,
    groups: Iterable[TaskGroup],
    found: Sequence[Finding],
    *,
    addresses: Addresses | None = None,
    stands_first: bool = False,
) -> dict[str, Any]:
    """Return what the shared list of a page needs; `groups` are those of the case home.

    Where a long one `stands_first` on its page, all of it is folded.
    """
    mender = Mender.of(case, facts, found, addresses=addresses)
    people = [_person(mender, one) for one in completeness_of(facts, groups, found)]
    mends = [mend for person in people for mend in person["mends"]]
    for number, person in enumerate(people, start=1):
        person["id"] = f"of-{number}"
        person["is_open"] = len(mends) <= FEW or bool(person["needed"] and not stands_first)
    return {"people": people, "kinds": _kinds(mends), "count": len(mends)}


def _kinds(mends: Sequence[Mend]) -> list[dict[str, Any]]:
    """Return how many open things there are of each kind, the gravest first."""
    counts = {kind: sum(mend.kind == kind for mend in mends) for kind in TITLES}
    return [
        {"title": title, "look": TAGS[kind][1], "count": counts[kind]}
        for kind, title in TITLES.items()
        if counts[kind]
    ]


def _person(mender: Mender, person: Person) -> dict[str, Any]:
    topics = [_topic(mender, topic) for topic in person.topics]
    mends = [mend for topic in topics for mend in topic["mends"]]
    return {
        "title": person.title,
        "done": person.done,
        "count": person.count,
        "mends": mends,
        "needed": sum(mend.stops for mend in mends),
        "topics": [topic for topic in topics if not topic["is_complete"]],
        "complete": [topic["title"] for topic in topics if topic["is_complete"]],
    }


def _topic(mender: Mender, topic: Topic) -> dict[str, Any]:
    return {
        "title": topic.title,
        "to": mender.addresses.task(topic.task) if topic.task else "",
        "done": topic.done,
        "count": topic.count,
        "is_complete": topic.is_complete,
        "mends": mender.mends(topic.findings),
    }
