"""What a refusal is: a code and parameters that may cross between processes, and a sentence."""

from typing import ClassVar

Parameter = str | int


def gettext_noop(text: str) -> str:
    """Mark a text for the catalogue without importing Django."""
    return text


class EvidenceError(Exception):
    """Base of every error in this module."""


class Refused(EvidenceError):
    """A file cannot become pages; its text says why, and what to do."""

    code: ClassVar[str]
    template: ClassVar[str]

    def __init__(self, **parameters: Parameter) -> None:
        super().__init__(self.code)
        self.parameters = parameters

    def __str__(self) -> str:
        return self.sentence

    @property
    def sentence(self) -> str:
        """What is wrong and what to do, in the active language."""
        from django.template.defaultfilters import filesizeformat
        from django.utils.translation import gettext

        shown = {
            name: filesizeformat(value) if name.endswith("_bytes") else value
            for name, value in self.parameters.items()
        }
        return gettext(self.template) % shown
