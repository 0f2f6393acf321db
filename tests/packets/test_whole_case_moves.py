"""Nothing of a case is lost on the way into a folder and back: every field of every row is compared.

A field that is new fails here twice: until the whole case says something in it, and until the
folder carries it.
"""

import json

import pytest

from evidence import conversion
from evidence.models import Document
from packets.case_folder import read_case_folder
from packets.models import Case
from packets.operations.cases_in_folders import export_case, import_case
from packets.selectors.snapshots import snapshot_of
from packets.snapshot import digest_of
from packets.wizard.pages import all_pages
from tests.support.cases import TODAY
from tests.support.rows import NOW, an_account, read_all
from tests.support.whole_case import (
    FOUND_ANEW,
    a_whole_case,
    fields_that_move,
    is_empty,
    models_of_a_case,
    told,
)

pytestmark = pytest.mark.django_db


def in_order(rows):
    return sorted((told(row) for row in rows), key=lambda row: json.dumps(row, default=str))


def test_the_whole_case_says_something_in_every_field(tmp_path):
    a_whole_case(tmp_path)

    silent = [
        f"{model.__name__}.{field.name}"
        for model in models_of_a_case()
        for field in fields_that_move(model)
        if field.name not in FOUND_ANEW
        and all(is_empty(told(row), field) for row in model.objects.all())
    ]

    assert silent == []


def test_every_field_of_every_row_survives_the_round_trip(tmp_path):
    case = a_whole_case(tmp_path)
    before = {model: list(model.objects.all()) for model in models_of_a_case()}
    was = {model: in_order(rows) for model, rows in before.items()}

    export_case(case=case, folder=tmp_path / "out", today=TODAY)
    copy = import_case(folder=tmp_path / "out", owner=an_account(), now=NOW)
    _read_what_waits(copy)

    for model, rows in before.items():
        new = model.objects.exclude(pk__in=[row.pk for row in rows])
        assert in_order(new) == was[model], model
    assert [row.kind for row in copy.exhibits.all()] == [row.kind for row in case.exhibits.all()]
    assert digest_of(snapshot_of(copy, today=TODAY)) == digest_of(snapshot_of(case, today=TODAY))


def _read_what_waits(copy: Case) -> None:
    read_all(copy)
    for document in Document.objects.filter(state="RECEIVED"):
        conversion.convert(document_id=document.pk)


def test_a_folder_is_written_the_same_the_second_time(tmp_path):
    case = a_whole_case(tmp_path)

    export_case(case=case, folder=tmp_path / "first", today=TODAY)
    copy = import_case(folder=tmp_path / "first", owner=an_account(), now=NOW)
    _read_what_waits(copy)
    Case.objects.filter(pk=case.pk).update(reference="elsewhere")
    Case.objects.filter(pk=copy.pk).update(reference=case.reference)
    export_case(case=copy, folder=tmp_path / "second", today=TODAY)

    first, second = tmp_path / "first" / "case.yaml", tmp_path / "second" / "case.yaml"
    assert first.read_text() == second.read_text()


def test_what_does_not_count_is_in_the_folder_and_not_in_the_facts(tmp_path):
    case = a_whole_case(tmp_path)

    export_case(case=case, folder=tmp_path / "out", today=TODAY)
    facts, _files = read_case_folder(tmp_path / "out", today=TODAY, pages=all_pages())

    assert "spring 80" in (tmp_path / "out" / "case.yaml").read_text()
    assert "spring" not in str(facts)
    assert facts.representative is None
    assert [one.basis for one in facts.beneficiaries[0].reasons] == ["MED"]
    assert [one.key for one in facts.exhibits] == ["letter", "last"]
    assert [len(one.translations) for one in facts.exhibits] == [1, 0]
    assert facts.exhibits[1].document.file_name == "last.pdf"
