"""Keys of case.yaml that name people, supporters and exhibits inside the file."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from packets.case_folder.node import Node
from packets.snapshot import BeneficiaryFacts, CaseSnapshot, ExhibitFacts, SupporterFacts

Told = TypeVar("Told")
Keyed = BeneficiaryFacts | SupporterFacts | ExhibitFacts


def keys_of(node: Node, facts: Iterable[Keyed]) -> set[str]:
    """Return the keys, and refuse one that is used twice."""
    keys: set[str] = set()
    for one in facts:
        if one.key in keys:
            node.refuse(f"two have the key {one.key}.")
        keys.add(one.key)
    return keys


def refuse_shared_keys(
    node: Node, supporters: Iterable[SupporterFacts], people: Iterable[str]
) -> None:
    """Refuse a supporter with the key of another supporter or of a beneficiary.

    What cannot be had is told of either by key, so a shared one would not say of whom.
    """
    shared = sorted(keys_of(node, supporters) & set(people))
    if shared:
        node.refuse(f"a beneficiary has the key {shared[0]}, too. Give the supporter another one.")


def once(node: Node, facts: Iterable[Told], name: Callable[[Told], str]) -> tuple[Told, ...]:
    """Return the facts, and refuse what is told twice; `name` says what each is about."""
    found: dict[str, Told] = {}
    for one in facts:
        if name(one) in found:
            node.refuse(f"{name(one)} stands here twice.")
        found[name(one)] = one
    return tuple(found.values())


def known_people(node: Node, people: set[str]) -> tuple[str, ...]:
    for one in node.texts():
        if one not in people:
            node.refuse(f"there is no beneficiary with the key {one}.")
    return node.texts()


def check_shared_reasons(node: Node, case: CaseSnapshot) -> None:
    own = {one.key for one in case.beneficiaries if not one.same_reasons_as}
    for place, one in zip(node.at("beneficiaries").nodes(), case.beneficiaries, strict=True):
        if one.same_reasons_as and one.same_reasons_as not in own - {one.key}:
            place.at("same_reasons_as").refuse(
                f"{one.same_reasons_as} is not another beneficiary with reasons of their own."
            )
