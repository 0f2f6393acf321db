"""The boxes of an address: a foreign one has other boxes than one in the United States."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from packets.boxes import Filing, Item
from packets.boxes.places import Place
from packets.boxes.writing import form_country

Address = Callable[[Filing], Mapping[str, str]]
NOWHERE: Mapping[str, Place] = MappingProxyType({})
COUNTRY = "country"


@dataclass(frozen=True, kw_only=True)
class AddressBox:
    """One box: its letter where boxes have items of their own, and the parts that go into it.

    `only_in_us` is False for a box that is for foreign addresses alone, None for one for all.
    """

    letter: str = ""
    name: str
    longest: int
    parts: tuple[str, ...]
    needed: bool = False
    only_in_us: bool | None = None

    def answer(self, given: Mapping[str, str]) -> str:
        if self.parts == (COUNTRY,):
            return form_country(given.get(COUNTRY, ""))
        return ", ".join(given[part] for part in self.parts if given.get(part))

    def is_for(self, given: Mapping[str, str]) -> bool:
        return self.only_in_us is None or self.only_in_us == (given.get(COUNTRY) == "US")


IN_CARE_OF = AddressBox(name="In Care Of Name (if any)", longest=34, parts=("in_care_of",))
BOXES = (
    AddressBox(
        letter="a",
        name="Street Number and Name",
        longest=34,
        parts=("street", "describe"),
        needed=True,
    ),
    AddressBox(letter="b", name="Apt./Ste./Flr. Number", longest=12, parts=("unit",)),
    AddressBox(letter="c", name="City or Town", longest=20, parts=("city",), needed=True),
    AddressBox(letter="d", name="State", longest=2, parts=("state",), needed=True, only_in_us=True),
    AddressBox(
        letter="e",
        name="ZIP Code",
        longest=10,
        parts=("postal_code",),
        needed=True,
        only_in_us=True,
    ),
    AddressBox(letter="f", name="Province", longest=20, parts=("state",), only_in_us=False),
    AddressBox(letter="g", name="Postal Code", longest=9, parts=("postal_code",), only_in_us=False),
    AddressBox(letter="h", name="Country", longest=38, parts=(COUNTRY,), needed=True),
)


def address_items(  # noqa: PLR0913 - each says what its name says
    part: str,
    item: str,
    label: str,
    address: Address,
    *,
    letters: bool = False,
    applies: Callable[[Filing], bool] = lambda filing: True,
    into: Mapping[str, Place] = NOWHERE,
) -> tuple[Item, ...]:
    """Return the boxes of an address.

    With `letters` each box has an item of its own (3.a, 3.b), as on Form G-28. `into` has the
    places on the form by the words of the boxes.
    """

    def item_of(box: AddressBox) -> Item:
        return Item(
            part=part,
            item=f"{item}.{box.letter}" if letters else item,
            label=f"{label}: {box.name}",
            answer=lambda filing: box.answer(address(filing)),
            needed=box.needed,
            longest=box.longest,
            applies=lambda filing: applies(filing) and box.is_for(address(filing)),
            into=into.get(box.name),
        )

    return tuple(map(item_of, BOXES if letters else (IN_CARE_OF, *BOXES)))
