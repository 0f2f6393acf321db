"""A password opens a PDF whatever letters are in it and however the program locked it."""

import unicodedata

import pikepdf
import pytest

from evidence.errors import WrongPassword
from evidence.normal.locked import without_password

PASSWORD = "pässwörd"

pytestmark = pytest.mark.filterwarnings("ignore:Encryption R=5 is deprecated")


def locked(where, *, revision, user=PASSWORD, owner="owner"):
    """Write a PDF locked as programs of its time did; from revision 5 on letters are UTF-8."""
    how = pikepdf.Encryption(
        owner=owner, user=user, R=revision, aes=revision >= 4, metadata=revision >= 4
    )
    with pikepdf.Pdf.new() as pdf:
        pdf.add_blank_page(page_size=(612, 792))
        pdf.save(where, encryption=how)
    return where


def opened(original, typed):
    out = original.with_name("out.pdf")
    without_password(original, typed, out)
    with pikepdf.open(out) as pdf:
        assert not pdf.is_encrypted
        return len(pdf.pages)


@pytest.mark.parametrize("revision", [2, 3, 4, 5, 6])
@pytest.mark.parametrize("typed", [PASSWORD, f"{PASSWORD} "], ids=["as it is", "with a space"])
def test_letters_with_marks_open_a_file(tmp_path, revision, typed):
    assert opened(locked(tmp_path / "in.pdf", revision=revision), typed) == 1


@pytest.mark.parametrize("revision", [3, 4, 6])
def test_letters_that_a_keyboard_puts_together_open_a_file(tmp_path, revision):
    in_parts = unicodedata.normalize("NFD", PASSWORD)

    assert opened(locked(tmp_path / "in.pdf", revision=revision), in_parts) == 1


def test_the_owners_letters_with_marks_open_a_file(tmp_path):
    original = locked(tmp_path / "in.pdf", revision=4, user="user", owner=PASSWORD)

    assert opened(original, PASSWORD) == 1


@pytest.mark.parametrize("revision", [2, 3, 4, 5, 6])
@pytest.mark.parametrize("typed", ["passwörd", "пароль", ""])
def test_another_password_opens_nothing(tmp_path, revision, typed):
    with pytest.raises(WrongPassword):
        opened(locked(tmp_path / "in.pdf", revision=revision), typed)
