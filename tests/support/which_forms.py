"""Says at the end of every test run which of the agency's own forms the tests had.

It stands at the end, since the head of a run is not written where a run is quiet.
"""

from typing import Protocol

from packets.official_forms import all_editions
from tests.support.look_alike import real_file


class Writes(Protocol):
    """What pytest writes its summary with."""

    def write_line(self, line: str) -> None: ...


def forms_that_were_there() -> str:
    """Return a sentence on each edition that can be filled: the agency's file, or a look-alike."""
    editions = [edition for edition in all_editions() if edition.printed]
    there = [edition.key for edition in editions if real_file(edition)]
    others = [edition.key for edition in editions if not real_file(edition)]
    return (
        f"Official forms: the agency's own file of {', '.join(there) or 'none'}; "
        f"a look-alike only of {', '.join(others) or 'none'}."
    )


def pytest_terminal_summary(terminalreporter: Writes) -> None:
    terminalreporter.write_line(forms_that_were_there())
