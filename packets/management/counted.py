"""How many files, documents, exhibits and sets there are, in words that say what is counted."""

from collections.abc import Mapping
from typing import Any

from packets.snapshot import CaseSnapshot


def files_counted(case: CaseSnapshot) -> str:
    """Say how many files were added, and what they are."""
    documents = len(case.exhibits)
    translations = sum(len(one.translations) for one in case.exhibits)
    return (
        f"{many(documents + translations, 'file')}: {many(documents, 'document')} "
        f"and {many(translations, 'translation')}"
    )


def exhibits_counted(manifest: Mapping[str, Any]) -> str:
    """Say how many exhibits a packet has; one that is in two sets counts in both."""
    sets = manifest["sets"]
    exhibits = sum(len(one["exhibits"]) for one in sets)
    in_sets = f"{many(exhibits, 'exhibit')} in {many(len(sets), 'set')}"
    return f"{in_sets}, one set for each traveller" if len(sets) > 1 else in_sets


def many(count: int, thing: str) -> str:
    """Return the number with the word, which takes an s when there are several."""
    return f"{count} {thing}" if count == 1 else f"{count} {thing}s"
