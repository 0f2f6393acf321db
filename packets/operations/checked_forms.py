"""Look at a file of the agency in a child process, and tell what is wrong with it."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.conf import settings
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from packets.errors import PacketsError
from packets.operations.assembling import environment

SECONDS = 60


CAPS = {
    "memory_bytes": 2 * 1024**3,
    "data_bytes": 1024**3,
    "seconds": 40,
    "written_bytes": 256 * 1024**2,
    "open_files": 256,
}


class NotAccepted(PacketsError):
    """A file is not an edition that may be filled; `reasons` has a sentence for each fault."""

    def __init__(self, reasons: tuple[str, ...]) -> None:
        super().__init__(" ".join(reasons))
        self.reasons = reasons


@dataclass(frozen=True, kw_only=True)
class Checked:
    """What the child found, and the pictures that it drew."""

    report: Mapping[str, Any]
    pictures: tuple[Path, ...]


def check_file(file: Path, folder: Path) -> Checked:
    """Look at a file in a child process. Raises NotAccepted when the child cannot tell."""
    order = {
        "file": str(file.resolve()),  # the child works in another folder
        "folder": str(folder),
        "language": get_language() or settings.LANGUAGE_CODE,
        "caps": CAPS,
        "parent": os.getpid(),
    }
    try:
        done = subprocess.run(
            [sys.executable, "-m", "packets.operations.checking_apart"],
            input=json.dumps(order).encode(),
            capture_output=True,
            cwd=settings.BASE_DIR,
            env=environment(folder),
            timeout=SECONDS,
            check=True,
        )
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired) as error:
        raise NotAccepted((_("The file could not be read. Download it again."),)) from error
    told = json.loads(done.stdout)
    return Checked(report=told["report"], pictures=tuple(map(Path, told["pictures"])))
