"""Documents about a traveller under 18: parents, consent, guardianship, care (rules.md CHD-E*)."""

from django.utils.translation import gettext_lazy as _

from packets.proof import EvidenceKind, Owner, Requirement
from packets.proof._children_guides import GUIDES
from packets.snapshot import BeneficiaryFacts, CaseSnapshot

TOPIC = _("{name}: parents and care")
GONE = ("DEAD", "UNKNOWN", "NOT_SURE")
AWAY = ("ELSEWHERE", "IN_US")


def is_child(case: CaseSnapshot, beneficiary: BeneficiaryFacts) -> bool:
    return beneficiary.is_child_on(case.taken_on)


def has_guardian(case: CaseSnapshot, beneficiary: BeneficiaryFacts) -> bool:
    says_yes = beneficiary.is_("ch-consent", "who", "GUARDIAN", "OTHER")
    travels = beneficiary.is_("ch-travel", "with", "GUARDIAN")
    return is_child(case, beneficiary) and (says_yes or travels)


def misses_a_parent(case: CaseSnapshot, beneficiary: BeneficiaryFacts) -> bool:
    """A parent who is not there, or of whom nobody knows; or one who is away and has no say.

    Whoever is asked where that parent is has a place for the paper, or for why there is none.
    """
    parents = ("mother", "father")
    is_gone = any(beneficiary.is_("ch-parents", parent, *GONE) for parent in parents)
    is_away = any(beneficiary.is_("ch-parents", parent, *AWAY) for parent in parents)
    has_no_say = is_away and beneficiary.is_("ch-consent", "who", "ONE_PARENT")
    return is_child(case, beneficiary) and (is_gone or has_no_say)


PROOF = (
    EvidenceKind(
        code="CHD-E1",
        label=_("Birth certificate of {name}"),
        title="Birth certificate of {name}",
        contains=(
            _("the names of both parents"),
            _("the date and the place of birth"),
            _("English for a paper in another language"),
        ),
        proves="Parentage of the child",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.REQUIRED,
        rank=120,
        topic=TOPIC,
        guide=GUIDES["CHD-E1"],
        applies=is_child,
    ),
    EvidenceKind(
        code="CHD-E2",
        label=_("Written yes of the parents or guardian"),
        title="Parental consent for {name}",
        contains=(
            _("that the child may travel, with whom and until when"),
            _("who cares for the child in the United States"),
            _("a copy of the ID, the date and the signature"),
        ),
        proves="The parents or the legal guardian agree to the travel and the care",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.REQUIRED,
        rank=710,
        topic=TOPIC,
        guide=GUIDES["CHD-E2"],
        applies=is_child,
    ),
    EvidenceKind(
        code="CHD-E3",
        label=_("Court paper that names the guardian"),
        title="Guardianship or custody order for {name}",
        contains=(
            _("an order of a court or an office"),
            _("the name of the child and of the guardian"),
            _("a note or a power of attorney is not enough"),
        ),
        proves="Legal guardianship or custody of the child",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.REQUIRED,
        rank=720,
        topic=TOPIC,
        guide=GUIDES["CHD-E3"],
        applies=has_guardian,
    ),
    EvidenceKind(
        code="CHD-E4",
        label=_("Paper on a parent who has died or is not there"),
        title="Death or absence of a parent of {name}",
        contains=(
            _("a death certificate"),
            _("or a statement on how you looked for the parent"),
            _("or a paper that lets the other parent decide alone"),
        ),
        proves="Why one parent does not take part",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.STRONG,
        rank=730,
        is_confirmed=False,
        topic=TOPIC,
        guide=GUIDES["CHD-E4"],
        applies=misses_a_parent,
    ),
    EvidenceKind(
        code="CHD-E5",
        label=_("Plan of care for {name}, or plan for the way home"),
        title="Care and return plan for {name}",
        contains=(
            _("who cares for the child, and who that person is"),
            _("the home, the school and the doctor"),
            _("when the child goes home, and with whom"),
        ),
        proves="Who cares for the child, and when it goes home",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.REQUIRED,
        rank=740,
        topic=TOPIC,
        guide=GUIDES["CHD-E5"],
        applies=is_child,
    ),
    EvidenceKind(
        code="CHD-E6",
        label=_("The home that takes {name} in"),
        title="Receiving home of {name}",
        contains=(
            _("photos of the rooms"),
            _("who lives there"),
            _("that they agree to a background check"),
        ),
        proves="The home in which the child will live",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.OPTIONAL,
        rank=750,
        is_confirmed=False,
        topic=TOPIC,
        guide=GUIDES["CHD-E6"],
        applies=is_child,
    ),
)
