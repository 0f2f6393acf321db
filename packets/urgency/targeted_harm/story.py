"""What the letter says of a danger to this very person."""

from packets.english import date_text, phrase, sentences, when
from packets.urgency import Dated, Sentence, Told

WHO = {
    "STATE": "{who} is threatened by persons in power{name}.",
    "ARMED_GROUP": "{who} is threatened by an armed group{name}.",
    "GANG": "{who} is threatened by a gang{name}.",
    "FAMILY": "{who} is threatened by a family member or partner{name}.",
    "PERSON": "{who} is threatened by a person{name}.",
    "UNKNOWN": "{who} is threatened; it is not known by whom.",
}
POLICE = {
    "YES": "The police were asked for help.",
    "NO_UNSAFE": "It was not safe to ask the police for help.",
}


def who(told: Told) -> str:
    known = "".join(told.english("hrm-who", "who", WHO))
    name = told.part("hrm-who", "name")
    return known.replace("{who}", told.who).replace("{name}", f" ({name})" if name else "")


def named(told: Told) -> str:
    if not told.reason.is_("hrm-paper", "named", "YES"):
        return ""
    return f"{told.who} is named in writing."


def before_events(told: Told) -> str:
    return "This is what has happened so far:" if events(told) else ""


def events(told: Told) -> str:
    """Say in one line for each event when and where it was, the earliest first."""
    rows = [row for row in told.rows("hrm-list", "events") if row.get("what")]
    rows.sort(key=lambda row: row.get("date") or "9999")
    return "\n".join(_event(row) for row in rows)


def _event(row: dict[str, str]) -> str:
    day, place = date_text(row.get("date", "")), phrase(row.get("place", ""))
    head = ", ".join(part for part in (day, place) if part)
    what = sentences(row["what"])
    return f"{head}: {what}" if head else what


def latest(told: Told) -> str:
    """Say when the last thing happened: what has not ended cannot wait."""
    day = when(last_day(told))
    return f"The last event was {day}." if day else ""


def last_day(told: Told) -> str:
    """Return the canonical date of the last event, or ""."""
    rows = told.rows("hrm-list", "events")
    return max((row["date"] for row in rows if row.get("date")), default="")


def reports(told: Told) -> str:
    """Speak of reports only where they are enclosed."""
    is_enclosed = any(e.kind == "HRM-07" for e in told.case.exhibits_of(told.beneficiary))
    return "Reports that describe the same kind of harm are enclosed." if is_enclosed else ""


def police(told: Told) -> str:
    asked = told.english("hrm-police", "police", POLICE)
    return " ".join(part for part in (*asked, told.said("hrm-police", "why")) if part)


def moved(told: Told) -> str:
    if told.reason.is_("hrm-move", "moved", "NO"):
        return told.said("hrm-move", "why_not")
    if not told.reason.is_("hrm-move", "moved", "YES"):
        return ""
    tried = f"{told.who} tried to move to be safe."
    return f"{tried} {told.said('hrm-move', 'how')}".strip()


def registered(told: Told) -> str:
    why = told.said("hrm-un", "why")
    if told.reason.is_("hrm-un", "unhcr", "NO"):
        return f"{told.who} is not registered with UNHCR. {why}".strip()
    if not told.reason.is_("hrm-un", "unhcr", "YES"):
        return ""
    number = told.part("hrm-un", "number")
    case = f" (number {number})" if number else ""
    return f"{told.who} has asked UNHCR for help{case}. {why}".strip()


def dated_events(told: Told) -> tuple[Dated, ...]:
    rows = [row for row in told.rows("hrm-list", "events") if row.get("what")]
    return tuple(
        Dated(
            day=row.get("date", ""),
            what="",
            detail=_event({**row, "date": ""}),
            proof=("HRM-02", "HRM-04", "HRM-06"),
            or_proof=("HRM-05", "HRM-01"),
            is_one_of_many=True,
        )
        for row in rows
    )


EVENTS = (
    Sentence(tell=before_events, proof=("HRM-05", "HRM-01")),
    Sentence(tell=events, proof=("HRM-02", "HRM-04", "HRM-06"), is_list=True),
    Sentence(tell=reports, proof=("HRM-07",)),
)
