"""The countries that are offered are those that are read, and those that a case folder takes."""

from django.utils.translation import override

import pytest

from packets.case_folder.answers import canonical
from packets.case_folder.node import Node
from packets.errors import UnreadableCase
from packets.questions import Field, Kind
from packets.questions.countries import country_codes
from packets.wizard.countries import country_choices
from packets.wizard.reading.places import read_country

BORN = Field(name="born", kind=Kind.COUNTRY)
NO_HOME = ("ZZ", "EU", "UN", "AQ", "BV", "HM", "TF", "UM", "XX", "jo", "JOR", "")


def in_folder(code):
    return canonical(Node(value=code, place="born"), BORN)


@pytest.mark.parametrize("language", ["en", "ar", "fa", "uk", "es"])
def test_every_country_that_is_offered_is_read(language):
    with override(language):
        choices = country_choices()

        assert {choice.key for choice in choices} == country_codes()
        assert [c.key for c in choices if read_country(c.key).value != c.key] == []


@pytest.mark.parametrize("code", sorted(country_codes()))
def test_a_case_folder_takes_what_the_page_takes(code):
    assert in_folder(code) == read_country(code).value == code


@pytest.mark.parametrize("code", NO_HOME)
def test_a_case_folder_refuses_what_is_no_country(code):
    with pytest.raises(UnreadableCase):
        in_folder(code)
