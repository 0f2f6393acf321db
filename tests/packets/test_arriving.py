"""A file is kept only when it is what the browser sent, and when the case has room for it."""

import hashlib
import threading

from django.db import close_old_connections

import pytest

from evidence import partial
from evidence.errors import ArrivedDamaged, CaseFull
from evidence.limits import Limits
from evidence.models import Document, PartialUpload
from packets.operations.arriving import Arrival
from packets.operations.exhibits import add_exhibit
from packets.operations.proposing import Proposal
from tests.packets.test_exhibits import a_pdf_of, arriving
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


@pytest.mark.django_db(transaction=True)
def test_of_files_that_come_at_once_only_so_many_are_kept_as_the_case_has_room_for(
    case, monkeypatch
):
    room = Limits(case_bytes=2 * len(CONTENT) + 20)
    monkeypatch.setattr("packets.operations.arriving.limits", lambda: room)
    together, refused, by = threading.Barrier(6), [], an_account()

    def send(place):
        arrival = arriving(token=f"t{place}")
        together.wait()
        try:
            add_exhibit(case=case, arrival=arrival, proposal=Proposal(), by=by)
        except CaseFull:
            refused.append(place)
        close_old_connections()

    threads = [threading.Thread(target=send, args=(place,)) for place in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert case.exhibits.count() == 2
    assert Document.objects.count() == 2, "the others leave nothing behind"
    assert len(refused) == 4


def test_a_form_that_comes_twice_into_a_full_case_has_its_file_there(case, monkeypatch):
    first = add_exhibit(case=case, arrival=arriving(), proposal=Proposal(), by=an_account())
    monkeypatch.setattr("packets.operations.arriving.limits", lambda: Limits(case_bytes=10))

    again = add_exhibit(case=case, arrival=arriving(), proposal=Proposal(), by=an_account())

    assert again == first
