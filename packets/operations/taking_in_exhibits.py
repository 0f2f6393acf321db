"""Make the rows of the exhibits of a case that is taken in."""

from collections.abc import Iterator, Mapping

from evidence.models import Document
from packets.models import Case, Exhibit
from packets.operations.taking_in_people import People
from packets.snapshot import Beside, CaseSnapshot, DocumentFacts, ExhibitFacts, Refusal
from packets.snapshot.beside import of_exhibit, of_signed_page, of_translation

Documents = Mapping[int, Document]
"""The documents that were received, by the identity of their facts: two may be alike."""


def write_exhibits(
    case: Case, facts: CaseSnapshot, kept: Beside, people: People, documents: Documents
) -> None:
    supporters = {supporter.key: supporter for supporter in case.supporters.all()}
    for position, exhibit in enumerate(facts.exhibits, start=1):
        row = _exhibit(case, exhibit, position, kept, documents)
        if exhibit.supporter:
            row.supporter = supporters[exhibit.supporter]
            row.save(update_fields=["supporter"])
        row.about.set(people[key] for key in exhibit.about)


def refuse_again(facts: CaseSnapshot, kept: Beside, documents: Documents) -> None:
    """Leave the files that were refused as they were."""
    for place, document in _places(facts):
        if place in kept.refused:
            _refuse_again(documents[id(document)], kept.refused[place])


def _exhibit(
    case: Case, facts: ExhibitFacts, position: int, kept: Beside, documents: Documents
) -> Exhibit:
    replaced = kept.replaced.get(of_exhibit(facts.key))
    row = Exhibit.objects.create(
        case=case,
        document=documents[id(facts.document)],
        previous=documents[id(replaced)] if replaced is not None else None,
        position=position,
        kind=facts.kind,
        title=facts.title,
        original_title=facts.original_title,
        dated=facts.dated,
        issuer=facts.issuer,
        language=facts.language,
        proves=facts.proves,
        told=facts.told,
        look=kept.looks.get(of_exhibit(facts.key), ""),
        **({"key": facts.key} if facts.key else {}),
    )
    for number, translation in enumerate(facts.translations, start=1):
        row.translations.create(
            document=documents[id(translation.document)],
            title=translation.title,
            translator=translation.translator,
            told=translation.told,
            look=kept.looks.get(of_translation(facts.key, number), ""),
        )
    return row


def _refuse_again(row: Document, refusal: Refusal) -> None:
    """Leave the file as refused as it was, with its reason: nobody opens it once more."""
    row.state, row.refusal_code = Document.State.REFUSED, refusal.code
    row.refusal_parameters = dict(refusal.parameters)
    row.save(update_fields=["state", "refusal_code", "refusal_parameters"])


def _places(facts: CaseSnapshot) -> Iterator[tuple[str, DocumentFacts]]:
    for exhibit in facts.exhibits:
        yield of_exhibit(exhibit.key), exhibit.document
        for number, translation in enumerate(exhibit.translations, start=1):
            yield of_translation(exhibit.key, number), translation.document
    for number, scan in enumerate(facts.signed, start=1):
        yield of_signed_page(number), scan.document
