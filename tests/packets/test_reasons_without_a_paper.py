"""What cannot be had has a reason, which stale tabs neither overwrite nor bring back."""

import pytest

from packets.errors import NotUnderstood
from packets.operations.cannot_get import (
    NEVER_SAID,
    ReasonChangedMeanwhile,
    say_cannot_get,
    take_back,
)
from packets.selectors.snapshots import snapshot_of
from tests.support.audit import lines_of
from tests.support.cases import TODAY
from tests.support.rows import a_case_row

pytestmark = pytest.mark.django_db


@pytest.fixture
def case():
    return a_case_row()


@pytest.fixture
def family(case):
    return case.members.get().user


def reason(why, instead=""):
    return {"why": why, "instead": instead}


def test_what_cannot_be_had_has_a_reason_that_can_be_taken_back(case, family):
    place = {"case": case, "kind": "MED-03", "about": "nour", "by": family}

    row = say_cannot_get(**place, words=reason("It closed."), version=NEVER_SAID)
    row = say_cannot_get(**place, words=reason("It closed in May.", "A nurse"), version=row.version)
    told = snapshot_of(case, today=TODAY).cannot_get
    take_back(**place, version=row.version)

    assert [(c.kind, c.about, c.why, c.instead) for c in told] == [
        ("MED-03", "nour", "It closed in May.", "A nurse")
    ]
    assert not case.cannot_get.exists()


def test_what_cannot_be_had_needs_a_reason(case, family):
    with pytest.raises(NotUnderstood):
        say_cannot_get(
            case=case, kind="MED-03", about="", words=reason(" "), version=NEVER_SAID, by=family
        )


@pytest.fixture
def said(case, family):
    """A reason that every tab of this test shows first; a function says another one."""

    def say(why, version):
        return say_cannot_get(**place, words=reason(why), version=version, by=family)

    place = {"case": case, "kind": "MED-03", "about": "nour"}
    say.take_back = lambda version: take_back(**place, version=version, by=family)
    say.first = say("It closed.", NEVER_SAID).version
    return say


def test_a_stale_tab_loses_nobodys_reason(case, said):
    said("Theirs", said.first)

    with pytest.raises(ReasonChangedMeanwhile) as refused:
        said("Mine", said.first)

    assert refused.value.row.why == case.cannot_get.get().why == "Theirs"


def test_two_tabs_that_saw_no_reason_do_not_overwrite_one_another(case, said):
    with pytest.raises(ReasonChangedMeanwhile):
        said("Mine", NEVER_SAID)

    assert case.cannot_get.get().why == "It closed."


def test_the_same_reason_twice_is_no_conflict(case, said):
    said("It closed.", NEVER_SAID)

    assert lines_of(case).filter(what="CANNOT_GET_SAID").count() == 1


def test_a_stale_tab_does_not_bring_back_what_was_taken_back(case, said):
    said.take_back(said.first)

    with pytest.raises(ReasonChangedMeanwhile) as refused:
        said("Mine", said.first)

    assert refused.value.row is None
    assert not case.cannot_get.exists()


def test_a_reason_given_anew_is_not_overwritten_by_a_tab_from_before_it_was_taken_back(case, said):
    said.take_back(said.first)
    said("Theirs", NEVER_SAID)

    with pytest.raises(ReasonChangedMeanwhile):
        said("Mine", said.first)

    assert case.cannot_get.get().why == "Theirs"


def test_a_stale_tab_does_not_take_back_a_newer_reason(case, said):
    said("Theirs", said.first)

    with pytest.raises(ReasonChangedMeanwhile):
        said.take_back(said.first)

    assert case.cannot_get.get().why == "Theirs"


def test_taking_back_twice_is_no_conflict(case, said):
    said.take_back(said.first)
    said.take_back(said.first)

    assert lines_of(case).filter(what="CANNOT_GET_TAKEN_BACK").count() == 1
