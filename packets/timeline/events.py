"""Collect what a case says with a day: the reasons, visas, permission to stay, and the stay."""

from collections.abc import Iterator
from dataclasses import replace

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from packets.english import date_text, is_latin, phrase, place_text
from packets.letter.addressing import first_date_of, is_re_parole, owner_of_reasons, told_bases
from packets.letter.proving import may_show
from packets.letter.stay import PROOF_OF_LENGTH, PROOF_OF_THE_END
from packets.letter.telling import Telling, words
from packets.snapshot import Answered, BeneficiaryFacts, CaseSnapshot
from packets.snapshot.answers import is_before, is_over
from packets.snapshot.lengths import stay_of
from packets.timeline.moments import Moment, Timeline, span_of
from packets.urgency import Dated

VISA_PAPERS = ("ALL-08", "ALL-08b")
FEWEST = 2
"""Things with a day that make a timeline: one alone is told better in a sentence."""


def timeline_of(case: CaseSnapshot, beneficiary: BeneficiaryFacts) -> Timeline | None:
    """Return what has a day in one request; None where there are fewer than two such things.

    Fixed words are in the language in force, people’s own in English: what has no English words is
    not told, as in the letter.
    """
    telling = Telling(case=case, beneficiary=beneficiary, exhibits=case.exhibits_of(beneficiary))
    found = [*_of_reasons(telling), *_visas(telling), *_permission(telling), *_stay(telling)]
    found = _with_fixed_date(telling, [one for one in map(_sound, found) if one])
    moments = sorted(_each_once(found), key=lambda one: (one.day, one.until))
    if len(moments) < FEWEST:
        return None
    return Timeline(moments=tuple(moments), asked_on=case.taken_on)


def _of_reasons(telling: Telling) -> Iterator[Moment]:
    """Yield what the reasons say; of another traveller’s reasons with that traveller’s name."""
    owner = owner_of_reasons(telling)
    name = "" if owner == telling.beneficiary else owner.known_as
    for basis, told in told_bases(telling):
        for dated in basis.events(told):
            yield Moment(
                day=dated.day,
                until=dated.until,
                what=str(dated.what),
                detail=dated.detail.rstrip("."),
                who=name if is_latin(name) else "",
                cites=_cites(telling, dated),
                is_fixed=dated.is_fixed and not is_over(dated.day, telling.case.taken_on),
            )


def _cites(telling: Telling, dated: Dated) -> tuple[str, ...]:
    """Return the papers that the letter cites for it."""
    if not dated.is_one_of_many:
        return telling.cites(*dated.proof)
    line = ": ".join(part for part in (dated.named, date_text(dated.day)) if part)
    own = telling.items([line], *dated.proof)[0].sentences[0].cites
    able = {exhibit.key for exhibit in telling.proof if may_show(exhibit, dated.day)}
    return own or tuple(key for key in telling.cites(*dated.or_proof) if key in able)


def _visas(telling: Telling) -> Iterator[Moment]:
    """Yield each visa; the only one without a paper of its own gets those that no other has."""
    made = [moment for row in _rows(telling) if (moment := _visa(telling, row)).detail]
    taken = {key for moment in made for key in moment.cites}
    left = tuple(e for e in telling.proof if e.kind in VISA_PAPERS and e.key not in taken)
    is_clear = sum(not moment.cites for moment in made) == 1
    for moment in made:
        able = tuple(e.key for e in left if not is_before(e.dated, moment.day))
        yield replace(moment, cites=able) if is_clear and not moment.cites else moment


def _rows(telling: Telling) -> tuple[Answered, ...]:
    return telling.beneficiary.visa_history.rows("w-visa", "visas")


def _visa(telling: Telling, row: Answered) -> Moment:
    kind, place = (phrase(row.text("row", name)) for name in ("kind", "place"))
    day = row.own_words("row", "date")
    dated = Dated(day=day, what="", proof=VISA_PAPERS, is_one_of_many=True)
    is_told = kind and is_latin(kind + place)
    return Moment(
        day=day,
        what=_answer(row),
        detail=", ".join(part for part in (kind, place) if part) if is_told else "",
        cites=_cites(telling, dated),
    )


def _answer(row: Answered) -> str:
    """Say on the day of asking what came of it: the day of the answer nobody is asked."""
    answers = {
        "REFUSED": _("Application for a visa, refused"),
        "WAITING": _("Application for a visa, no decision yet"),
        "GIVEN": _("Application for a visa, granted"),
        "STOPPED": _("Application for a visa, not completed"),
    }
    return answers.get(row.own_words("row", "answer"), _("Application for a visa"))


def _permission(telling: Telling) -> Iterator[Moment]:
    """Yield the last day in the country of refuge; the page is not asked again in re-parole."""
    person = telling.beneficiary
    place = place_text(words(person, "ben-where", "city"), person.country_now)
    if person.is_("ben-where", "permit", "YES") and place and not is_re_parole(telling):
        yield Moment(
            day=person.own_words("ben-where", "until"),
            what=_("Permission to stay ends"),
            detail=place,
            cites=telling.cites("ALL-23", "HRM-10", "WAR-06"),
        )


def _stay(telling: Telling) -> Iterator[Moment]:
    stay = telling.beneficiary.stay
    days, arrival = stay_of(stay), stay.own_words("w-arrive", "date")
    again = is_re_parole(telling)
    if days is not None:
        first, last = (day.isoformat() for day in days)
        name = _("New period of parole that is requested") if again else _("Requested stay")
        what = f"{name}, {_length(telling)}"
        cites = telling.cites(*PROOF_OF_LENGTH) or telling.cites(*PROOF_OF_THE_END)
        yield Moment(day=first, until=last, what=what, cites=cites, is_stay=True)
    elif not again:
        yield Moment(day=arrival, what=_("Planned arrival in the United States"))


def _length(telling: Telling) -> str:
    stay = telling.beneficiary.stay
    count = stay.number("w-stay", "length") or 0
    if stay.is_("w-stay", "unit", "WEEKS"):
        return ngettext("{count} week", "{count} weeks", count).format(count=count)
    return ngettext("{count} month", "{count} months", count).format(count=count)


def _with_fixed_date(telling: Telling, found: list[Moment]) -> list[Moment]:
    """Add the date of the first questions where no reason has one, as the letter does."""
    first = first_date_of(telling.case)
    bases = told_bases(telling)
    is_needed = first is not None and not any(basis.deadline(told) for basis, told in bases)
    if first is None or not is_needed or is_over(first[0], telling.case.taken_on):
        return found
    day, what = first
    if any(one.day == day for one in found):
        return [replace(one, is_fixed=one.is_fixed or one.day == day) for one in found]
    cites = tuple(e.key for e in telling.proof if date_text(day) in f"{e.title} {e.proves}")
    fixed = Moment(day=day, what=_("Fixed date"), detail=what, cites=cites, is_fixed=True)
    return [*found, fixed]


def _sound(moment: Moment) -> Moment | None:
    """Return a moment whose days are days, and whose end does not come before its beginning."""
    if span_of(moment.day) is None:
        return None
    has_end = span_of(moment.until) is not None and not is_before(moment.until, moment.day)
    return moment if has_end or not moment.until else replace(moment, until="")


def _each_once(found: list[Moment]) -> list[Moment]:
    """Put together what two reasons say alike, with the papers of both in their order."""
    kept: dict[tuple[str, str, str], Moment] = {}
    for one in found:
        key = (one.day, one.until, one.text)
        other = kept.get(key, one)
        cites = tuple(dict.fromkeys((*other.cites, *one.cites)))
        kept[key] = replace(other, cites=cites, is_fixed=other.is_fixed or one.is_fixed)
    return list(kept.values())
