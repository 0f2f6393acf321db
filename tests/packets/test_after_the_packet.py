"""What comes after the packet: signing with a pen and mailing."""

import pytest

from tests.support.cases import a_case
from tests.support.rows import a_case_row, an_account

pytestmark = pytest.mark.django_db


@pytest.fixture
def case_of(client):
    owner = an_account()
    client.force_login(owner, backend="allauth.account.auth_backends.AuthenticationBackend")
    return a_case_row(a_case(exhibits=()), owner=owner)


@pytest.mark.parametrize("page", ["sign", "file"])
def test_how_to_sign_and_mail_can_be_read_before_the_packet_is_made(page, client, case_of):
    assert client.get(f"/c/{case_of.reference}/{page}/").status_code == 200


def test_signing_and_mailing_are_no_tasks_before_there_is_a_final_packet(client, case_of):
    home = client.get(f"/c/{case_of.reference}/").content.decode()

    assert "Sign and mail" not in home


def test_who_mails_the_packet_reads_the_form_the_addresses_and_the_fees_there(client, case_of):
    page = client.get(f"/c/{case_of.reference}/file/").content.decode()

    assert "Where to mail Form I-131" in page
    assert 'href="https://www.uscis.gov/i-131-addresses"' in page
    assert 'href="https://www.uscis.gov/g-1055"' in page
