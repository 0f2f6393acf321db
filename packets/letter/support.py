"""What the care costs, and who gives money and a home (Form I-134)."""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from django.utils.translation import gettext as _

from packets.english import date_text, inside, is_latin, listed, money_text, phrase, when
from packets.letter.gaps import gaps_of
from packets.letter.pieces import Gap, LetterParagraph, LetterSection, LetterSentence
from packets.letter.reasons import cost_paragraphs
from packets.letter.request import STATUSES
from packets.letter.telling import Telling, address_text, paragraph, said, section, words
from packets.proof import Owner
from packets.slots import all_kinds, english_name
from packets.snapshot import BeneficiaryFacts, ExhibitFacts, SupporterFacts

INCOME = ("ALL-13", "ALL-14")
SAVINGS = "ALL-15"
# What shows the promise: who the supporter is, and of own means the means.
BEHIND_PROMISES = {
    "ME": ("ALL-05",),
    "TRAVELLER": (*INCOME, SAVINGS),
    "ORGANIZATION": ("ALL-03",),
    "PERSON": ("ALL-06",),
}
ASSETS = "ALL-16"
PROMISED = ("ALL-17", "REP-E4")
FARES = re.compile(r"\b(fares?|flights?|tickets?|air ?fare)\b", re.IGNORECASE)
PAGES = ("sup-who", "sup-name", "sup-status", "sup-job", "sup-income", "sup-savings", "sup-give")


def support_section(telling: Telling) -> LetterSection:
    paragraphs: list[LetterParagraph] = cost_paragraphs(telling)
    supporters = telling.case.supporters_of(telling.beneficiary)
    paragraphs += [_of(telling, supporter) for supporter in supporters if supporter.is_chosen]
    return section("support", "Financial support", paragraphs, _gaps(telling, supporters))


def _gaps(telling: Telling, supporters: tuple[SupporterFacts, ...]) -> Iterator[Gap]:
    if not any(supporter.is_chosen for supporter in supporters):
        about = supporters[0].key if supporters else ""
        yield Gap(text=_("Choose who will give support"), mend_at="sup-who", about=about)
    for supporter in filter(lambda one: one.is_chosen, supporters):
        yield from gaps_of(telling, supporter, PAGES, subject=supporter)


def supporter_name(telling: Telling, supporter: SupporterFacts) -> str:
    if supporter.is_("sup-who", "who", "TRAVELLER"):
        return _owner_name(telling, supporter)
    called = words(supporter, "sup-who", "contact")
    if supporter.is_("sup-who", "who", "ORGANIZATION"):
        return called or "The organization"
    if supporter.is_("sup-who", "who", "ME"):
        return english_name(supporter.name, telling.filer, "The financial supporter")
    return english_name(supporter.name, called, "The financial supporter")


def _owner_name(telling: Telling, supporter: SupporterFacts) -> str:
    """Return the name of the traveller whose own money it is: the first whom it supports."""
    owner = _owner(telling, supporter)
    if owner == telling.beneficiary:
        return telling.full_name
    return english_name(owner.name, owner.called, "Another traveller")


def _owner(telling: Telling, supporter: SupporterFacts) -> BeneficiaryFacts:
    supported = filter(supporter.supports_beneficiary, telling.case.beneficiaries)
    return next(supported, telling.beneficiary)


def _of(telling: Telling, supporter: SupporterFacts) -> LetterParagraph:
    """Tell of one supporter; papers about another one, or about nobody knows whom, stay out."""
    name = supporter_name(telling, supporter)
    own = {exhibit.key for exhibit in telling.case.papers_of(supporter)}
    foreign = {e.key for e in telling.exhibits if e.key not in own and _needs_a_supporter(e)}

    short = short_name(supporter) or name
    who = supporter.own_words("sup-who", "who")

    def told(text: str, *codes: str, needs_proof: bool = True) -> LetterSentence:
        cites = tuple(key for key in telling.cites(*codes) if key not in foreign)
        return LetterSentence(text=text, cites=cites, needs_proof=needs_proof)

    is_shown = bool(told("", ASSETS).cites)
    return paragraph(
        told(_promise(telling, supporter, name), *BEHIND_PROMISES.get(who, ("ALL-06",))),
        told(_income(supporter, short), *INCOME),
        told(_savings(supporter, short), SAVINGS),
        told(_assets(supporter, short, is_shown=is_shown), ASSETS, needs_proof=is_shown),
        _with_fares(telling, supporter, told(_given(supporter), *_behind_the_gift(supporter))),
        told(_home(telling, supporter, short), *PROMISED, "CHD-E6"),
    )


def _needs_a_supporter(exhibit: ExhibitFacts) -> bool:
    kind = all_kinds().get(exhibit.kind)
    return bool(exhibit.supporter) or (kind is not None and kind.owner is Owner.SUPPORTER)


def short_name(supporter: SupporterFacts) -> str:
    """Return the name that the letter uses after the full one; an organization has one name."""
    given = supporter.name.given
    is_group = supporter.is_("sup-who", "who", "ORGANIZATION")
    return given if is_latin(given) and not is_group else ""


def _given(supporter: SupporterFacts) -> str:
    what = said(supporter, "sup-give", "what")
    return f"The support is described as follows: “{what}”" if what else ""


def _behind_the_gift(supporter: SupporterFacts) -> tuple[str, ...]:
    """Return the kinds of papers that show the support: who asks declares it."""
    if supporter.is_("sup-who", "who", "ORGANIZATION"):
        return ("ALL-03",)
    own = ("ALL-12",) if supporter.is_("sup-who", "who", "ME") else ()
    return (*PROMISED, *own)


def _with_fares(
    telling: Telling, supporter: SupporterFacts, gift: LetterSentence
) -> LetterSentence:
    """Return the sentence on the gift with the papers that show its fares, in their order."""
    keys = {*gift.cites, *_fares(telling, supporter)}
    return replace(gift, cites=tuple(e.key for e in telling.exhibits if e.key in keys))


def _fares(telling: Telling, supporter: SupporterFacts) -> tuple[str, ...]:
    """Return the papers on the way home that speak of fares, where the support does."""
    if not FARES.search(words(supporter, "sup-give", "what")):
        return ()
    papers = (one for one in telling.proof if one.kind in ("ALL-18", "MED-05"))
    return tuple(one.key for one in papers if FARES.search(f"{one.title} {one.proves}"))


def _promise(telling: Telling, supporter: SupporterFacts, name: str) -> str:
    first, last = (date_text(supporter.own_words("sup-give", field)) for field in ("from", "until"))
    span = f" from {inside(first)} until {last}" if first and last else ""
    if supporter.is_("sup-who", "who", "ORGANIZATION"):
        return f"{name} promises to support {telling.who}{span}."
    if supporter.is_("sup-who", "who", "TRAVELLER"):
        if _owner(telling, supporter) == telling.beneficiary:
            return f"{name}’s own means support the stay{span}; Form I-134 declares them."
        return f"{name}, who travels too, promises on Form I-134 to support {telling.who}{span}."
    known = _standing(supporter)
    who = f"{name} ({known})" if known else name
    return f"{who} promises on Form I-134 to support {telling.who}{span}."


def _standing(supporter: SupporterFacts) -> str:
    """Return status and link, such as "a citizen of the United States; uncle".

    Who the petitioner is to the traveller stands in the request already.
    """
    status = STATUSES.get(supporter.own_words("sup-status", "status"), "")
    is_told = supporter.is_("sup-who", "who", "ME")
    link = "" if is_told else phrase(words(supporter, "sup-status", "link"))
    return "; ".join(part for part in (status, link) if part)


def _income(supporter: SupporterFacts, name: str) -> str:
    job, employer = (phrase(words(supporter, "sup-job", field)) for field in ("job", "employer"))
    since = when(supporter.own_words("sup-job", "since")).removeprefix("in ").removeprefix("on ")
    facts = []
    if supporter.is_("sup-job", "work", "EMPLOYED") and employer:
        has_worked = (
            f"has worked for {employer} since {since}" if since else f"works for {employer}"
        )
        facts.append(f"{has_worked}{f' ({job})' if job else ''}")
    elif supporter.is_("sup-job", "work", "SELF_EMPLOYED"):
        facts.append(f"is self-employed{f' ({job})' if job else ''}")
    elif supporter.is_("sup-job", "work", "RETIRED"):
        facts.append("is retired")
    income = supporter.money("sup-income", "income")
    if income:
        facts.append(f"has an income of {money_text(income)} a year")
    return f"{name} {listed(facts)}." if facts else ""


def _savings(supporter: SupporterFacts, name: str) -> str:
    cash = supporter.money("sup-savings", "cash")
    return f"{name} has {money_text(cash)} in the bank." if cash else ""


def _assets(supporter: SupporterFacts, name: str, *, is_shown: bool) -> str:
    """Say what other things of value there are, and whose word it is where no paper shows it."""
    amounts = [supporter.money("sup-savings", field) for field in ("property", "other")]
    total = sum((amount for amount in amounts if amount), Decimal(0))
    if not total:
        return ""
    worth = f"are worth {money_text(total)}"
    if is_shown:
        return f"Other assets of {name} {worth}."
    return f"{name} states on Form I-134 that other assets {worth}."


def _home(telling: Telling, supporter: SupporterFacts, name: str) -> str:
    if supporter.is_("sup-give", "room", "MINE"):
        if not supporter.lives_here:
            return ""  # a home abroad is no home for the stay
        address = address_text(supporter.address("sup-address", "address"))
        where = f": {address}" if address else ""
        return f"{telling.who} is to live in the home of {name}{where}."
    address = address_text(supporter.address("sup-give", "room_address"))
    if supporter.is_("sup-give", "room", "ELSEWHERE") and address:
        return f"{telling.who} is to live at {address}."
    return ""
