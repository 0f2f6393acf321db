"""What stands on a form, as one value: it changes with every answer on it."""

import hashlib
import json

from packets.filings import FiledForm
from packets.filling.answers import answers_for


def digest_of_form(form: FiledForm) -> str:
    """Return the digest of the edition, of whom it is for, and of every answer (SHA-256, hex)."""
    edition, filing = form.edition, form.filing
    told = {
        "edition": edition.key,
        "about": filing.beneficiary.key,
        "supporter": filing.supporter.key if filing.supporter else "",
        "answers": [
            (item.part, item.item, item.label, item.answer(filing))
            for item in edition.items
            if item.applies(filing) and not item.for_ink
        ],
        "written": answers_for(edition, filing).values if edition.printed else {},
    }
    text = json.dumps(told, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()
