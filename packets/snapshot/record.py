"""A case with all that its rows keep: what counts, and what is kept beside it."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from packets.snapshot.beside import (
    Beside,
    of_exhibit,
    of_reason,
    of_signed_page,
    of_translation,
)
from packets.snapshot.case import CaseSnapshot
from packets.snapshot.exhibits import WAITING, DocumentFacts, ExhibitFacts, WaitingFile
from packets.snapshot.people import BeneficiaryFacts, RepresentativeFacts


@dataclass(frozen=True, kw_only=True)
class CaseRecord:
    """`rows` has every row as it stands: also a dropped reason, a lawyer whom the case no longer
    has, a file that was refused, and of a supporter only what was asked about them.
    """

    rows: CaseSnapshot
    beside: Beside = field(default_factory=Beside)

    @property
    def chosen(self) -> CaseSnapshot:
        """Return the case without what was dropped; what is not asked is still there."""
        filed = (self._filed(one) for one in self.rows.exhibits)
        exhibits = tuple(one for one in filed if one is not None)
        keys = {one.key for one in exhibits}
        return replace(
            self.rows,
            representative=self._representative(),
            beneficiaries=tuple(self._with_chosen(one) for one in self.rows.beneficiaries),
            exhibits=exhibits,
            waiting=tuple(self._waiting()),
            read=tuple(fact for fact in self.rows.read if fact.exhibit in keys),
            signed=tuple(
                scan
                for number, scan in enumerate(self.rows.signed, start=1)
                if of_signed_page(number) not in self.beside.refused
            ),
        )

    def documents(self) -> Iterator[DocumentFacts]:
        """Yield every document, also those that were refused or are to be replaced."""
        for exhibit in self.rows.exhibits:
            yield exhibit.document
            for translation in exhibit.translations:
                yield translation.document
        yield from self.beside.replaced.values()
        for scan in self.rows.signed:
            yield scan.document

    def _representative(self) -> RepresentativeFacts | None:
        """Return the lawyer, unless the family said later that they have none."""
        said = self.rows.answers.get("st-lawyer", {}).get("lawyer", "YES")
        return self.rows.representative if said == "YES" else None

    def _with_chosen(self, person: BeneficiaryFacts) -> BeneficiaryFacts:
        """Leave out dropped reasons, and those of old of somebody who shares another's now."""
        if person.same_reasons_as:
            return replace(person, reasons=())
        dropped = self.beside.dropped
        chosen = (one for one in person.reasons if of_reason(person.key, one.basis) not in dropped)
        return replace(person, reasons=tuple(chosen))

    def _filed(self, exhibit: ExhibitFacts) -> ExhibitFacts | None:
        """Return the exhibit with the file that is filed; None when there is none."""
        refused, place = self.beside.refused, of_exhibit(exhibit.key)
        document: DocumentFacts | None = exhibit.document
        if place in refused:
            document = self.beside.replaced.get(place)
        if document is None or place in self.beside.looks:
            return None
        translations = tuple(
            one
            for number, one in enumerate(exhibit.translations, start=1)
            if of_translation(exhibit.key, number) not in (*refused, *self.beside.looks)
        )
        return replace(exhibit, document=document, translations=translations)

    def _waiting(self) -> Iterator[WaitingFile]:
        """Yield the files that could be used and that nobody has looked at yet."""
        for exhibit in self.rows.exhibits:
            files = [
                (of_exhibit(exhibit.key), exhibit.document),
                *(
                    (of_translation(exhibit.key, number), one.document)
                    for number, one in enumerate(exhibit.translations, start=1)
                ),
            ]
            for place, document in files:
                is_waiting = self.beside.looks.get(place) == WAITING
                if is_waiting and place not in self.beside.refused:
                    title = exhibit.title or exhibit.original_title
                    yield WaitingFile(title=title, file_name=document.file_name)
