"""Pictures of boxes on the agency's own forms, filled: drawn each time, and kept nowhere."""

import json
import os
import subprocess
import sys
from datetime import date

from django.conf import settings

from evidence.left_behind import bytes_of
from evidence.workplace import work_folder
from packets.boxes.closeups import Closeup
from packets.operations.assembling import environment
from packets.operations.checked_forms import CAPS, SECONDS
from packets.operations.official_forms import copy_of_form, forms_to_fill
from packets.where_it_goes import FormOfPage


class NoPicture(Exception):
    """The form's file is not in place, or could not be drawn."""


def can_be_drawn(*, on: date) -> frozenset[str]:
    """Return the editions whose approved file is there, by key."""
    return frozenset(form.key for form in forms_to_fill(on=on))


def picture_of(shown: FormOfPage, closeup: Closeup, *, on: date) -> bytes:
    """Return a part of a filled form as PNG. Raises NoPicture."""
    edition, answers = shown.form.edition, shown.answers
    form = next((one for one in forms_to_fill(on=on) if one.key == edition.key), None)
    if form is None or answers is None:
        raise NoPicture
    with work_folder() as folder:
        file = copy_of_form(form, folder)
        if file is None:
            raise NoPicture
        picture = folder / "picture.png"
        order = {
            "file": str(file),
            "folder": str(folder),
            "edition": edition.key,
            "values": answers.values,
            "page": closeup.page,
            "box": closeup.box,
            "framed": closeup.framed,
            "picture": str(picture),
            "caps": CAPS,
            "parent": os.getpid(),
        }
        try:
            subprocess.run(
                [sys.executable, "-m", "packets.operations.drawing_apart"],
                input=json.dumps(order).encode(),
                capture_output=True,  # what libraries print may quote an answer
                cwd=settings.BASE_DIR,
                env=environment(folder),
                timeout=SECONDS,
                check=True,
            )
            return bytes_of(picture)
        except (subprocess.CalledProcessError, subprocess.TimeoutExpired, OSError) as error:
            raise NoPicture from error
