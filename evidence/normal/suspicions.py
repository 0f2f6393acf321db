"""What a PDF has besides its pages: forms that only one program can draw, scripts, other files."""

from collections.abc import Iterable

from pikepdf import Array, Dictionary, Object, Pdf

from evidence.notes import Note

_PAGES_LOST = ("ignoring page", "Pages tree includes non-dictionary object")
"""What qpdf says when it leaves out a page that is too damaged."""

_PROGRAMS = frozenset(
    {"/JavaScript", "/Launch", "/SubmitForm", "/ImportData", "/Rendition", "/RichMediaExecute"}
)


def is_dynamic_form(document: Pdf) -> bool:
    """Say whether the real pages are in an XFA form, and the PDF shows a "please wait" instead."""
    if bool(document.Root.get("/NeedsRendering", False)):
        return True
    form = document.Root.get("/AcroForm")
    if not isinstance(form, Dictionary) or "/XFA" not in form:
        return False
    fields = form.get("/Fields")
    return not isinstance(fields, Array) or len(fields) == 0


def has_hidden_layers(document: Pdf) -> bool:
    """Say whether some layer does not show: then keeping all of them would show too much."""
    layers = document.Root.get("/OCProperties")
    if not isinstance(layers, Dictionary):
        return False
    shown = layers.get("/D")
    if not isinstance(shown, Dictionary):
        return False
    hidden = shown.get("/OFF")
    is_off = isinstance(hidden, Array) and len(hidden) > 0
    return is_off or shown.get("/BaseState", "/ON") != "/ON" or "/AS" in shown


def says_more_pages(document: Pdf) -> bool:
    """Say whether a document counts more pages than can be found in it."""
    tree = document.Root.get("/Pages")
    counted = tree.get("/Count") if isinstance(tree, Dictionary) else None
    return isinstance(counted, int) and counted > len(document.pages)


def notes_on(document: Pdf) -> frozenset[str]:
    """Return what to tell of the parts that stay behind."""
    notes = set()
    if _has_attachments(document.Root):
        notes.add(Note.ATTACHMENTS_REMOVED)
    if _has_programs(document):
        notes.add(Note.PROGRAMS_REMOVED)
    return frozenset(notes)


def notes_on_damage(warnings: Iterable[object]) -> frozenset[str]:
    """Return what to tell of what qpdf found damaged; it hands out its warnings only once."""
    said = " ".join(map(str, warnings))
    notes = set()
    if "reconstruct" in said:
        notes.add(Note.REPAIRED)
    if any(words in said for words in _PAGES_LOST):
        notes.add(Note.PAGES_MISSING)
    return frozenset(notes)


def _has_attachments(root: Object) -> bool:
    tree = _tree(root, "/EmbeddedFiles")
    if tree is None:
        return "/AF" in root
    entries = tree.get("/Names", tree.get("/Kids"))
    return isinstance(entries, Array) and len(entries) > 0


def _has_programs(document: Pdf) -> bool:
    root = document.Root
    if _tree(root, "/JavaScript") is not None or "/AA" in root:
        return True
    action = root.get("/OpenAction")
    if isinstance(action, Dictionary) and str(action.get("/S")) in _PROGRAMS:
        return True
    return any("/AA" in page.obj for page in document.pages)


def _tree(root: Object, name: str) -> Object | None:
    names = root.get("/Names")
    tree = names.get(name) if isinstance(names, Dictionary) else None
    return tree if isinstance(tree, Dictionary) else None
