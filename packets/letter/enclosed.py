"""What is enclosed: forms, fee, index, and the documents that no other sentence cites."""

from packets.english import day_text, is_latin, listed, phone_text, sentences
from packets.law import Fact, UnknownFact, confirmed_fact, fact
from packets.letter.addressing import is_re_parole
from packets.letter.ages import ages_told
from packets.letter.pieces import LetterParagraph, LetterSection, LetterSentence
from packets.letter.proving import readable_title, without_copies
from packets.letter.support import supporter_name
from packets.letter.telling import Telling, paragraph, section
from packets.official_forms import FormEdition, forms_in_force
from packets.slots import slots_of
from packets.slots.fee_exceptions import exceptions_of
from packets.snapshot import Answered, ExhibitFacts
from packets.snapshot.channel import is_online
from packets.snapshot.fee import asks_for_a_waiver, exempt_group, is_exempt

PAPER_FEE, ONLINE_FEE = "fee.i131.item7.paper", "fee.i131.item7.online"
BEHIND_A_WAIVER = ("WVR-01", "WVR-02", "WVR-03")
EXEMPTION = "fee_exemption.i131"
NAMED_AT_MOST = 6


def forms_of(telling: Telling) -> tuple[str, ...]:
    """Name the forms of this set in the edition in force, each with the person it is about.

    What lies on top of the letter is not named: it speaks to who opens the mail.
    """
    lines: list[str] = []
    for edition in forms_in_force(on=telling.case.filing_day):
        if edition.applies(telling.case) and not edition.is_on_top:
            name = edition.enclosed_as
            lines += [f"{name}: {person}" if person else name for person in _of(telling, edition)]
    return tuple(lines)


def _of(telling: Telling, edition: FormEdition) -> tuple[str, ...]:
    if edition.once_per == "BENEFICIARY":
        return (telling.full_name,)
    if edition.once_per != "SUPPORTER":
        return ("",)
    supporters = telling.case.supporters_of(telling.beneficiary)
    signing = (s for s in supporters if edition.is_for(telling.case, s))
    return tuple(supporter_name(telling, supporter) for supporter in signing)


def fee_of(telling: Telling) -> Fact | None:
    """Return the fee of Form I-131, on paper or online, in force on the day of filing."""
    if is_re_parole(telling):
        return None
    try:
        key = ONLINE_FEE if is_online(telling.case) else PAPER_FEE
        return fact(key, on=telling.case.filing_day)
    except UnknownFact:
        return None


def enclosed_section(telling: Telling, cited: frozenset[str]) -> LetterSection:
    return section(
        "enclosed",
        "Enclosed",
        [
            paragraph(
                _fee(telling),
                telling.sentence(_parole_fee(telling)),
            ),
            paragraph(
                LetterSentence(text=_index(telling)),
                *_others(telling, cited),
                LetterSentence(text=_contact(telling)),
            ),
            *ages_told(telling),
            *_not_to_be_had(telling),
        ],
    )


def _fee(telling: Telling) -> LetterSentence:
    if asks_for_a_waiver(telling.case):
        waiver = "A waiver of the filing fee is requested on Form I-912, which is enclosed."
        return telling.sentence(waiver, *BEHIND_A_WAIVER)
    if is_exempt(telling.case):
        return _exemption(telling)
    fee = fee_of(telling)
    if fee is None or not fee.is_confirmed:
        return LetterSentence(text="")
    way = "online" if is_online(telling.case) else "on paper"
    return telling.sentence(
        f"The filing fee for this Form I-131 {way} is ${fee.value} "
        f"(USCIS fee schedule, as checked on {day_text(fee.checked_on)})."
    )


def _exemption(telling: Telling) -> LetterSentence:
    """Claim the exemption in the words of the fee schedule, with the paper that shows it."""
    row = confirmed_fact(EXEMPTION, on=telling.case.filing_day)
    words = row.value.get(exempt_group(telling.case), "") if row else ""
    if row is None or not words:
        return LetterSentence(text="")
    return telling.sentence(
        f"No filing fee is enclosed: an exemption is claimed for {telling.full_name} as {words} "
        f"(USCIS fee schedule, Form G-1055, as checked on {day_text(row.checked_on)}).",
        "EXM-01",
    )


def _parole_fee(telling: Telling) -> str:
    """Say when it is due, without a word by which an exception would be given away."""
    rows = exceptions_of(telling.case, telling.beneficiary)
    known = [str(int(row.key.rpartition(".")[2])) for row in rows]
    return (
        "The parole fee of 8 U.S.C. 1804 is not enclosed; it is not due before parole is granted, "
        "and then only if no exception applies "
        f"(8 U.S.C. 1804(b){listed(f'({number})' for number in known)})."
    )


def _index(telling: Telling) -> str:
    if not telling.exhibits:
        return ""
    return (
        "Each document is cited by its exhibit letter and the page of this packet; "
        "the evidence index follows this letter."
    )


def _others(telling: Telling, cited: frozenset[str]) -> tuple[LetterSentence, ...]:
    """Name what no other sentence has cited, so that no document stands without a purpose.

    A second copy of a file has none. Many are cited together: the index has their titles.
    """
    rest = tuple(e for e in without_copies(telling.exhibits) if e.key not in cited)
    titles = [readable_title(e) for e in rest]
    if len(rest) > NAMED_AT_MOST or not all(titles):
        together = "Other documents are enclosed as well." if rest else ""
        return (_naming(together, rest),)
    if not rest:
        return ()
    return (_naming(f"Also enclosed: {'; '.join(titles)}.", rest),)


def _naming(text: str, rest: tuple[ExhibitFacts, ...]) -> LetterSentence:
    return LetterSentence(text=text, cites=tuple(e.key for e in rest), names_only=True)


def _not_to_be_had(telling: Telling) -> list[LetterParagraph]:
    """Say which expected documents cannot be had, why, and what is enclosed instead."""
    if not telling.case.cannot_get:
        return []
    others = {b.key for b in telling.case.beneficiaries if b.key != telling.beneficiary.key}
    lines = []
    for slot in slots_of(telling.case):
        told = slot.cannot_get
        if told is None or slot.is_filled or not slot.is_expected or slot.owner_key in others:
            continue
        why, instead = (words if is_latin(words) else "" for words in told.for_the_packet)
        if why:
            reasons = f"{sentences(why)} {sentences(instead)}".strip()
            lines.append(f"{slot.title}: {reasons}")
    lead = "These documents cannot be obtained:" if len(lines) > 1 else "This cannot be obtained:"
    return [paragraph(telling.sentence(lead)), *telling.items(lines)] if lines else []


def _contact(telling: Telling) -> str:
    case = telling.case
    person: Answered
    if case.representative is not None and case.representative.name:
        person, page, name = case.representative, "rep-office", case.representative.name.full
    elif case.is_self_petition:
        person, page, name = telling.beneficiary, "ben-contact", telling.full_name
    else:
        person, page, name = case.petitioner, "you-contact", telling.filer
    ways = [phone_text(person.own_words(page, "phone")), person.own_words(page, "email")]
    return f"{name} can be reached at {' or '.join(w for w in ways if w)}." if any(ways) else ""
