"""What many rules ask of one case is made once, of the same facts, and not kept."""

from dataclasses import replace

from django.utils.translation import override

from packets.snapshot.once import made_once, once_for_its_case
from tests.support.cases import a_case


def counted():
    calls = []

    @once_for_its_case
    def made(case):
        calls.append(case)
        return case.reference

    return made, calls


def test_the_same_facts_are_made_once_while_rules_run_and_again_behind_them():
    made, calls = counted()
    case = a_case()

    with made_once():
        assert (made(case), made(case)) == (case.reference,) * 2
        assert len(calls) == 1
    made(case)
    assert len(calls) == 2


def test_other_facts_and_other_languages_are_made_anew():
    made, calls = counted()
    case = a_case()

    with made_once():
        made(case)
        assert made(replace(case, reference="OTHER")) == "OTHER"
        with override("ar"):
            made(case)
    assert len(calls) == 3
