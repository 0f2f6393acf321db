"""What an officer looks for when a relative is gravely ill (rules ILL-01 to ILL-05)."""

from django.utils.translation import gettext_lazy as _

from packets.proof import EvidenceKind, Owner, Requirement, Written
from packets.urgency.ill_relative.guides import GUIDES

TOPIC = _("About the person who is ill")
PROOF = (
    EvidenceKind(
        code="ILL-01",
        label=_("Letter from the doctor of the person who is ill"),
        title="Letter of the doctor who treats the relative",
        contains=(
            _("the illness, and how it will go on"),
            _("how much time is left"),
            _("why the visit is needed now"),
            _("the date and the signature of the doctor"),
        ),
        proves="Illness of the relative, time left and need for the visit",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.REQUIRED,
        rank=210,
        written=Written.LETTER,
        is_confirmed=False,
        topic=TOPIC,
        guide=GUIDES["ILL-01"],
    ),
    EvidenceKind(
        code="ILL-02",
        label=_("How {ben} and the person who is ill are linked"),
        title="Relationship to the patient",
        contains=(
            _("a birth or marriage paper for each link"),
            _("the same names on each paper, or a note on the spelling"),
        ),
        proves="Relationship of the beneficiary to the patient",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.REQUIRED,
        rank=215,
        topic=TOPIC,
        guide=GUIDES["ILL-02"],
    ),
    EvidenceKind(
        code="ILL-03",
        label=_("Status of the person who is ill"),
        title="Status of the patient in the United States",
        contains=(_("a copy of the passport, card or visa"), _("both sides of a card")),
        proves="The patient is in the United States",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.STRONG,
        rank=220,
        is_confirmed=False,
        topic=TOPIC,
        guide=GUIDES["ILL-03"],
    ),
    EvidenceKind(
        code="ILL-04",
        label=_("Why the person cannot travel, and a visa comes too late"),
        title="Why the patient cannot travel and a visa is not in time",
        contains=(
            _("a note from the doctor about travel"),
            _("the first free day at the embassy, or the visa answer"),
        ),
        proves="The patient cannot travel, and no visa can be had in time",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.STRONG,
        rank=260,
        topic=TOPIC,
        guide=GUIDES["ILL-04"],
    ),
    EvidenceKind(
        code="ILL-05",
        label=_("Plan of a short visit"),
        title="Plan of the visit",
        contains=(
            _("the first and the last day"),
            _("a ticket, or a plan for it"),
            _("a letter from work or school that gives leave"),
        ),
        proves="The visit is short and has an end",
        owner=Owner.BENEFICIARY,
        requirement=Requirement.STRONG,
        rank=410,
        topic=TOPIC,
        guide=GUIDES["ILL-05"],
    ),
)
