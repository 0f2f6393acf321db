"""Documents that are not in English: a full translation with its translator's certificate (TR)."""

from collections.abc import Callable, Iterator

from django.utils.translation import gettext_lazy as _

from packets.comparing.names import is_same
from packets.questions.of_files import OF_THE_CASE, TRANSLATION
from packets.readiness import Confidence, Rule, Severity, nothing_is_missing
from packets.readiness._subjects.about import About
from packets.readiness._subjects.papers import named, papers
from packets.snapshot import CaseSnapshot, PersonName, TranslationFacts

REGULATION = "8 CFR 103.2(b)(3)"
NOTE = TRANSLATION.field("note")


def has_language(case: CaseSnapshot, it: About) -> bool:
    return bool(it.facts.language)


def is_in_english(case: CaseSnapshot, it: About) -> bool:
    return not it.facts.needs_translation


def translations(case: CaseSnapshot) -> Iterator[About]:
    """Yield each translation by its original, with what its translator's note lacks as `what`."""
    for exhibit in case.exhibits:
        name = named(case, exhibit) if exhibit.translations else ""
        for one in exhibit.translations:
            yield About(name=name, what=_lacking(one), facts=one)


def _lacking(translation: TranslationFacts) -> str:
    lacking = (c for c in NOTE.all_choices() if not translation.says(NOTE.name, c.key))
    return ", ".join(f"“{choice.label}”" for choice in lacking)


def names_its_translator(case: CaseSnapshot, it: About) -> bool:
    return bool(it.facts.translator.strip())


def is_translated_by_a_stranger(case: CaseSnapshot, it: About) -> bool:
    """Whoever is called like somebody of the case is no stranger, whatever was ticked."""
    return not (it.facts.says("who", *OF_THE_CASE) or _is_of_the_case(case, it.facts))


def _is_of_the_case(case: CaseSnapshot, translation: TranslationFacts) -> bool:
    written = translation.translator
    return any(name.full and is_same(name.full, written) for name in _names_in(case))


def says_who(case: CaseSnapshot, it: About) -> bool:
    """Where the name gives a hint, TR-03b asks."""
    return bool(it.facts.says("who") or _may_be_family(case, it.facts))


def is_known_for_no_relative(case: CaseSnapshot, it: About) -> bool:
    """A shared family name is a hint and no more: who the translator is, people are asked."""
    return bool(it.facts.says("who") or not _may_be_family(case, it.facts))


def _may_be_family(case: CaseSnapshot, translation: TranslationFacts) -> bool:
    families = {word for name in _names_in(case) for word in _words(name.family)}
    return bool(_words(translation.translator) & families)


def _names_in(case: CaseSnapshot) -> tuple[PersonName, ...]:
    supporters = (s for s in case.supporters if not s.is_("sup-who", "who", "ORGANIZATION"))
    return (
        case.petitioner.name,
        *(beneficiary.name for beneficiary in case.beneficiaries),
        *(supporter.name for supporter in supporters),
    )


def _words(name: str) -> set[str]:
    return {word for word in name.casefold().replace("-", " ").split() if len(word) > 1}


def says(name: str) -> Callable[[CaseSnapshot, About], bool]:
    return lambda _case, it: it.facts.says(name)


def says_not(name: str) -> Callable[[CaseSnapshot, About], bool]:
    return lambda _case, it: not it.facts.says(name)


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
        each=translations,
        holds=nothing_is_missing,
        says=_(
            "The note of the translator is not whole for this document: {it.name}. "
            "This is missing: {it.what}. "
            "Ask the translator to sign a whole note with a pen, then tick what is in it."
        ),
        mend_at="translate",
        source=REGULATION,
    ),
    Rule(
        code="TR-02b",
        severity=Severity.WEAKENS,
        each=translations,
        holds=names_its_translator,
        says=_("Write the name of the translator of this document: {it.name}."),
        mend_at="translate",
        source=REGULATION,
    ),
    Rule(
        code="TR-03",
        severity=Severity.WEAKENS,
        each=translations,
        holds=is_translated_by_a_stranger,
        says=_(
            "Somebody of this case translated this document: {it.name}. "
            "Ask someone outside the family."
        ),
        mend_at="translate",
        source=f"{REGULATION} says nothing of relatives; sources differ",
        confidence=Confidence.UNCERTAIN,
    ),
    Rule(
        code="TR-03b",
        severity=Severity.ADVICE,
        each=translations,
        holds=is_known_for_no_relative,
        says=_(
            "The translator has a family name of somebody in this case: {it.name}. "
            "Say who the translator is."
        ),
        mend_at="translate",
        source=f"{REGULATION} says nothing of relatives; sources differ",
        confidence=Confidence.UNCERTAIN,
    ),
    Rule(
        code="TR-03c",
        severity=Severity.ADVICE,
        each=translations,
        holds=says_who,
        says=_("Say who the translator of this document is: {it.name}."),
        mend_at="translate",
        source=f"{REGULATION} says nothing of relatives; sources differ",
        confidence=Confidence.UNCERTAIN,
    ),
    Rule(
        code="TR-04",
        severity=Severity.WEAKENS,
        each=translations,
        holds=says("stamps"),
        says=_(
            "Look if stamps, seals and notes by hand are in English too: {it.name}. Then tick it."
        ),
        mend_at="translate",
        source=f"{REGULATION}: a full translation",
        confidence=Confidence.ONE_SOURCE,
    ),
    Rule(
        code="TR-05",
        severity=Severity.WEAKENS,
        each=translations,
        holds=says_not("machine"),
        says=_(
            "A computer alone translated this document: {it.name}. "
            "A person who knows both languages must check it and sign the note."
        ),
        mend_at="translate",
        source=f"{REGULATION}: a translator certifies",
        confidence=Confidence.RECALLED,
    ),
)
