"""Documents of the people who ask and who give money support (rules.md ALL-03, 05, 06, 12-17)."""

from django.utils.translation import gettext_lazy as _

from packets.proof import EvidenceKind, Owner, Requirement, Written
from packets.proof._money_guides import GUIDES
from packets.snapshot import CaseSnapshot, PetitionerFacts, SupporterFacts

WHO = _("Who {name} is")
MONEY = _("The money support of {name}")


def has_petitioner(case: CaseSnapshot, _petitioner: PetitionerFacts) -> bool:
    return not case.is_self_petition


def is_a_group(case: CaseSnapshot, supporter: SupporterFacts) -> bool:
    return supporter.is_("sup-who", "who", "ORGANIZATION")


def is_a_person(case: CaseSnapshot, supporter: SupporterFacts) -> bool:
    return not is_a_group(case, supporter)


def shows_own_papers(case: CaseSnapshot, supporter: SupporterFacts) -> bool:
    """The petitioner and the traveller have already been asked for theirs."""
    return is_a_person(case, supporter) and not supporter.is_("sup-who", "who", "ME", "TRAVELLER")


def works(case: CaseSnapshot, supporter: SupporterFacts) -> bool:
    out_of_work = supporter.is_("sup-job", "work", "RETIRED", "UNEMPLOYED")
    return is_a_person(case, supporter) and not out_of_work


def pays_tax_here(case: CaseSnapshot, supporter: SupporterFacts) -> bool:
    return is_a_person(case, supporter) and not supporter.is_("sup-who", "who", "TRAVELLER")


def has_other_assets(case: CaseSnapshot, supporter: SupporterFacts) -> bool:
    amounts = (supporter.money("sup-savings", name) for name in ("property", "other"))
    return is_a_person(case, supporter) and any(amounts)


def gives_a_room(case: CaseSnapshot, supporter: SupporterFacts) -> bool:
    return not supporter.is_("sup-give", "room", "NO")


PROOF = (
    EvidenceKind(
        code="ALL-05",
        label=_("ID of {name}, and proof of status"),
        title="Identity and status of {name}, petitioner",
        contains=(
            _("passport, certificate or card"),
            _("both sides of a card"),
            _("the last day of a visa or permit"),
        ),
        proves="Identity and status of the petitioner",
        owner=Owner.PETITIONER,
        requirement=Requirement.REQUIRED,
        rank=110,
        topic=WHO,
        guide=GUIDES["ALL-05"],
        applies=has_petitioner,
    ),
    EvidenceKind(
        code="ALL-12",
        label=_("{name} tells it in a signed statement"),
        title="Declaration of {name}, petitioner",
        contains=(
            _("how you know the traveller"),
            _("the home, the money and the plan for the end"),
            _("the sentence “under penalty of perjury”, the date and the signature"),
        ),
        proves="The petitioner’s own account",
        owner=Owner.PETITIONER,
        requirement=Requirement.STRONG,
        rank=140,
        written=Written.STATEMENT,
        topic=WHO,
        guide=GUIDES["ALL-12"],
        applies=has_petitioner,
    ),
    EvidenceKind(
        code="ALL-06",
        label=_("ID of {name}, and proof of status"),
        title="Identity and status of {name}, financial supporter",
        contains=(
            _("passport, certificate or card"),
            _("both sides of a card"),
            _("the last day of a visa or permit"),
        ),
        proves="Identity and status of the financial supporter",
        owner=Owner.SUPPORTER,
        requirement=Requirement.REQUIRED,
        rank=500,
        topic=MONEY,
        guide=GUIDES["ALL-06"],
        applies=shows_own_papers,
    ),
    EvidenceKind(
        code="ALL-03",
        label=_("Letter of the group: what it promises"),
        title="Letter of commitment of the organization",
        contains=(
            _("what the group gives, and until when"),
            _("the name and the job of the person who signs"),
            _("the date and the signature"),
        ),
        proves="The organization’s commitment to support the beneficiary",
        owner=Owner.SUPPORTER,
        requirement=Requirement.REQUIRED,
        rank=505,
        written=Written.LETTER,
        topic=MONEY,
        guide=GUIDES["ALL-03"],
        applies=is_a_group,
    ),
    EvidenceKind(
        code="ALL-13",
        label=_("Tax return of {name}"),
        title="Federal income tax return of {name}",
        contains=(
            _("the last year, all pages"),
            _("or the transcript that the IRS gives for free"),
            _("Form W-2 or 1099, if there is one"),
        ),
        proves="Income of the financial supporter",
        owner=Owner.SUPPORTER,
        requirement=Requirement.STRONG,
        rank=510,
        topic=MONEY,
        guide=GUIDES["ALL-13"],
        applies=pays_tax_here,
    ),
    EvidenceKind(
        code="ALL-14",
        label=_("Letter from the employer of {name}, and pay papers"),
        title="Employment and pay of {name}",
        contains=(
            _("since when, which job, how much pay"),
            _("if the job is permanent"),
            _("pay papers of the last 3 to 6 months"),
        ),
        proves="Work and pay of the financial supporter",
        owner=Owner.SUPPORTER,
        requirement=Requirement.STRONG,
        rank=520,
        written=Written.LETTER,
        topic=MONEY,
        guide=GUIDES["ALL-14"],
        applies=works,
    ),
    EvidenceKind(
        code="ALL-15",
        label=_("Letter from the bank of {name}"),
        title="Bank letter of {name}",
        contains=(
            _("since when the account is open"),
            _("what came in during the last year"),
            _("how much is there now"),
        ),
        proves="Savings of the financial supporter",
        owner=Owner.SUPPORTER,
        requirement=Requirement.STRONG,
        rank=530,
        written=Written.LETTER,
        topic=MONEY,
        guide=GUIDES["ALL-15"],
        applies=is_a_person,
    ),
    EvidenceKind(
        code="ALL-16",
        label=_("Papers on a house or other things of value"),
        title="Other assets of {name}",
        contains=(_("what it is worth, and who owns it"), _("what is still owed on it")),
        proves="Other assets of the financial supporter",
        owner=Owner.SUPPORTER,
        requirement=Requirement.OPTIONAL,
        rank=540,
        topic=MONEY,
        guide=GUIDES["ALL-16"],
        applies=has_other_assets,
    ),
    EvidenceKind(
        code="ALL-17",
        label=_("Paper on the home where the traveller will live"),
        title="Housing for the stay",
        contains=(
            _("the address and the number of rooms"),
            _("who lives there"),
            _("a lease, a deed, or a letter of the owner"),
        ),
        proves="Where the beneficiary will live",
        owner=Owner.SUPPORTER,
        requirement=Requirement.STRONG,
        rank=550,
        topic=MONEY,
        guide=GUIDES["ALL-17"],
        applies=gives_a_room,
    ),
)
