"""Each sentence stands in the section that it belongs to, and cites only what shows it."""

from dataclasses import replace

from packets.letter import letter_of
from tests.packets.readiness_cases import found
from tests.support.cases import a_case_of, reason, with_answer


def text(case, key):
    """Return all sentences of one section of the only traveller's letter."""
    letter = letter_of(case, case.beneficiaries[0])
    section = next(section for section in letter.sections if section.key == key)
    return " ".join(s.text for p in section.paragraphs for s in p.sentences)


def test_what_happened_to_a_person_in_danger_stands_under_what_has_happened():
    facts, urgency = (text(a_case_of("HARM"), key) for key in ("facts", "urgency"))

    assert "This is what has happened so far:" in facts
    assert "August 14, 2026, Herat: Two men came to her home" in facts
    assert "Two men came" not in urgency
    assert "so far" not in urgency


def test_the_last_event_tells_why_a_danger_cannot_wait():
    assert text(a_case_of("HARM"), "urgency").startswith(
        "The last of these events was in September 2026."
    )


def test_a_danger_without_any_date_is_asked_for_one():
    undated = [{"place": "Herat", "what": "a letter said that she would be killed"}]
    case = a_case_of("HARM", s_date={})
    told = with_answer(reason("HARM"), "hrm-list.events", undated)
    beneficiary = replace(case.beneficiaries[0], reasons=(told,))

    assert [f.mend_at for f in found(replace(case, beneficiaries=(beneficiary,)), "MER-03")] == [
        "hrm-list"
    ]
