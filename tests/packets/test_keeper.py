"""The administrator of the demonstration: keeps facts and official forms, and sees no case."""

from django.urls import reverse

import pytest

from packets.management.demonstration import people
from packets.models import User
from tests.support.facts_desk import browser_of
from tests.support.rows import NOW, a_case_row, an_account

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("as_in_the_files")]
FORMS = "admin:packets_officialform_changelist"


@pytest.fixture(params=["new", "of an earlier demonstration"])
def keeper(request):
    if request.param != "new":
        an_account(email=people.KEEPER, role=User.Role.ADMINISTRATOR)
    people.let_the_firm_in(a_case_row())
    people.look_up_the_law(now=NOW)
    return User.objects.get(email=people.KEEPER)


def test_the_keeper_comes_to_the_official_forms_and_to_nothing_else_of_the_operators(keeper):
    browser = browser_of(keeper)

    assert browser.get(reverse(FORMS)).status_code == 200
    assert browser.get(reverse("admin:packets_officialform_add")).status_code == 200
    assert reverse(FORMS) in browser.get(reverse("admin:index")).text
    for name in ("user", "case", "casemember", "packetbuild"):
        assert browser.get(reverse(f"admin:packets_{name}_changelist")).status_code == 403
    assert not keeper.is_superuser


def test_the_first_page_of_the_keeper_is_the_facts_desk_which_leads_to_the_forms(keeper):
    first = browser_of(keeper).get(reverse("cases"), follow=True)

    assert first.redirect_chain == [(reverse("facts"), 302)]
    assert f'href="{reverse(FORMS)}"' in first.text


def test_an_attorney_at_the_facts_desk_is_not_led_to_the_forms(keeper):
    attorney = User.objects.get(email="okafor@example.org")

    assert reverse(FORMS) not in browser_of(attorney).get(reverse("facts")).text
