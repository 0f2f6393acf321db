"""The certificate of a translator, to print and sign with a pen (8 CFR 103.2(b)(3)).

The words say what the rule asks for: who translated what from which language, that the translation
is complete and accurate, and that the translator is competent in both. Signature and date stay
empty: only a hand fills them.
"""

from dataclasses import dataclass

from django.template.loader import render_to_string

from packets.assembly.wording import label


@dataclass(frozen=True, kw_only=True)
class Certificate:
    """What is known beforehand, in English; the empty parts get a line for the pen."""

    document: str = ""
    language: str = ""
    translator: str = ""


def certificate_html(certificate: Certificate) -> str:
    """Return the page as HTML that fetches nothing."""
    told = {
        "document": label(certificate.document),
        "language": label(certificate.language),
        "translator": label(certificate.translator),
    }
    return render_to_string("documents/certificate.html", told)
