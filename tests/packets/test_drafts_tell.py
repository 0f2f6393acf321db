"""A draft says itself what is left out because nobody has looked at it; a final packet never does."""

from dataclasses import replace

import pytest
from pypdf import PdfReader

from packets.assembly import assemble
from packets.snapshot import WaitingFile, data_to_build, digest_of, snapshot_from
from tests.support.cases import a_case
from tests.support.filed_cases import a_case_of_two, silent

WAITING = (
    WaitingFile(title="Letter of Dr. Haddad", file_name="photo-1.jpg"),
    WaitingFile(file_name="رسالة الطبيب.jpg"),
)
HEADING = "Not in this draft"


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    """Return how the words of a draft and of a final packet of two travellers are found."""

    def words(*, is_draft, waiting=WAITING):
        folder = tmp_path_factory.mktemp("packet")
        case = replace(a_case_of_two(folder / "files"), waiting=waiting)
        packet = assemble(case, folder, is_draft=is_draft, progress=silent)
        return [" ".join(page.extract_text().split()) for page in PdfReader(packet.file).pages]

    return words


def test_the_index_of_each_set_of_a_draft_names_what_waits(pages):
    told = [text for text in pages(is_draft=True) if HEADING in text]

    assert len(told) == 2
    for text in told:
        assert "Evidence index" in text
        assert "Look at these files first. They came by a link" in text
        assert "Letter of Dr. Haddad, photo-1.jpg" in text
        assert ".jpg" in text.split("photo-1.jpg")[1]


def test_one_file_is_spoken_of_as_one(pages):
    (told, _other) = [t for t in pages(is_draft=True, waiting=WAITING[:1]) if HEADING in t]

    assert "Look at this file first. It came by a link" in told


@pytest.mark.parametrize(("is_draft", "waiting"), [(True, ()), (False, WAITING)])
def test_nothing_is_said_where_nothing_waits_nor_in_a_final_packet(pages, is_draft, waiting):
    assert not [text for text in pages(is_draft=is_draft, waiting=waiting) if HEADING in text]


@pytest.mark.parametrize(("is_draft", "kept"), [(True, WAITING), (False, ())])
def test_a_draft_that_is_queued_keeps_what_waits(is_draft, kept):
    case = replace(a_case(), waiting=WAITING)

    built = snapshot_from(data_to_build(case, is_draft=is_draft))

    assert built.waiting == kept
    assert digest_of(built) == digest_of(a_case())
