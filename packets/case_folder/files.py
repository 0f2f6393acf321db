"""The files of a case folder: never one from outside of it."""

import re
from pathlib import Path, PurePosixPath

from packets.case_folder.node import Node

LONGEST_NAME = 80
_UNSAFE = re.compile(r"[^\w.\-]+")


def file_at(node: Node, folder: Path) -> Path:
    """Return the file that a place names, or refuse with a sentence."""
    text = node.text(needed=True)
    parts = PurePosixPath(text).parts
    if text.startswith("/") or ".." in parts or "\\" in text or "\0" in text:
        node.refuse(f"{text} leads out of the folder.")
    try:
        file = folder.joinpath(*parts).resolve()
        is_there = file.is_file()
    except (OSError, RuntimeError):
        node.refuse(f"{text} cannot be opened.")
    if not file.is_relative_to(folder.resolve()):
        node.refuse(f"{text} leads out of the folder.")
    if not is_there:
        node.refuse(f"there is no file {text}.")
    return file


def safe_name(name: str, taken: set[str]) -> str:
    """Return a name that every system can keep, and that no other file of the folder has."""
    path = PurePosixPath(name.replace("\\", "/"))
    stem = _UNSAFE.sub("-", path.stem).strip(".-")[:LONGEST_NAME] or "document"
    ending = _UNSAFE.sub("", path.suffix)[:10]
    number, found = 1, f"{stem}{ending}"
    while found.casefold() in taken:
        number += 1
        found = f"{stem}-{number}{ending}"
    taken.add(found.casefold())
    return found
