"""Look at a form's file in a process of its own, which may die of it, and has no network.

Started with `python -m packets.operations.checking_apart`. It reads an order from its standard
input: the file, a folder for the pictures of a filled sample, the language of who reads the answer,
and its limits; it answers with one JSON value.
"""

import json
import os
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

from packets.operations.confining import confine_to


def main() -> None:
    order = json.load(sys.stdin)
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    _prepare()
    confine_to([order["file"]], folder=order["folder"], caps=order["caps"], parent=order["parent"])
    json.dump(_answer(order), answers)
    answers.flush()
    os._exit(0)  # the answer is whole: a library that crashes while it is unloaded is not heard


def _prepare() -> None:
    """Read everything of the site while its files can still be opened."""
    import django

    django.setup()
    from packets.filling import checking, sample, typeface
    from packets.official_forms import all_editions

    _ = (checking, sample, typeface.typeface_file(), all_editions())


def _answer(order: dict[str, Any]) -> dict[str, Any]:
    from django.utils.translation import override

    from packets.filling.checking import check
    from packets.filling.sample import draw_sample
    from packets.official_forms import all_editions

    file = Path(order["file"])
    with override(order["language"]):
        report = check(file)
    pictures: tuple[Path, ...] = ()
    if report.is_right:
        named = f"{report.form} {report.edition}"
        edition = next(one for one in all_editions() if one.key == named)
        pictures = draw_sample(edition, file, Path(order["folder"]))
    return {"report": asdict(report), "pictures": [str(picture) for picture in pictures]}


if __name__ == "__main__":
    main()
