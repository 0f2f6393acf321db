"""A value of case.yaml together with the place where it stands, for sentences about mistakes."""

import re
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from types import NoneType
from typing import Any, NoReturn

from packets.case_folder.near import unknown
from packets.errors import UnreadableCase
from packets.snapshot.bounds import LONGEST_KEY

NAMED_BY = ("file", "key", "title", "called")
LONGEST_CALLED = 60
KEY = re.compile(r"[A-Za-z0-9_-]+")
UNKEPT = re.compile("[\x00\ud800-\udfff]")
"""A null and halves of signs: one database or the other does not keep them."""


@dataclass(frozen=True, kw_only=True)
class Node:
    """`exhibits[3].file` is the third exhibit; the place of the whole file is "".

    `called` is how a person finds the exhibit or person around the place: a file, a key or a title.
    `mistakes` are shared by all nodes of a file: reading goes on behind a mistake, so that a person
    hears of all of them at once.
    """

    value: Any
    place: str = ""
    called: str = ""
    mistakes: list[str] = field(default_factory=list, compare=False, repr=False)

    def refuse(self, sentence: str) -> NoReturn:
        """Stop reading here; whoever reads what lies around goes on."""
        raise UnreadableCase(self._told(sentence))

    def note(self, sentence: str) -> None:
        """Note a mistake that hides no other, and read on."""
        self.mistakes.append(self._told(sentence))

    @contextmanager
    def going_on(self) -> Iterator[None]:
        """Note a mistake that stops the reading inside, and go on behind it."""
        try:
            yield
        except UnreadableCase as mistake:
            self.mistakes.append(str(mistake))

    def _told(self, sentence: str) -> str:
        called = f" ({self.called})" if self.called else ""
        return f"{self.place or 'case.yaml'}{called}: {sentence}"

    def at(self, name: str) -> "Node":
        """Return the value under a key; its value is None when the key is not there."""
        place = f"{self.place}.{name}" if self.place else name
        return replace(self, value=self.mapping().get(name), place=place)

    def mapping(self) -> dict[str, Any]:
        if self.value is None:
            return {}
        if not isinstance(self.value, dict):
            self.refuse("should have keys with values.")
        return self.value

    def only(self, *names: str) -> "Node":
        """Note each key that is not one of `names`."""
        for name in self.mapping():
            if name not in names:
                self.note(f"there is no key {name}. The keys are: {', '.join(names)}.")
        return self

    def nodes(self) -> Iterator["Node"]:
        """Yield the values of a list, which are counted from 1."""
        if self.value is None:
            return
        if not isinstance(self.value, list):
            self.refuse("should be a list.")
        for number, value in enumerate(self.value, start=1):
            called = _called(value) or self.called
            yield replace(self, value=value, place=f"{self.place}[{number}]", called=called)

    def text(self, *, needed: bool = False, longest: int = 0) -> str:
        """Return the words; with `longest` there may be that many characters at most."""
        if self.value is None or self.value == "":
            if needed:
                self.refuse("is missing.")
            return ""
        if not isinstance(self.value, str):
            self.refuse("should be words.")
        if UNKEPT.search(self.value):
            self.refuse("has a character that cannot be kept.")
        words = self.value.strip()
        if longest and len(words) > longest:
            self.note(f"should have at most {longest} characters.")
        return words

    def code(
        self,
        known: Collection[str],
        *,
        needed: bool = False,
        labels: Mapping[str, str] | None = None,
        all_by: str = "",
    ) -> str:
        """Return words that are one of the known codes, if there are any."""
        words = self.text(needed=needed)
        if words and words not in known:
            self.note(unknown(words, sorted(known), labels=labels, all_by=all_by))
        return words

    def key(self, *, needed: bool = False) -> str:
        """Return words that name something inside the case."""
        words = self.text(needed=needed, longest=LONGEST_KEY)
        if words and not KEY.fullmatch(words):
            self.refuse("should have only the letters a to z, numbers, - and _.")
        return words

    def texts(self) -> tuple[str, ...]:
        """Return the words of a list."""
        return tuple(node.text(needed=True) for node in self.nodes())

    def whole_number(self, largest: int) -> int:
        """Return a number from 0 to the largest."""
        words = self.text(needed=True)
        if not re.fullmatch(r"[0-9]{1,9}", words) or int(words) > largest:
            self.refuse(f"should be a whole number, {largest} at most.")
        return int(words)

    def anything(self) -> Any:
        """Return words, numbers, yes and no, lists and mappings of them, as they stand."""
        if isinstance(self.value, list):
            return [node.anything() for node in self.nodes()]
        if isinstance(self.value, dict):
            return {self._name(name): self.at(name).anything() for name in self.value}
        if not isinstance(self.value, (str, bool, int, float, NoneType)):
            self.refuse("should be words or a number.")
        if isinstance(self.value, str) and UNKEPT.search(self.value):
            self.refuse("has a character that cannot be kept.")
        return self.value

    def _name(self, name: object) -> str:
        if not isinstance(name, str) or UNKEPT.search(name):
            self.refuse("has a name that cannot be kept.")
        return name

    def is_yes(self) -> bool:
        """Read true or false; nothing is false."""
        if self.value not in (None, True, False):
            self.refuse("should be true or false.")
        return bool(self.value)


def _called(value: Any) -> str:
    """Return what a person calls one of a list, cut where it is long; "" when it has no name."""
    told = (value.get(name) for name in NAMED_BY) if isinstance(value, dict) else ()
    words = next((" ".join(one.split()) for one in told if isinstance(one, str) and one), "")
    shown = UNKEPT.sub("", words)
    return f"{shown[:LONGEST_CALLED]}..." if len(shown) > LONGEST_CALLED else shown
