"""Put a packet together in the confined child, as the site does, and follow how far it is.

The pages are of strangers' files: this process, which knows the secrets of the site, opens none.
"""

import logging
import os
from collections.abc import Callable, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

from django.conf import settings
from django.utils.translation import get_language

from evidence.errors import Unreadable
from evidence.left_behind import opened
from packets.assembly import FILE_NAME, AssembledPacket, Progress, Step
from packets.assembly.forms import NO_FORMS, Forms
from packets.errors import AssemblyError
from packets.law import all_facts
from packets.operations.assembler import Order
from packets.operations.assembling import CAPS, ChildDied, answers_of
from packets.snapshot import CaseSnapshot, data_to_build

logger = logging.getLogger(__name__)


def assembled_apart(
    case: CaseSnapshot,
    folder: Path,
    *,
    is_draft: bool,
    progress: Callable[[Progress], None],
    forms: Forms = NO_FORMS,
) -> AssembledPacket:
    """Return the packet, made in `folder`; raises AssemblyError when it cannot be made."""
    order = _order(case, folder, forms, is_draft=is_draft)
    try:
        done = _heard(order, progress)
        with opened(folder / FILE_NAME):  # the path is ours, whatever the child says
            return AssembledPacket(**{**done, "file": folder / FILE_NAME})
    except (ChildDied, Unreadable) as error:
        message = (
            "The packet could not be put together: the process that does it ended too early. "
            "Try again. If it happens again, build it with fewer or smaller documents."
        )
        raise AssemblyError(message) from error


def _heard(order: Order, progress: Callable[[Progress], None]) -> Mapping[str, Any]:
    """Follow the child to its last word, and return what it has done."""
    with closing(answers_of(order)) as answers:
        for said in answers:
            if "progress" in said:
                progress(_progress(said["progress"]))
            if "refused" in said:
                raise AssemblyError(said["refused"])
            if "broken" in said:
                logger.error("assembling broke with %s", said["broken"])
                raise ChildDied
            if "done" in said:
                return dict(said["done"])
    raise ChildDied


def _order(case: CaseSnapshot, folder: Path, forms: Forms, *, is_draft: bool) -> Order:
    documents = [one.document for one in case.exhibits]
    documents += [two.document for one in case.exhibits for two in one.translations]
    return Order(
        snapshot=data_to_build(case, is_draft=is_draft),
        pages={one.identity: str(one.pages) for one in documents},
        folder=str(folder),
        is_draft=is_draft,
        language=get_language() or settings.LANGUAGE_CODE,
        caps=CAPS,
        parent=os.getpid(),
        forms={key: str(place.resolve()) for key, place in forms.items()},
        law=[row.data for row in all_facts()],
    )


def _progress(said: dict[str, Any]) -> Progress:
    return Progress(step=Step(said["step"]), number=said["number"], count=said["count"])
