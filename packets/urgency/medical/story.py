"""What the letter says of an illness, its care and its cost."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from packets.english import date_text, listed, money_text, phrase, place_text, sentences, when
from packets.urgency import Dated, Sentence, Told

AT_HOME = {
    "NOT_THERE": "This care is not available in {country}.",
    "WAIT": "In {country}, this care is available only after a wait that is too long.",
    "PART": "Only a part of this care is available in {country}.",
    "COST": "In {country}, no one can pay for this care.",
    "UNSAFE": "{who} cannot safely go to a place in {country} that gives this care.",
}
PAYERS = {
    "HOSPITAL": "the hospital itself",
    "CHARITY": "a charitable organization",
    "INSURANCE": "insurance",
    "SUPPORTER": "the financial supporter",
    "FAMILY": "family or friends",
    "TRAVELLER": "the beneficiary",
}


def diagnosis(told: Told) -> str:
    illness = told.part("med-ill", "illness")
    if not illness:
        return ""
    since = date_text(told.date("med-ill", "since"))
    known = f" It has been known since {since}." if since else ""
    return f"{told.who}’s diagnosis is {illness}.{known}"


def harm(told: Told) -> str:
    return told.said("med-wait", "harm")


def start(told: Told) -> str:
    day = when(told.date("med-date", "start"))
    if not day:
        return ""
    hospital = told.part("med-us", "hospital")
    where = f" at {hospital}" if hospital else ""
    return f"The treatment{where} is set to begin {day}."


def no_date_yet(told: Told) -> str:
    if told.date("med-date", "start") or not told.reason.value("med-date", "none"):
        return ""
    return "The hospital has not set a first day for the treatment yet."


def at_home(told: Told) -> str:
    care = str(told.reason.value("med-home", "care"))
    if not told.country:
        return ""
    return AT_HOME.get(care, "").format(country=told.country, who=told.who)


def before_asked(told: Told) -> str:
    """Lead in a list of its own, which may name hospitals in several countries."""
    lines = asked(told).splitlines()
    if not lines:
        return ""
    return "These hospitals were asked:" if len(lines) > 1 else "This hospital was asked:"


def asked(told: Told) -> str:
    """Say in one line for each hospital where it is, when it answered and what."""
    return "\n".join(line for row in told.rows("med-asked", "asked") if (line := _answer(row)))


def _answer(row: dict[str, str]) -> str:
    name, said = phrase(row.get("hospital", "")), sentences(row.get("said", ""))
    if not name or not said:
        return ""
    place = place_text(row.get("city", ""), row.get("country", ""))
    day = date_text(row.get("date", ""))
    return f"{name}{f' ({place})' if place else ''}{f', {day}' if day else ''}: {said}"


def care(told: Told) -> str:
    hospital = told.part("med-us", "hospital")
    if not hospital:
        return ""
    city, doctor = told.part("med-us", "city"), told.part("med-us", "doctor")
    where = f" in {city}" if city else ""
    by = f", by {doctor}" if doctor else ""
    return f"{told.who} is to be treated at {hospital}{where}{by}."


def length(told: Told) -> str:
    weeks = told.count("med-date", "weeks", "week")
    return f"The treatment and the visits after it take {weeks}." if weeks else ""


def companion(told: Told) -> str:
    if not told.reason.is_("med-with", "with", "YES"):
        return ""
    who = told.part("med-with", "who")
    if not who:
        return f"{told.who} needs a companion on the way."
    return f"{who} needs to travel with {told.who}."


def cost(told: Told) -> str:
    amount = told.reason.money("med-cost", "cost")
    if not amount:
        return ""
    return f"The cost of the treatment is {money_text(amount)}."


def payer(told: Told) -> str:
    payers = told.english("med-cost", "payer", PAYERS)
    return f"The treatment is to be paid by {listed(payers)}." if payers else ""


def deadline(told: Told) -> tuple[str, str] | None:
    day = told.date("med-date", "start")
    return (day, gettext_noop("Treatment begins")) if day else None


def events(told: Told) -> tuple[Dated, ...]:
    known = Dated(
        day=told.date("med-ill", "since"),
        what=_("Illness known"),
        detail=told.part("med-ill", "illness"),
        proof=("MED-01", "MED-07"),
    )
    begins = Dated(
        day=told.date("med-date", "start"),
        what=_("Treatment begins"),
        detail=told.part("med-us", "hospital"),
        proof=("MED-06", "MED-01"),
        is_fixed=True,
    )
    return known, *map(_asked, told.rows("med-asked", "asked")), begins


def _asked(row: dict[str, str]) -> Dated:
    name, place = phrase(row.get("hospital", "")), row.get("city", "")
    where = place_text(place, row.get("country", ""))
    return Dated(
        day=row.get("date", "") if name else "",
        what=_("Answer of a hospital"),
        detail=f"{name} ({where})" if where else name,
        proof=("MED-02",),
        named=name,
        is_one_of_many=True,
    )


FACTS = (Sentence(tell=diagnosis, proof=("MED-01", "MED-07")),)
URGENCY = (
    Sentence(tell=harm, proof=("MED-01",)),
    Sentence(tell=start, proof=("MED-06", "MED-01")),
    Sentence(tell=no_date_yet),
)
PLACE = (
    Sentence(tell=at_home, proof=("MED-02", "MED-01")),
    Sentence(tell=before_asked),
    Sentence(tell=asked, proof=("MED-02",), is_list=True),
)
PLAN = (
    Sentence(tell=care, proof=("MED-06",)),
    Sentence(tell=length, proof=("MED-06", "MED-01")),
    Sentence(tell=companion, proof=("MED-08", "MED-01")),
)
COSTS = (
    Sentence(tell=cost, proof=("MED-03",)),
    Sentence(tell=payer, proof=("MED-04",)),
)
