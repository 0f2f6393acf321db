"""Where the two tasks of the proof stand, from counts: documents and their translations."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from packets.wizard.task_state import DONE, TODO, State, cannot_start, in_progress, to_fix


@dataclass(frozen=True, kw_only=True)
class ProofCount:
    """`filled` of `expected` slots hold a document or a reason why there is none.

    `unreadable` documents could not be made into pages; `foreign` ones are not in English, of which
    `translated` have a certified translation.
    """

    filled: int = 0
    expected: int = 0
    unreadable: int = 0
    foreign: int = 0
    translated: int = 0


NO_PROOF = ProofCount()


def documents_state(proof: ProofCount, fixes: int) -> State:
    """Return the state of "Add documents"; `fixes` are the rules that send people there."""
    hint = _("{filled} of {expected} documents added").format(
        filled=proof.filled, expected=proof.expected
    )
    if proof.unreadable:
        return to_fix(proof.unreadable, hint)
    if not proof.filled:
        return TODO
    if proof.filled < proof.expected:
        return in_progress(hint)
    return to_fix(fixes, hint) if fixes else DONE


def translations_state(proof: ProofCount, fixes: int) -> State:
    if not proof.filled:
        return cannot_start(_("First add documents"))
    if not proof.foreign:
        return State(status=DONE.status, hint=_("No paper needs a translation"))
    missing = proof.foreign - proof.translated
    if not missing:
        return to_fix(fixes) if fixes else DONE
    hint = ngettext(
        "{count} document is not in English yet",
        "{count} documents are not in English yet",
        missing,
    ).format(count=missing)
    return in_progress(hint) if proof.translated else State(status=TODO.status, hint=hint)
