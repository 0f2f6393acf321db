"""Keys of case.yaml that name people, supporters and exhibits inside the file."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from packets.case_folder.node import Node
from packets.snapshot import BeneficiaryFacts, CaseSnapshot, ExhibitFacts, SupporterFacts

Told = TypeVar("Told")
Keyed = BeneficiaryFacts | SupporterFacts | ExhibitFacts


def each(node: Node, read: Callable[[Node], Told]) -> Iterator[Told]:
    """Read each of a list, and go on behind one that cannot be read."""
    for one in node.nodes():
        with one.going_on():
            yield read(one)


def keys_of(node: Node, facts: Iterable[Keyed]) -> set[str]:
    """Return the keys, and refuse one that is used twice."""
    keys: set[str] = set()
    for one in facts:
        if one.key in keys:
            node.note(f"two have the key {one.key}.")
        keys.add(one.key)
    return keys


def refuse_shared_keys(
    node: Node, supporters: Iterable[SupporterFacts], people: Iterable[str]
) -> None:
    """Refuse a supporter with the key of another supporter or of a beneficiary.

    What cannot be had is told of either by key, so a shared one would not say of whom.
    """
    shared = sorted(keys_of(node, supporters) & set(people))
    for key in shared:
        node.note(f"a beneficiary has the key {key}, too. Give the supporter another one.")


def once(node: Node, facts: Iterable[Told], name: Callable[[Told], str]) -> tuple[Told, ...]:
    """Return the facts, and refuse what is told twice; `name` says what each is about."""
    found: dict[str, Told] = {}
    for one in facts:
        if name(one) in found:
            node.note(f"{name(one)} stands here twice.")
        found[name(one)] = one
    return tuple(found.values())


def known_people(node: Node, people: set[str]) -> tuple[str, ...]:
    for one in node.texts():
        if one not in people:
            node.note(f"there is no beneficiary with the key {one}.")
    return node.texts()


def check_shared_reasons(node: Node, case: CaseSnapshot) -> None:
    """Note whoever shares the reasons of nobody; for a file in which everybody could be read."""
    own = {one.key for one in case.beneficiaries if not one.same_reasons_as}
    for place, one in zip(node.at("beneficiaries").nodes(), case.beneficiaries, strict=False):
        if one.same_reasons_as and one.same_reasons_as not in own - {one.key}:
            place.at("same_reasons_as").note(
                f"{one.same_reasons_as} is not another beneficiary with reasons of their own."
            )
