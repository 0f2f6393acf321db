"""Every page of the wizard, from wherever it is declared, in the order in which it is asked."""

from collections.abc import Iterable, Iterator
from functools import cache

from packets.questions import Choice, Field, Kind, Page, all_declared_pages
from packets.urgency import all_bases
from packets.wizard import reason_pages
from packets.wizard.parts import BY_KEY, PART_OF_REASONS
from parole_site.discovery import by_key

MOST_ANSWERS = 5
WITH_CHOICES = (Kind.RADIO, Kind.CHECK, Kind.SELECT)


class PageMistake(Exception):
    """A page is declared in a way that the wizard cannot ask it; raised when the process starts."""


@cache
def all_pages() -> dict[str, Page]:
    """Return the pages by id; PageMistake when one of them is wrong."""
    of_bases = [page for basis in all_bases().values() for page in basis.pages]
    pages = by_key((*all_declared_pages(), *reason_pages.PAGES, *of_bases), "id")
    for page in pages.values():
        for mistake in mistakes(page, pages):
            message = f"page {page.id}: {mistake}"
            raise PageMistake(message)
    return {page.id: page for page in in_order(pages.values())}


@cache
def pages_of_part(key: str) -> tuple[Page, ...]:
    """Return the pages of a part, those of the urgency bases left out."""
    return tuple(page for page in all_pages().values() if page.task == key)


def page_choices() -> tuple[Choice, ...]:
    """Return the pages as choices, for those who point a comment at one."""
    return tuple(Choice(key=page.id, label=page.heading) for page in all_pages().values())


def in_order(pages: Iterable[Page]) -> list[Page]:
    """Put each page that says `after` behind the page it names, with those that follow it."""
    runs: list[list[Page]] = []
    for page in pages:
        if page.after or not runs or runs[-1][-1].task != page.task:
            runs.append([])
        runs[-1].append(page)
    ordered = [page for run in runs if not run[0].after for page in run]
    waiting = [run for run in runs if run[0].after]
    while waiting:
        run = next(r for r in waiting if any(page.id == r[0].after for page in ordered))
        waiting.remove(run)
        place = next(i for i, page in enumerate(ordered) if page.id == run[0].after)
        ordered[place + 1 : place + 1] = run
    return ordered


def mistakes(page: Page, pages: dict[str, Page]) -> Iterator[str]:
    """Yield what is wrong with a declaration, in words for a developer."""
    names = [field.name for field in page.fields]
    if len(names) > MOST_ANSWERS:
        yield f"{len(names)} answers; a page has at most {MOST_ANSWERS}"
    if len(set(names)) < len(names):
        yield "two fields have one name"
    if (page.task or PART_OF_REASONS) not in BY_KEY:
        yield f"there is no part {page.task!r}"
    if page.after and (page.after not in pages or pages[page.after].task != page.task):
        yield f"it cannot follow {page.after!r}"
    if not set(page.one_of) <= set(names):
        yield "one_of names a field that is not there"
    for field in page.fields:
        yield from (f"field {field.name}: {text}" for text in field_mistakes(page, field))


def field_mistakes(page: Page, field: Field) -> Iterator[str]:
    if field.needed and not (page.error or field.error):
        yield "it is needed and has no error text"
    if field.only_if is not None:
        yield from condition_mistakes(page, *field.only_if)
    keys = [] if callable(field.choices) else [choice.key for choice in field.choices]
    if len(set(keys)) < len(keys):
        yield "two choices have one key"
    if field.kind in WITH_CHOICES and not field.choices:
        yield "it has no choices"


def condition_mistakes(page: Page, name: str, keys: tuple[str, ...]) -> Iterator[str]:
    other = next((field for field in page.fields if field.name == name), None)
    if other is None:
        yield f"it depends on {name!r}, which is not on the page"
    elif not callable(other.choices):
        missing = set(keys) - {choice.key for choice in other.choices} - {"True"}
        if missing:
            yield f"it depends on answers of {name!r} that are not offered: {sorted(missing)}"
