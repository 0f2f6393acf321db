"""Documents that every request asks for, whatever its reason (rules.md ALL-*).

Forms, translations and the index are no slots: the product makes forms and index itself, and a
translation belongs to its original.
"""

from django.utils.translation import gettext_lazy as _

from packets.proof import EvidenceKind, Owner, Requirement, Written, is_abroad_from_home
from packets.proof._everyone_guides import GUIDES
from packets.snapshot import BeneficiaryFacts, CaseSnapshot

WHO = _("Who {name} is")
THE_STAY = _("The stay of {name} and the way home")
OTHER = _("More about {name}")


def has_history(case: CaseSnapshot, beneficiary: BeneficiaryFacts) -> bool:
    return case.has_history(beneficiary)


def can_tell(case: CaseSnapshot, beneficiary: BeneficiaryFacts) -> bool:
    """Whoever is old enough declares for themself; a danger asks for its own declaration."""
    told = {reason.basis for reason in case.reasons_of(beneficiary)} & {"HARM", "WAR"}
    return not told and beneficiary.may_declare_on(case.taken_on)


def is_related(case: CaseSnapshot, beneficiary: BeneficiaryFacts) -> bool:
    family = ("PARTNER", "CHILD", "PARENT", "SIBLING", "FAMILY")
    return not case.is_self_petition and beneficiary.is_("you-link", "link", *family)


def is_fit_for_letters(case: CaseSnapshot, beneficiary: BeneficiaryFacts) -> bool:
    return not beneficiary.is_child_on(case.taken_on)


PROOF = (
    EvidenceKind(
        code="ALL-04",
        label=_("Passport of {name}"),
        title="Passport of {name}",
        contains=(
            _("the page with the photo, all four corners"),
            _("the lines of letters and signs at the bottom"),
            _("no flash on the photo"),
        ),
        proves="Identity and citizenship of the beneficiary",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.REQUIRED,
        rank=100,
        topic=WHO,
        guide=GUIDES["ALL-04"],
    ),
    EvidenceKind(
        code="ALL-10",
        label=_("Papers that link {name} to the family here"),
        title="Civil documents on the family relationship of {name}",
        contains=(
            _("a birth or marriage paper for each link"),
            _("the same names on each paper, or a note on the spelling"),
            _("English for papers in another language"),
        ),
        proves="Relationship of the beneficiary and the petitioner",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.STRONG,
        rank=130,
        topic=WHO,
        guide=GUIDES["ALL-10"],
        applies=is_related,
    ),
    EvidenceKind(
        code="ALL-11",
        label=_("{name} tells it in a signed statement"),
        title="Declaration of {name}",
        contains=(
            _("what happened, with dates, in the words of {name}"),
            _("why {name} comes and goes home again"),
            _("the sentence “under penalty of perjury”, the date and the signature"),
        ),
        proves="The beneficiary’s own account",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.STRONG,
        rank=206,
        written=Written.STATEMENT,
        topic=WHO,
        guide=GUIDES["ALL-11"],
        applies=can_tell,
    ),
    EvidenceKind(
        code="ALL-23",
        label=_("Permit of {name} in {country}"),
        title="Status of {name} in the present country",
        contains=(
            _("the permit, card or visa, both sides"),
            _("its last day"),
            _("a paper that says {name} must leave, if there is one"),
        ),
        proves="Status of the beneficiary in the present country",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.STRONG,
        rank=350,
        is_confirmed=False,
        topic=THE_STAY,
        guide=GUIDES["ALL-23"],
        applies=is_abroad_from_home,
    ),
    EvidenceKind(
        code="ALL-18",
        label=_("Plan and papers for the way home"),
        title="Plan for the end of the stay",
        contains=(
            _("the last day, the way and who pays"),
            _("where {name} lives after the stay"),
            _("a ticket, a job or a school that waits"),
        ),
        proves="What happens at the end of the stay",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.STRONG,
        rank=450,
        topic=THE_STAY,
        guide=GUIDES["ALL-18"],
    ),
    EvidenceKind(
        code="ALL-22",
        label=_("Police or court papers of {name}"),
        title="Police and court records of {name}",
        contains=(
            _("how the case ended, from the court"),
            _("a stamp or a signature of the office"),
        ),
        proves="How each case in the past ended",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.STRONG,
        rank=620,
        is_confirmed=False,
        topic=OTHER,
        guide=GUIDES["ALL-22"],
        applies=has_history,
    ),
    EvidenceKind(
        code="ALL-24",
        label=_("Letters on the character and ties of {name}"),
        title="Letters on the character and ties of {name}",
        contains=(
            _("from work, a school, a place of faith or neighbors"),
            _("what the writer has seen, with dates"),
            _("a name, a phone number and a signature"),
        ),
        proves="Character of the beneficiary, and ties to the home country",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.OPTIONAL,
        rank=610,
        topic=OTHER,
        guide=GUIDES["ALL-24"],
        applies=is_fit_for_letters,
    ),
    EvidenceKind(
        code="ALL-25",
        label=_("Two photos of {name}"),
        title="Photographs of {name}",
        contains=(
            _("2 by 2 inches, with a white wall behind"),
            _("the name on the back, with a pencil"),
        ),
        proves="Likeness of the beneficiary",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.OPTIONAL,
        rank=900,
        is_confirmed=False,
        topic=WHO,
        guide=GUIDES["ALL-25"],
    ),
)
