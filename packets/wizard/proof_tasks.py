"""Where the two tasks of the proof stand, from counts: documents and their translations."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from packets.wizard.shown import SEPARATOR
from packets.wizard.task_state import DONE, TODO, State, cannot_start, in_progress, to_fix


@dataclass(frozen=True, kw_only=True)
class ProofCount:
    """`filled` of `expected` slots hold a document or a reason why there is none.

    `unreadable` documents could not be made into pages; `not_replaced` ones still stand, as only
    the file that should replace theirs could not. `foreign` ones are not in English, of which
    `translated` have a certified translation.
    """

    filled: int = 0
    expected: int = 0
    unreadable: int = 0
    not_replaced: int = 0
    foreign: int = 0
    translated: int = 0


NO_PROOF = ProofCount()


def documents_state(proof: ProofCount, fixes: int) -> State:
    """Return the state of "Add documents"; `fixes` are the rules that send people there."""
    added = _("{filled} of {expected} documents added").format(
        filled=proof.filled, expected=proof.expected
    )
    kept = _kept_words(proof.not_replaced)
    hint = f"{added}{SEPARATOR}{kept}" if kept else added
    if proof.unreadable:
        return to_fix(proof.unreadable, hint)
    if not proof.filled:
        return State(status=TODO.status, hint=kept)
    if proof.filled < proof.expected:
        return in_progress(hint)
    return to_fix(fixes, hint) if fixes else State(status=DONE.status, hint=kept)


def _kept_words(count: int) -> str:
    """Say that new files were refused and that those before them are used; "" when none was."""
    if not count:
        return ""
    return ngettext(
        "{count} new file was not accepted, so the file before it is used",
        "{count} new files were not accepted, so the files before them are used",
        count,
    ).format(count=count)


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
