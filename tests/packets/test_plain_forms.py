"""Every form of the site says which box is empty or wrong and what to do, never that it "is required"."""

import importlib
import pkgutil

from django import forms
from django.core.files.uploadedfile import SimpleUploadedFile
from django.forms import Form

import pytest

import packets
from packets.wizard.plain_form import PlainForm

OURS = ("packets.", "evidence.", "parole_site.")


class Asked(PlainForm):
    words = forms.CharField(label="Your words", max_length=3)
    way = forms.ChoiceField(label="Which way?", choices=[("A", "A")])
    file = forms.FileField(label="The scan")
    read = forms.BooleanField(label="I have read it")
    day = forms.DateField(label="First day")
    count = forms.IntegerField(label="How many?")
    mail = forms.EmailField(label="Your email")
    own = forms.CharField(label="Your name", error_messages={"required": "Write your name"})
    nameless = forms.CharField()


def said(given=None, files=None):
    form = Asked(given or {}, files or {})
    return {name: list(errors) for name, errors in form.errors.items()}


def test_an_empty_box_says_which_one_it_is_and_what_to_do():
    assert said() == {
        "words": ["Write this: Your words"],
        "way": ["Choose an answer: Which way?"],
        "file": ["Choose a file: The scan"],
        "read": ["Tick this: I have read it"],
        "day": ["Write the day like 2026-12-14: First day"],
        "count": ["Write a number: How many?"],
        "mail": ["Write an email address like name@example.org: Your email"],
        "own": ["Write your name"],
        "nameless": ["Write this: nameless"],
    }


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("words", "wxyz", "Make this shorter, at most 3 letters: Your words"),
        ("way", "B", "Choose an answer: Which way?"),
        ("day", "soon", "Write the day like 2026-12-14: First day"),
        ("count", "many", "Write a number: How many?"),
    ],
)
def test_what_cannot_be_used_says_the_same(name, value, sentence):
    assert said({name: value})[name] == [sentence]


def test_a_file_without_a_byte_is_no_file():
    empty = SimpleUploadedFile("scan.pdf", b"")

    assert said(files={"file": empty})["file"] == ["Choose a file: The scan"]


def test_no_form_of_the_site_is_without_these_sentences():
    for module in pkgutil.walk_packages(packets.__path__, "packets."):
        if ".migrations" not in module.name and ".commands" not in module.name:
            importlib.import_module(module.name)

    ours = [form for form in _below(Form) if form.__module__.startswith(OURS)]

    assert len(ours) > 15
    assert [form.__name__ for form in ours if not issubclass(form, PlainForm)] == []


def _below(kind):
    for one in kind.__subclasses__():
        yield one
        yield from _below(one)
