"""What many rules ask of one case is made once, while they run.

Nothing is kept beyond that: law, language and answers are those of one moment.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from typing import Any, ParamSpec, TypeVar

from django.utils.translation import get_language

Given = ParamSpec("Given")
Made = TypeVar("Made")
Kept = dict[tuple[object, ...], tuple[tuple[Any, ...], Any]]

_kept: ContextVar[Kept | None] = ContextVar("made_of_one_case", default=None)


@contextmanager
def made_once() -> Iterator[None]:
    """While this is open, what is marked `once_for_its_case` is made once of the same facts."""
    token = _kept.set({})
    try:
        yield
    finally:
        _kept.reset(token)


def once_for_its_case(make: Callable[Given, Made]) -> Callable[Given, Made]:
    """Mark a pure function of snapshots. Its result may be handed out twice: it must be frozen.

    Facts are the same when they are the same objects; they are kept, so that none takes the place
    of another.
    """

    @wraps(make)
    def made(*args: Given.args, **named: Given.kwargs) -> Made:
        kept = _kept.get()
        if kept is None or named:
            return make(*args, **named)
        key = (make, get_language(), *map(id, args))
        if key not in kept:
            kept[key] = (args, make(*args, **named))
        result: Made = kept[key][1]
        return result

    return made
