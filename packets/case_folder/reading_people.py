"""Read who is in a case: travellers with their reasons, and supporters."""

from packets.case_folder.found import OF_A_ROW, Found
from packets.case_folder.node import Node
from packets.case_folder.references import each, known_people, once
from packets.questions import Subject
from packets.snapshot import (
    BeneficiaryFacts,
    PetitionerFacts,
    ReasonFacts,
    RepresentativeFacts,
    StayFacts,
    SupporterFacts,
    VisaHistoryFacts,
    beside,
)
from packets.snapshot.bounds import LONGEST_NAME, REASONS_AT_MOST
from packets.urgency import all_bases

BENEFICIARY_KEYS = (
    *("key", "number", "called", *OF_A_ROW, "reasons", "same_reasons_as", "visa_history", "stay"),
)
SUPPORTER_KEYS = ("key", "number", "supports", *OF_A_ROW)
REASON_KEYS = ("basis", "dropped", *OF_A_ROW)


def petitioner(found: Found, node: Node) -> PetitionerFacts:
    node.only(*OF_A_ROW)
    return PetitionerFacts(answers=found.answers(node, beside.PETITIONER, Subject.PETITIONER))


def representative(found: Found, node: Node) -> RepresentativeFacts | None:
    if node.value is None:
        return None
    node.only(*OF_A_ROW)
    answers = found.answers(node, beside.REPRESENTATIVE, Subject.REPRESENTATIVE)
    return RepresentativeFacts(answers=answers)


def beneficiaries(found: Found, node: Node) -> tuple[BeneficiaryFacts, ...]:
    people: list[BeneficiaryFacts] = []
    number = 0
    for one in node.nodes():
        with one.going_on():
            people.append(_beneficiary(found, one))
            number = found.number(one, beside.of_beneficiary(people[-1].key), number)
    return tuple(people)


def supporters(found: Found, node: Node, people: set[str]) -> tuple[SupporterFacts, ...]:
    told: list[SupporterFacts] = []
    number = 0
    for one in node.nodes():
        with one.going_on():
            told.append(_supporter(found, one, people))
            number = found.number(one, beside.of_supporter(told[-1].key), number)
    return tuple(told)


def _beneficiary(found: Found, node: Node) -> BeneficiaryFacts:
    node.only(*BENEFICIARY_KEYS)
    visas, stay = node.at("visa_history").only(*OF_A_ROW), node.at("stay").only(*OF_A_ROW)
    key = node.at("key").key(needed=True)
    return BeneficiaryFacts(
        key=key,
        called=node.at("called").text(longest=LONGEST_NAME),
        answers=found.answers(node, beside.of_beneficiary(key), Subject.BENEFICIARY),
        reasons=_reasons(found, node.at("reasons"), key),
        same_reasons_as=node.at("same_reasons_as").text(),
        visa_history=VisaHistoryFacts(
            answers=found.answers(visas, beside.of_visa_history(key), Subject.VISA_HISTORY)
        ),
        stay=StayFacts(answers=found.answers(stay, beside.of_stay(key), Subject.STAY)),
    )


def _reasons(found: Found, node: Node, key: str) -> tuple[ReasonFacts, ...]:
    """Read the reasons; those that are dropped keep their answers, and do not count."""
    told = once(node, each(node, lambda one: _reason(found, one, key)), lambda one: one.basis)
    claimed = [one for one in told if beside.of_reason(key, one.basis) not in found.dropped]
    if len(claimed) > REASONS_AT_MOST:
        node.note(
            f"has {len(claimed)} reasons. A traveller has at most {REASONS_AT_MOST}. "
            "Keep the strongest ones, and write dropped: true in the others."
        )
    return told


def _reason(found: Found, node: Node, key: str) -> ReasonFacts:
    node.only(*REASON_KEYS)
    basis = node.at("basis").code(all_bases(), needed=True)
    row = beside.of_reason(key, basis)
    if node.at("dropped").is_yes():
        found.dropped.add(row)
    return ReasonFacts(basis=basis, answers=found.answers(node, row, Subject.REASON))


def _supporter(found: Found, node: Node, people: set[str]) -> SupporterFacts:
    node.only(*SUPPORTER_KEYS)
    key = node.at("key").key(needed=True)
    return SupporterFacts(
        key=key,
        supports=known_people(node.at("supports"), people),
        answers=found.answers(node, beside.of_supporter(key), Subject.SUPPORTER),
    )
