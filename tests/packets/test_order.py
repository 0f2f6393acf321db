"""The order of the documents, changed from a tab that shows another one than there is."""

from django.test import Client

import pytest

from packets.models import Case
from packets.operations.exhibits import remove_exhibit
from packets.operations.ordering import mark_of_order
from tests.support.cases import a_case, an_exhibit
from tests.support.rows import a_case_row

pytestmark = pytest.mark.django_db

KINDS = ("MED-01", "MED-02", "ALL-04")


@pytest.fixture
def case(tmp_path) -> Case:
    return a_case_row(a_case(exhibits=tuple(map(an_exhibit, KINDS))), files=tmp_path)


@pytest.fixture
def tab(case):
    """Return a tab that was opened now; what it presses later is from what it shows."""
    browser = Client()
    browser.force_login(case.members.get().user)
    seen = mark_of_order(case)
    places = {row.kind: (str(row.code), row.position) for row in case.exhibits.all()}

    def press(go: str, kind: str, to: str = ""):
        code, place = places[kind]
        boxes = {"exhibit": code, "place": place, "seen": seen, "go": go, "form_complete": "1"}
        boxes["to"] = to
        return browser.post(f"/c/{case.reference}/proof/order/", boxes)

    return press


def order(case: Case) -> list[str]:
    return list(case.exhibits.order_by("position").values_list("kind", flat=True))


def test_a_stale_tab_moves_nothing_and_shows_the_order_as_it_is_now(case, tab):
    tab("down", "MED-01")

    told = tab("up", "ALL-04")

    assert told.status_code == 409
    assert "Nothing was moved" in told.content.decode()
    assert [row["exhibit"].kind for row in told.context["rows"]] == order(case)
    assert order(case) == ["MED-02", "MED-01", "ALL-04"]


def test_the_same_button_pressed_twice_moves_once(case, tab):
    assert tab("down", "MED-01").status_code == tab("down", "MED-01").status_code == 302
    assert order(case) == ["MED-02", "MED-01", "ALL-04"]


def test_a_document_that_is_gone_is_not_moved_and_the_rest_is_shown(case, tab):
    remove_exhibit(exhibit=case.exhibits.get(kind="MED-02"), by=case.members.get().user)

    told = tab("up", "MED-02")

    assert told.status_code == 409
    assert len(told.context["rows"]) == 2


@pytest.mark.parametrize("typed", ["3", " 3 ", "۳"])
def test_a_document_goes_to_the_place_that_was_typed(case, tab, typed):
    assert tab("to", "MED-01", typed).status_code == 302
    assert order(case) == ["MED-02", "ALL-04", "MED-01"]


@pytest.mark.parametrize("typed", ["", "zz", "0", "4", "-1", "1.5", "²", "9" * 400])
def test_a_place_that_there_is_not_moves_nothing_and_says_which_there_are(case, tab, typed):
    told = tab("to", "MED-01", typed)

    assert told.status_code == 422
    assert "Nothing was moved. Type a whole number from 1 to 3." in told.content.decode()
    assert order(case) == list(KINDS)
