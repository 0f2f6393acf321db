"""The pages on support where a person answers for another one: in words about that supporter.

The pages say "you" where the supporter is who asks. Whoever types for an uncle or a church would
write a wrong name under it, on a form that is signed. An entry is named by what it says instead:
"heading", "hint", "error", "why", or a field with what is said of it ("same.label",
"work.choices.EMPLOYED", "people.parts.link.label").
"""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from typing import Any

from django.utils.translation import gettext_lazy as _

from packets.questions import Field, Page, Subject, Text, all_declared_pages

OF_A_PERSON: dict[str, dict[str, Text]] = {
    "sup-name": {
        "heading": _("What is the full name of {sup}?"),
        "hint": _("As in the passport or ID card"),
        "error": _("Write the family name of {sup}"),
    },
    "sup-birth": {"heading": _("When and where was {sup} born?")},
    "sup-address": {
        "heading": _("Where does {sup} live?"),
        "hint": _("The home address, and mail if it is not the same"),
        "error": _("Write the street and house number"),
        "same.label": _("Does {sup} get mail there?"),
    },
    "sup-status": {
        "heading": _("What is the status of {sup}?"),
        "hint": _("{sup} does not need to be a citizen"),
        "other_status.label": _("What is the status of {sup}?"),
        "a_number.label": _("A-Number, if {sup} has one"),
        "account.label": _("USCIS online account number, if {sup} has one"),
        "link.label": _("How is {sup} linked to {ben}?"),
        "link.error": _("Write how {sup} knows {ben}"),
    },
    "sup-job": {
        "heading": _("Does {sup} work?"),
        "hint": _("The job, or how {sup} gets money"),
        "work.choices.EMPLOYED": _("{sup} works for someone"),
        "work.choices.SELF_EMPLOYED": _("{sup} works for themself"),
        "work.choices.RETIRED": _("{sup} is retired"),
        "work.choices.UNEMPLOYED": _("{sup} does not work"),
        "job.label": _("What does {sup} do?"),
    },
    "sup-home": {
        "heading": _("Who lives on the money of {sup} now?"),
        "hint": _("The husband or wife, children and others {sup} pays for"),
        "people.label": _("People who live on the money of {sup}"),
        "people.error": _("Add each person, or choose: No one but {sup}"),
        "people.parts.link.label": _("How is this person related to {sup}?"),
        "nobody.label": _("No one but {sup}"),
        "promises.label": _("For how many other people did {sup} promise support to USCIS?"),
    },
    "sup-income": {
        "heading": _("How much money does {sup} get in a year?"),
        "hint": _("Before tax. It is on the tax return"),
    },
    "sup-savings": {
        "heading": _("What does {sup} have saved?"),
        "property.label": _("A house or land, less what {sup} owes on it"),
    },
    "sup-give": {
        "heading": _("What will {sup} give {ben}?"),
        "error": _("Tell us what {sup} will give"),
        "why": _("The promise on Form I-134 is serious. Write only what {sup} can give."),
        "what.label": _("What {sup} will give"),
        "from.error": _("Write the first day of the support"),
        "until.error": _("Write the last day of the support"),
        "room.label": _("Will {sup} give a place to live?"),
        "room.error": _("Choose if {sup} gives a place to live"),
        "room.choices.MINE": _("Yes, in the home of {sup}"),
    },
}
OF_A_GROUP: dict[str, dict[str, Text]] = {
    **OF_A_PERSON,
    "sup-name": {
        "heading": _("Who signs for {sup}?"),
        "hint": _("The full name, as in the passport or ID card"),
        "error": _("Write the family name of who signs"),
    },
    "sup-address": {
        "heading": _("Where is the office of {sup}?"),
        "hint": _("The address, and mail if it is not the same"),
        "error": _("Write the street and house number"),
        "address.label": _("Address"),
        "same.label": _("Does {sup} get mail there?"),
    },
    "sup-give": {
        **OF_A_PERSON["sup-give"],
        "room.choices.MINE": _("Yes, in a home of {sup}"),
    },
}


@cache
def of_another(page_id: str, *, is_group: bool) -> Page:
    """Return a page on support as it is asked about a person or a group that is not who types."""
    told = (OF_A_GROUP if is_group else OF_A_PERSON).get(page_id, {})
    page = _pages()[page_id]
    fields = tuple(_told(field, told, f"{field.name}.") for field in page.fields)
    return replace(page, fields=fields, **_own(told, ("heading", "hint", "error", "why")))


@cache
def _pages() -> dict[str, Page]:
    return {page.id: page for page in all_declared_pages() if page.about is Subject.SUPPORTER}


def _told(field: Field, told: Mapping[str, Text], place: str) -> Field:
    words = {key.removeprefix(place): text for key, text in told.items() if key.startswith(place)}
    if not words:
        return field
    changes: dict[str, Any] = _own(words, ("label", "hint", "error"))
    if field.parts:
        changes["parts"] = tuple(_told(part, words, f"parts.{part.name}.") for part in field.parts)
    elif not callable(field.choices):
        changes["choices"] = tuple(
            replace(choice, label=words.get(f"choices.{choice.key}", choice.label))
            for choice in field.choices
        )
    return replace(field, **changes)


def _own(told: Mapping[str, Text], names: tuple[str, ...]) -> dict[str, Any]:
    return {name: told[name] for name in names if name in told}
