"""What is told of files by ticks: it changes no page, and earlier releases told it in one word."""

from dataclasses import replace

import pytest

from packets.snapshot import data_of, digest_of, snapshot_from
from tests.support.cases import a_case, a_translation, an_exhibit


def case_with(translation):
    return a_case(exhibits=(an_exhibit("ALL-10", language="ar", translations=(translation,)),))


def test_a_snapshot_of_an_earlier_release_is_read_as_what_it_said():
    now = case_with(a_translation(who="", stamps=False))
    earlier = data_of(now)
    (translation,) = earlier["exhibits"][0]["translations"]
    del translation["told"]

    translation["certified"] = True
    assert snapshot_from(earlier) == now

    translation["certified"] = False
    assert not snapshot_from(earlier).exhibits[0].translations[0].told


@pytest.mark.parametrize("told", [{"who": "FAMILY"}, {"stamps": False}, {"machine": True}])
def test_what_stands_on_no_page_makes_no_other_packet(told):
    whole = case_with(a_translation())

    assert digest_of(case_with(a_translation(**told))) == digest_of(whole)
    assert case_with(a_translation(**told)) != whole


def test_a_note_that_is_not_whole_makes_another_packet_for_the_index_says_so():
    whole, lacking = case_with(a_translation()), case_with(a_translation(note=["COMPLETE"]))

    assert digest_of(lacking) != digest_of(whole)


def test_the_name_of_the_translator_is_printed_and_so_is_part_of_the_packet():
    named = a_translation()

    assert digest_of(case_with(named)) != digest_of(case_with(replace(named, translator="")))
