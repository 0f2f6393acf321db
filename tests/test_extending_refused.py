"""What is wrong or doubled stops the start; a helper does not, and nothing is left of a try."""

import sys

from django.apps import apps

import pytest
import yaml

from packets import urgency
from packets.law import WrongRow
from packets.wizard.pages import PageMistake
from parole_site.discovery import DuplicateEntryError, WrongEntryError
from tests.support.extending import (
    AIRPORT,
    BMP,
    DARI,
    FEES,
    G28,
    HEALTH,
    PHONES,
    SCHOOL,
    WITNESS,
    dropping,
    examples,
    forget_declarations,
)


def start() -> None:
    """Do what every process does when it starts."""
    for name in ("packets", "evidence"):
        apps.get_app_config(name).ready()


def test_every_example_of_the_page_is_tried_here():
    assert set(examples()) == {WITNESS, AIRPORT, BMP, G28, PHONES, HEALTH, SCHOOL, FEES, DARI}


def test_the_examples_start_together(drop):
    for place in examples():
        if place.endswith(".py"):
            drop(place)

    start()

    assert "WIT" in urgency.all_bases()


@pytest.mark.parametrize(
    ("place", "text", "error", "told"),
    [
        (WITNESS, "BASE = ()", WrongEntryError, r"packets\.urgency\.witness must declare BASIS"),
        (WITNESS, "BASIS = 'WIT'", WrongEntryError, r"one UrgencyBasis, or a tuple"),
        (AIRPORT, "PAGE = ()", WrongEntryError, r"packets\.questions\.airport must declare PAGES"),
        (AIRPORT, "PAGES = []", WrongEntryError, r"one Page, or a tuple"),
        (BMP, "", WrongEntryError, r"evidence\.converters\.bmp must declare CONVERTER"),
        (G28, "", WrongEntryError, r"g28_2027_02_01 must declare EDITION"),
        (PHONES, "RULES = (1,)", WrongEntryError, r"packets\.readiness\.phones must declare RULES"),
        (HEALTH, "", WrongEntryError, r"packets\.proof\.health must declare PROOF"),
        (SCHOOL, "", WrongEntryError, r"packets\.sheets\.school must declare SHEET"),
    ],
)
def test_a_module_that_declares_nothing_or_another_thing_stops_the_start(
    drop, place, text, error, told
):
    drop(place, text=text)

    with pytest.raises(error, match=told):
        start()


@pytest.mark.parametrize(
    ("place", "told"),
    [
        (WITNESS, "'WIT' is declared twice"),
        (AIRPORT, "'w-airport' is declared twice"),
        (BMP, "'image/bmp' is declared twice"),
        (G28, "'G-28 02/01/27' is declared twice"),
        (PHONES, "'TEL-01' is declared twice"),
        (HEALTH, "'ALL-90' is declared twice"),
        (SCHOOL, "'school' is declared twice"),
    ],
)
def test_an_entry_that_is_there_already_stops_the_start(drop, place, told):
    drop(place)
    drop(place.replace(".py", "_again.py"), text=examples()[place])

    with pytest.raises(DuplicateEntryError, match=told):
        start()


@pytest.mark.parametrize(
    ("of", "wrong", "told"),
    [
        ('task="stay"', 'task="holidays"', "there is no part 'holidays'"),
        ('after="w-arrive"', 'after="w-leave"', "it cannot follow 'w-leave'"),
        ('name="what"', 'name="help"', "two fields have one name"),
        ('error=_("Choose yes or no"),', "", "field help: it is needed and has no error text"),
        ('("help", ("YES",))', '("helps", ("YES",))', "depends on 'helps'"),
        ('("help", ("YES",))', '("help", ("PERHAPS",))', r"not offered: \['PERHAPS'\]"),
    ],
)
def test_a_page_that_cannot_be_asked_stops_the_start(drop, of, wrong, told):
    assert of in examples()[AIRPORT]
    drop(AIRPORT, text=examples()[AIRPORT].replace(of, wrong))

    with pytest.raises(PageMistake, match=f"page w-airport: .*{told}"):
        start()


@pytest.mark.parametrize(
    ("change", "error", "told"),
    [
        (lambda rows: rows, DuplicateEntryError, "paper from 2024-04-01' is declared twice"),
        (lambda rows: [{**rows[0], "from": 1}], WrongRow, "row 1: missing or unknown: from"),
    ],
    ids=["doubled", "with a name that no row has"],
)
def test_a_fact_of_law_that_is_doubled_or_wrong_stops_the_start(facts_folder, change, error, told):
    rows = change(yaml.safe_load(examples()[FEES]))
    (facts_folder / "new.yaml").write_text(yaml.safe_dump(rows))
    forget_declarations()

    with pytest.raises(error, match=told):
        start()


def test_a_module_with_an_underscore_before_its_name_is_only_a_helper(drop):
    drop("packets/urgency/_words.py", text="WORDS = ()")

    start()


# --- The tests themselves ------------------------------------------------------------------------


def test_nothing_is_left_of_what_a_test_dropped(tmp_path):
    path = list(urgency.__path__)
    with dropping(tmp_path) as drop:
        drop(WITNESS)
        assert "WIT" in urgency.all_bases()

    assert "WIT" not in urgency.all_bases()
    assert urgency.__path__ == path
    assert "packets.urgency.witness" not in sys.modules
    assert not hasattr(urgency, "witness")
