"""What a child left is opened as what it must be: a plain file of its own, at the place we named."""

import ast
import os
from pathlib import Path

import pytest

import evidence
from evidence.errors import Unreadable
from evidence.left_behind import answer_in, opened

PARENTS = sorted(
    file
    for file in Path(evidence.__path__[0]).glob("*.py")
    if "from evidence.sandbox import run" in file.read_text(encoding="utf-8")
)
OURS = {"original", "stored", "document.pages"}
"""What no child can have written: the originals, and what lies in the storage."""


@pytest.fixture
def secret(tmp_path):
    place = tmp_path / "secret"
    place.write_text("the key of the site")
    return place


@pytest.mark.parametrize("deed", ["link", "hard_link", "pipe", "folder", "remove"])
def test_a_child_that_leaves_no_file_of_its_own_is_refused(outlaw, secret, deed):
    with pytest.raises(Unreadable):
        outlaw(deed, secret)


def test_nothing_of_a_refused_link_is_left_for_anybody(outlaw, secret, tmp_path):
    with pytest.raises(Unreadable):
        outlaw("link", secret)

    assert list((tmp_path / "made").iterdir()) == []
    assert secret.read_text() == "the key of the site"


def test_a_second_name_of_the_file_of_another_is_not_opened(secret, tmp_path):
    left = tmp_path / "left"
    os.link(secret, left)

    with pytest.raises(Unreadable), opened(left):
        pass


@pytest.mark.parametrize(
    "answer", [b"[" + b" " * 64 * 1024**2 + b"]", b"no JSON", b"\xff"], ids=len
)
def test_what_is_too_long_or_no_answer_at_all_is_not_taken_for_one(tmp_path, answer):
    left = tmp_path / "left"
    left.write_bytes(answer)

    with pytest.raises(Unreadable):
        answer_in(left)


@pytest.mark.parametrize("module", PARENTS, ids=lambda file: file.stem)
def test_whoever_runs_a_child_opens_what_it_left_by_that_door_alone(module):
    tree = ast.parse(module.read_text(encoding="utf-8"))
    others = [
        ast.unparse(call)
        for call in ast.walk(tree)
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Attribute)
        and call.func.attr in {"open", "read_bytes", "read_text"}
        and ast.unparse(call.func.value) not in OURS | {"default_storage"}
    ]

    assert others == []
