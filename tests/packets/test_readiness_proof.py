"""Documents, translations, children: each rule with a case in which it holds and one without."""

from dataclasses import replace

from packets.snapshot import WaitingFile
from tests.packets.readiness_cases import (
    ADULT,
    CHILD,
    Row,
    complete,
    lacking,
    paper,
    ready,
    ready_adult,
    ready_child,
    row,
    unable,
    with_paper,
)
from tests.support.cases import a_beneficiary, a_supporter, a_translation

ARABIC = {"language": "ar"}
ENGLISH = {"language": "ar", "translations": (a_translation(),)}
UNSIGNED = {"language": "ar", "translations": (a_translation(note=[]),)}


def translated_by(name, **told):
    english = replace(a_translation(**told), translator=name)
    return with_paper("ALL-10", language="ar", translations=(english,))


def translated(**told):
    """Return a complete case with a foreign paper, of whose translation this is told."""
    return translated_by("Leila Mansour", **told)


def birth_certificate(**told):
    """Return a complete case with a birth certificate in Spanish and its translation."""
    return with_paper(
        "CHD-E1",
        language="es",
        title="Birth certificate",
        translations=(a_translation(**told),),
    )


def two_supporters(supporter):
    """Return a complete case of two supporters, with one tax return that is about this one."""
    both = (a_supporter(), a_supporter("dana"))
    case = complete(replace(ready(), supporters=both))
    bare = tuple(exhibit for exhibit in case.exhibits if exhibit.kind != "ALL-13")
    named = tuple(replace(e, supporter=e.supporter or "sami") for e in bare)
    return replace(case, exhibits=(*named, paper("ALL-13", supporter=supporter)))


def more(*papers):
    case = ready()
    return replace(case, exhibits=(*case.exhibits, *papers))


def parents(mother="WITH_CHILD", father="WITH_CHILD"):
    return {"ch_parents": {"mother": mother, "father": father}}


GUARDIAN = ready_child(ch_consent={"who": "GUARDIAN"})
ORPHAN = ready_child(**parents(father="DEAD"))
BOTH_PARENTS = tuple(
    a_beneficiary(key, same_reasons_as=CHILD, reasons=(), ben_dob=ADULT)
    for key in ("rima", "khaled")
)

ROWS: tuple[Row, ...] = (
    row("MER-01", lacking("MED-01"), "docs", holds=unable("MED-01"), says="Letter from the doctor"),
    row(
        "MER-01b",
        lacking("FUN-01", case=ready_adult("FUN")),
        "docs",
        holds=unable("FUN-01", case=ready_adult("FUN")),
        says="Death certificate",
    ),
    row(
        "FRM-25b",
        unable("MED-01", why="Лікарню зруйновано."),
        "docs",
        holds=unable("MED-01", why="Лікарню зруйновано.", why_en="It is destroyed."),
        says="Letter from the doctor",
    ),
    row("MER-01c", unable("MED-01"), "docs", says="Letter from the doctor"),
    row(
        "MER-01e",
        lacking("HRM-01", case=ready_adult("HARM")),
        "docs",
        holds=ready_adult("HARM"),
        says="Nour",
    ),
    row(
        "MER-14",
        lacking("ALL-11", case=ready_adult("FUN")),
        "docs",
        holds=ready_adult("FUN"),
        says="Nour",
    ),
    row(
        "MER-15",
        lacking("ALL-24", case=ready_adult("FUN")),
        "docs",
        holds=ready_adult("FUN"),
        says="Nour",
    ),
    row("TR-01", with_paper("ALL-10", **ARABIC), "translate", about="", says="Document ALL-10"),
    row(
        "TR-01b",
        with_paper("ALL-10", language=""),
        "docs",
        about="",
        says="Document ALL-10",
    ),
    row(
        "TR-02",
        with_paper("ALL-10", **UNSIGNED),
        "translate",
        about="",
        holds=with_paper("ALL-10", **ENGLISH),
        says="Document ALL-10",
    ),
    row(
        "TR-02b",
        translated_by(""),
        "translate",
        about="",
        holds=translated_by("Leila Mansour"),
        says="Document ALL-10",
    ),
    row(
        "TR-03",
        translated(who="FAMILY"),
        "translate",
        about="",
        holds=translated_by("Samir al-Alhassan", who="STRANGER"),
        says="Document ALL-10",
    ),
    row(
        "TR-03b",
        translated_by("Samir al-Alhassan", who=""),
        "translate",
        about="",
        holds=translated_by("Samir al-Alhassan", who="STRANGER"),
        says="Document ALL-10",
    ),
    row(
        "TR-03c",
        translated(who=""),
        "translate",
        about="",
        holds=translated(),
        says="Document ALL-10",
    ),
    row(
        "TR-04",
        translated(stamps=False),
        "translate",
        about="",
        holds=translated(),
        says="Document ALL-10",
    ),
    row(
        "TR-05",
        translated(machine=True),
        "translate",
        about="",
        holds=translated(),
        says="Document ALL-10",
    ),
    row("DOC-01", with_paper("MED-01", page_count=0), "docs", about="", says="Document MED-01"),
    row(
        "DOC-10",
        replace(ready(), waiting=(WaitingFile(file_name="photo.jpg"),)),
        "docs",
        about="",
        says="photo.jpg",
    ),
    row(
        "DOC-02",
        more(replace(paper("", key="x-again"), document=ready().exhibits[0].document)),
        "docs",
        about="",
        holds=more(paper("", key="x-again")),
    ),
    row("DOC-03", with_paper("MED-01", dated=""), "docs", about="", says="Document MED-01"),
    *(
        row(code, with_paper(kind, told=told), "docs", about="", says=says)
        for code, kind, told, says in (
            ("DOC-03e", "MED-01", {"letter": ["LETTERHEAD", "CONTACT"]}, "Signature of the writer"),
            ("DOC-03f", "MED-01", {}, "Document MED-01"),
            ("SIG-09", "ALL-12", {"statement": ["SIGNED"]}, "under penalty of perjury"),
            ("SIG-09b", "ALL-12", {}, "Document ALL-12"),
            ("SUP-10b", "ALL-03", {"letter": ["LETTERHEAD", "CONTACT"]}, "Document ALL-03"),
        )
    ),
    row("DOC-03b", with_paper("ALL-23", dated=""), "docs", about="", says="Document ALL-23"),
    row("DOC-03c", with_paper("MED-01", title=""), "docs", about="", says="x-med-01.pdf"),
    row(
        "DOC-03d",
        with_paper("ALL-10", dated="2026-11-26"),
        "docs",
        about="",
        holds=with_paper("ALL-10", dated="2026-11"),
        says="Document ALL-10",
    ),
    row(
        "DOC-04",
        with_paper("MED-01", dated="2026-08-26"),
        "docs",
        holds=with_paper("MED-01", dated="2026-08-27"),
        says="Letter from the doctor",
    ),
    row(
        "DOC-05",
        lacking("MED-01"),
        "docs",
        holds=ready(),
        says="“The doctor said that her heart can stop at any time”",
    ),
    row(
        "DOC-05b",
        more(paper("", key="x-again", title="Menu of a restaurant")),
        "docs",
        about="",
        holds=more(paper("", key="x-again", title="Menu", proves="Where they met")),
        says="Menu of a restaurant",
    ),
    row(
        "DOC-09",
        two_supporters(supporter=""),
        "docs",
        about="x-all-13",
        holds=two_supporters(supporter="dana"),
        says="Document ALL-13",
    ),
    row("CHD-01", lacking("CHD-E1"), "docs", says="Nour"),
    row("CHD-02", lacking("CHD-E2"), "docs", says="Nour"),
    row(
        "CHD-02b",
        ready_child(ch_consent={"who": "BOTH_PARENTS"}, **parents(father="DEAD")),
        "ch-consent",
        holds=ready_child(ch_consent={"who": "ONE_PARENT"}, **parents(father="DEAD")),
        says="Nour",
    ),
    row(
        "CHD-06",
        ready(beneficiaries=(a_beneficiary(), *BOTH_PARENTS)),
        "file",
        about="rima",
        says="may need no parole fee, too",
    ),
    row("CHD-03", lacking("CHD-E3", case=GUARDIAN), "docs", holds=GUARDIAN, says="Nour"),
    row("CHD-04", lacking("CHD-E4", case=ORPHAN), "docs", holds=ORPHAN, says="Nour"),
    row("CHD-05", lacking("CHD-E5"), "docs", says="Nour"),
)
