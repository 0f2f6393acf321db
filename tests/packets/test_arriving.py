"""A file that came in pieces is kept only when it is what the browser sent."""

import hashlib

import pytest

from evidence import partial
from evidence.errors import ArrivedDamaged
from evidence.models import Document, PartialUpload
from packets.operations.arriving import Arrival
from packets.operations.exhibits import add_exhibit
from packets.operations.proposing import Proposal
from tests.packets.test_exhibits import a_pdf_of
from tests.support.rows import a_case_row, an_account

pytestmark = pytest.mark.django_db
CONTENT = a_pdf_of()


@pytest.fixture
def case():
    return a_case_row()


@pytest.fixture
def add(case):
    upload = partial.begin(owner="x", slot="x", name="a.pdf", total=len(CONTENT))
    partial.append(upload=upload, offset=0, piece=CONTENT)

    def add(sha256):
        arrival = Arrival(token="t", pieces=upload, sha256=sha256)
        return add_exhibit(case=case, arrival=arrival, proposal=Proposal(), by=an_account())

    return add


def test_a_file_that_arrived_other_than_it_was_sent_is_refused_and_not_kept(add, case):
    with pytest.raises(ArrivedDamaged, match="Add it again"):
        add("0" * 64)

    assert not case.exhibits.exists()
    assert not Document.objects.exists()
    assert not PartialUpload.objects.exists(), "a new try begins anew"


@pytest.mark.parametrize(
    "said", [hashlib.sha256(CONTENT).hexdigest(), ""], ids=["the same", "none"]
)
def test_a_file_that_arrived_as_it_was_sent_is_kept(add, case, said):
    add(said)

    assert case.exhibits.get().document.sha256 == hashlib.sha256(CONTENT).hexdigest()
