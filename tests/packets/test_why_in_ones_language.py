"""Why no packet was made, and why a form was not taken, is told in the language of who reads it."""

import ast
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from packets import assembly, filling
from packets.assembly import assemble
from packets.assembly.checks import require
from packets.errors import AssemblyError, NotVerified
from packets.filling.checking import check
from packets.filling.filling import NotThisForm, fill
from tests.support.cases import a_case
from tests.support.filed_cases import a_filed_case, silent
from tests.support.look_alike import Faults, a_look_alike, edition_called

MODULES = [
    file for package in (assembly, filling) for file in Path(package.__path__[0]).rglob("*.py")
]
SAID = {"message", "unread", "unreadable", "otherwise", "errors", "told"}
"""Names under which these modules keep a sentence for a person."""


@pytest.fixture(autouse=True)
def marked(monkeypatch):
    """Speak a language in which every translated sentence stands in brackets."""
    monkeypatch.setattr("django.utils.translation._trans.gettext", lambda text: f"[{text}]")


def test_a_document_that_cannot_be_read(tmp_path):
    case = a_filed_case(tmp_path / "files")
    first = replace(case.exhibits[0].document, pages=None)
    broken = replace(case.exhibits[0], document=first)

    with pytest.raises(AssemblyError, match=r"^\[The file diagnosis\.pdf has no pages yet"):
        assemble(replace(case, exhibits=(broken,)), tmp_path, is_draft=False, progress=silent)


def test_a_case_without_a_traveller(tmp_path):
    with pytest.raises(AssemblyError, match=r"^\[The case names nobody"):
        assemble(a_case(beneficiaries=()), tmp_path, is_draft=False, progress=silent)


def test_what_is_wrong_with_a_packet_and_what_to_do():
    with pytest.raises(NotVerified, match=r"^\[Page 3 lies on its side\. Build the packet again"):
        require(that=False, otherwise="Page {page} lies on its side.", page=3)


def test_a_form_that_cannot_be_opened(tmp_path):
    form, file = edition_called("I-131").printed, tmp_path / "form.pdf"
    file.write_bytes(b"%PDF-1.7")

    with pytest.raises(NotThisForm, match=r"^\[The official form could not be opened"):
        fill(form, {}, file, tmp_path / "filled.pdf")


def test_a_file_that_is_no_edition(tmp_path):
    file = a_look_alike(edition_called("I-131"), tmp_path / "old.pdf", Faults(edition="04/24/19"))

    (error,) = check(file).errors

    assert error.startswith("[I-131 04/24/19 is superseded")


@pytest.mark.parametrize("file", MODULES, ids=lambda file: f"{file.parent.name}/{file.name}")
def test_no_sentence_for_a_person_is_left_without_translation(file):
    tree = ast.parse(file.read_text(encoding="utf-8"))

    assert [ast.unparse(one) for one in said_in(tree) if is_plain_text(one)] == []


def said_in(tree: ast.AST) -> Iterator[ast.expr | None]:
    """Yield what is kept, handed on or yielded as a sentence, or raised with an error."""
    for node in ast.walk(tree):
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=value) if name in SAID:
                yield value
            case ast.keyword(arg=name, value=value) if name in SAID:
                yield value
            case ast.Yield(value=value) | ast.Raise(exc=ast.Call(args=[value])):
                yield value


def is_plain_text(value: ast.expr | None) -> bool:
    is_text = isinstance(value, (ast.Constant, ast.JoinedStr))
    return is_text and ast.unparse(value).rstrip("'\"").endswith(".")
