"""What a case is called, and its reasons, in words for lists and headings."""

from django.utils.translation import gettext as _

from packets.snapshot import CaseSnapshot
from packets.urgency import all_bases
from packets.wizard.naming import names_in


def title_of(facts: CaseSnapshot) -> str:
    """Name the case by its travellers, once somebody said what they are called."""
    if not any(beneficiary.known_as for beneficiary in facts.beneficiaries):
        return _("Your case")
    return _("Case of {names}").format(names=names_in(facts, "").ben)


def reasons_in_words(facts: CaseSnapshot) -> list[str]:
    bases = all_bases()
    keys = dict.fromkeys(r.basis for b in facts.beneficiaries for r in facts.reasons_of(b))
    return [str(bases[key].label) for key in keys if key in bases]
