"""Documents that are not in English: a full translation with its translator's certificate (TR)."""

from django.utils.translation import gettext_lazy as _

from packets.readiness import Confidence, Rule, Severity
from packets.readiness._subjects.about import About
from packets.readiness._subjects.papers import papers
from packets.snapshot import CaseSnapshot, PersonName

REGULATION = "8 CFR 103.2(b)(3)"


def has_language(case: CaseSnapshot, it: About) -> bool:
    return bool(it.facts.language)


def is_in_english(case: CaseSnapshot, it: About) -> bool:
    return not it.facts.needs_translation


def is_certified(case: CaseSnapshot, it: About) -> bool:
    return all(translation.certified for translation in it.facts.translations)


def names_its_translator(case: CaseSnapshot, it: About) -> bool:
    return all(translation.translator.strip() for translation in it.facts.translations)


def is_translated_by_a_stranger(case: CaseSnapshot, it: About) -> bool:
    """A translator who shares a family name with somebody in the case may be a relative."""
    families = {word for name in _names_in(case) for word in _words(name.family)}
    translators = (_words(translation.translator) for translation in it.facts.translations)
    return not any(words & families for words in translators)


def _names_in(case: CaseSnapshot) -> tuple[PersonName, ...]:
    supporters = (s for s in case.supporters if not s.is_("sup-who", "who", "ORGANIZATION"))
    return (
        case.petitioner.name,
        *(beneficiary.name for beneficiary in case.beneficiaries),
        *(supporter.name for supporter in supporters),
    )


def _words(name: str) -> set[str]:
    return {word for word in name.casefold().replace("-", " ").split() if len(word) > 1}


RULES: tuple[Rule, ...] = (
    Rule(
        code="TR-01b",
        severity=Severity.BLOCKS,
        each=papers,
        holds=has_language,
        says=_("Say in which language this document is: {it.name}."),
        mend_at="docs",
        source=REGULATION,
    ),
    Rule(
        code="TR-01",
        severity=Severity.BLOCKS,
        each=papers,
        holds=is_in_english,
        says=_("Add a full translation into English: {it.name}."),
        mend_at="translate",
        source=REGULATION,
    ),
    Rule(
        code="TR-02",
        severity=Severity.BLOCKS,
        each=papers,
        holds=is_certified,
        says=_(
            "The translator must sign a certificate with a pen: {it.name}. "
            "It says that the translation is complete and accurate. "
            "Then say that it is in the file."
        ),
        mend_at="translate",
        source=REGULATION,
    ),
    Rule(
        code="TR-02b",
        severity=Severity.WEAKENS,
        each=papers,
        holds=names_its_translator,
        says=_("Write the name of the translator of this document: {it.name}."),
        mend_at="translate",
        source=REGULATION,
    ),
    Rule(
        code="TR-03",
        severity=Severity.WEAKENS,
        each=papers,
        holds=is_translated_by_a_stranger,
        says=_("The translator may be family: {it.name}. Ask someone outside the family."),
        mend_at="translate",
        source=f"{REGULATION} says nothing of relatives; sources differ",
        confidence=Confidence.UNCERTAIN,
    ),
)
