"""Scans of pages that were signed with a pen, and what stood on the form when they were added."""

from dataclasses import dataclass

from packets.snapshot.exhibits import DocumentFacts
from packets.snapshot.told import Told


@dataclass(frozen=True, kw_only=True)
class SignedPageFacts(Told):
    """Pages of one form, from `page` on: a file of three pages has that page and the next two.

    `about` is the key of the traveller for whom the form is filed, `supporter` that of the
    supporter who signs it, if it is theirs. `digest` tells what stood on the form.
    """

    form: str
    about: str
    supporter: str = ""
    page: int
    digest: str
    document: DocumentFacts

    @property
    def of(self) -> tuple[str, str, str]:
        """Return which form it is of: its name, for whom, and who gives the support."""
        return self.form, self.about, self.supporter
