"""Read a finished packet back, and refuse it unless it holds exactly what it should.

The packet is written with pikepdf and read with pypdf and PDFium: a fault of the first is not
repeated by the others.
"""

from pathlib import Path

from packets.assembly.bind import Binding
from packets.assembly.checks.documents import check_documents
from packets.assembly.checks.forms import check_forms
from packets.assembly.checks.inertness import check_inertness
from packets.assembly.checks.numbers import check_numbers
from packets.assembly.checks.pages import check_marks, check_pages
from packets.assembly.checks.reading import opened
from packets.assembly.checks.scans import check_scans
from packets.assembly.checks.structure import check_structure
from packets.snapshot import CaseSnapshot


def verify(file: Path, case: CaseSnapshot, binding: Binding) -> None:
    """Raise NotVerified with a sentence that names what is wrong."""
    with opened(file) as packet:
        check_structure(packet, binding)
        check_inertness(packet)
        check_documents(packet, case, binding)
        check_numbers(packet, binding)
        check_marks(packet, binding)
        check_forms(packet, binding)
        check_scans(packet, binding)
        check_pages(packet, binding)
