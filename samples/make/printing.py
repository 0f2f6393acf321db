"""Print the HTML of one paper to PDF, the same bytes each time."""

import hashlib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from django.template import Context, Engine

PAPERS = Path(__file__).parent / "papers"


@cache
def _engine() -> Engine:
    return Engine(dirs=[str(PAPERS)], builtins=["samples.make.marks"])


def page_source(template: str, facts: Mapping[str, object]) -> str:
    """Return the HTML of a paper; `template` is a path below the papers folder."""
    return _engine().get_template(template).render(Context(dict(facts)))


def printed(template: str, facts: Mapping[str, object]) -> bytes:
    """Return the paper as PDF. Fields that a page holds become filled form fields."""
    from weasyprint import HTML

    source = page_source(template, facts)
    return bytes(
        HTML(string=source, base_url=str(PAPERS)).write_pdf(
            pdf_forms="<input" in source,
            pdf_identifier=hashlib.sha256(source.encode()).digest()[:16],
            optimize_images=True,
            jpeg_quality=70,
        ),
    )
