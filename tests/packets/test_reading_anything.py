"""Whatever is typed, it is understood, kept as typed, or empty; it never breaks the page."""

from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st

from packets.questions import Choice, Field, Kind
from packets.wizard.reading import Read, needs_english, read
from packets.wizard.shown import shown

CHOICES = (Choice(key="YES", label="Yes"), Choice(key="NO", label="No", alone=True))
PARTS = (Field(name="name", kind=Kind.TEXT, needed=True), Field(name="date", kind=Kind.DATE))
FIELDS = [Field(name="asked", kind=kind, choices=CHOICES, parts=PARTS) for kind in Kind]
SIGNS = st.characters(exclude_categories=("Cs",))
LIKELY = "0123456789٠١٢۳۴၁၂ .,/-:+()$'\"kmftilbcA年月日"
TYPED = st.text(SIGNS, max_size=40) | st.text(LIKELY, max_size=14)
BOXES = st.dictionaries(
    st.sampled_from(
        ["day", "month", "year", "calendar", "text", "country", "street", "city", "state"]
    ),
    TYPED | st.sampled_from(["PERSIAN", "ISLAMIC", "ETHIOPIAN", "US", "JO"]),
)
ROWS = st.lists(
    st.dictionaries(st.sampled_from(["name", "date"]), TYPED | BOXES, max_size=2), max_size=3
)


def is_sound(field: Field, raw: Any, found: Read) -> bool:
    if found.error:
        return found.value is None and found.unclear == raw
    return found.unclear is None and bool(shown(field, found.value))


@settings(max_examples=400, deadline=None)
@given(field=st.sampled_from(FIELDS), raw=TYPED | BOXES | ROWS | st.lists(TYPED, max_size=3))
@example(field=Field(name="x", kind=Kind.NUMBER), raw="9" * 5000)
@example(field=Field(name="x", kind=Kind.MONEY), raw="9" * 5000)
@example(field=Field(name="x", kind=Kind.DATE), raw="9" * 5000)
@example(field=Field(name="x", kind=Kind.DATE), raw={"day": "1", "month": "1", "year": "9" * 300})
@example(field=Field(name="x", kind=Kind.DATE), raw={"day": "1", "month": "1", "year": "0000"})
@example(field=Field(name="x", kind=Kind.DATE), raw={"year": "0001", "calendar": "ETHIOPIAN"})
@example(field=Field(name="x", kind=Kind.HEIGHT), raw="9" * 300 + " cm")
@example(field=Field(name="x", kind=Kind.A_NUMBER), raw="²³¹⁴⁵⁶⁷⁸")
def test_whatever_is_typed_is_understood_or_kept(field: Field, raw: Any) -> None:
    found = read(field, raw, country="JO")

    assert is_sound(field, raw, found)


@settings(max_examples=200, deadline=None)
@given(field=st.sampled_from(FIELDS), raw=TYPED)
def test_what_was_understood_is_understood_again(field: Field, raw: str) -> None:
    value = read(field, raw, country="JO").value

    if isinstance(value, str) and field.kind is not Kind.DATE:
        assert read(field, value, country="JO").value == value


@given(st.text(SIGNS))
def test_any_text_can_be_asked_for_in_english(text: str) -> None:
    assert needs_english(text) in (True, False)
