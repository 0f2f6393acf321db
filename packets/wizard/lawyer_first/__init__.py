"""What it means that a lawyer should look first: one calm page for each rule that says so.

To add a page, add an entry to `PAGES` of a module here. A page tells what the rule means, why we
stop, what can be done now and what to tell the lawyer; it never says what was answered, for others
may read along. That the case stays saved and where help is found is the same on each.
"""

from dataclasses import dataclass
from functools import cache

from packets.questions import Text
from packets.readiness import Finding
from parole_site.discovery import by_key, declared


@dataclass(frozen=True, kw_only=True)
class LawyerPage:
    """The words behind one rule; `code` is that of the rule.

    `deciders` says which office decides what, where that matters for the choice.
    """

    code: str
    title: Text
    means: tuple[Text, ...]
    why: Text
    now: tuple[Text, ...]
    tell: tuple[Text, ...]
    deciders: tuple[Text, ...] = ()

    @property
    def slug(self) -> str:
        """Return the code as it stands in addresses, such as "ref-01"."""
        return self.code.lower()


@cache
def all_lawyer_pages() -> dict[str, LawyerPage]:
    """Return the pages by the code of their rule."""
    return by_key(declared(__name__, "PAGES", LawyerPage), "code")


def lawyer_page_at(slug: str) -> LawyerPage | None:
    """Return the page of an address, None when there is none."""
    return next((page for page in all_lawyer_pages().values() if page.slug == slug), None)


def lawyer_page_of(finding: Finding) -> LawyerPage | None:
    """Return the page of the rule that found something, None for rules without one."""
    return all_lawyer_pages().get(finding.rule.code)
