"""The papers of Oksana, who files for herself to give her sister a kidney."""

from datetime import UTC, datetime

from samples.make.camera import Shot
from samples.make.identity import Booklet
from samples.make.letters import Letter
from samples.make.machine_lines import Holder
from samples.make.paper import Paper, as_photo, as_picture, as_scan, as_scanned_picture

FOLDER = "self-petitioner"
TRANSLATOR = {
    "from": "Ukrainian",
    "translator": "Petro Kovalenko",
    "translator_where": "730 Harvest Street, St. Paul, MN 55105 · (612) 555-0183",
    "translated": "November 18, 2026",
}
OKSANA = Booklet(
    country="UKR",
    number="FE550183",
    family="Melnychenko",
    given="Oksana",
    family_native="МЕЛЬНИЧЕНКО",
    given_native="ОКСАНА",
    born="1986-06-24",
    birthplace="LVIV, UKR",
    sex="F",
    issued="2023-08-15",
    expires="2033-08-15",
    look="woman-tied",
)
OKSANA_BIRTH = {
    "given_uk": "Оксана Богданівна",
    "given_en": "Oksana Bohdanivna",
    "born_uk": "24 червня 1986 року",
    "born_en": "June 24, 1986",
    "entry_uk": "№ 2207 від 3 липня 1986 року",
    "entry_en": "No. 2207 of July 3, 1986",
    "issued_uk": "14 березня 2011 року",
    "issued_en": "March 14, 2011",
    "number": "550218",
}
IRYNA_BIRTH = {
    "given_uk": "Ірина Богданівна",
    "given_en": "Iryna Bohdanivna",
    "born_uk": "9 лютого 1983 року",
    "born_en": "February 9, 1983",
    "entry_uk": "№ 514 від 21 лютого 1983 року",
    "entry_en": "No. 514 of February 21, 1983",
    "issued_uk": "14 березня 2011 року",
    "issued_en": "March 14, 2011",
    "number": "550219",
}
IRYNA_CARD = {
    "look": "woman",
    "family": "Brandt",
    "given": "Iryna",
    "number": "209-555-114",
    "category": "IR6",
    "country": "Ukraine",
    "born": "09 FEB 1983",
    "sex": "F",
    "expires": "05/17/32",
    "since": "05/17/16",
    "zone": Holder(
        kind="C1",
        issuer="USA",
        nationality="UKR",
        family="Brandt",
        given="Iryna",
        number="209555114",
        born="830209",
        sex="F",
        expires="320517",
        optional="LIN1655501187",
    ),
}


def _page(name: str) -> str:
    return f"{FOLDER}/{name}.html"


def _translated(original: str) -> dict[str, object]:
    return {**TRANSLATOR, "original": original}


PAPERS: tuple[Paper | Letter, ...] = (
    Paper(
        file="oksana-passport.jpg",
        template="passport.html",
        facts=OKSANA.facts(),
        finish=as_photo(
            Shot(
                seed=81,
                taken="2026:11:14 09:31:55",
                turned=True,
                corners=((0.08, 0.05), (0.95, 0.07), (0.93, 0.94), (0.06, 0.91)),
                table=(142, 120, 92),
            ),
        ),
    ),
    Paper(file="transplant-center-letter.pdf", template=_page("centre-letter")),
    Paper(file="compatibility-report.pdf", template=_page("compatibility")),
    Paper(file="donor-advocate-letter.pdf", template=_page("advocate")),
    Letter(
        file="donor-statement.docx",
        text=f"{FOLDER}/statement-uk.txt",
        author="Оксана Мельниченко",
        written=datetime(2026, 11, 15, 12, 8, tzinfo=UTC),
    ),
    Paper(
        file="donor-statement-english.pdf",
        template=_page("statement-en"),
        facts=_translated("Statement of the donor of November 15, 2026"),
    ),
    Paper(file="donor-health.pdf", template=_page("clinic")),
    Paper(
        file="oksana-birth-certificate.jpg",
        template=_page("birth-uk"),
        facts={**OKSANA_BIRTH, "lang": "uk"},
        finish=as_scanned_picture(82, turn=-0.9),
    ),
    Paper(
        file="oksana-birth-certificate-english.pdf",
        template=_page("birth-en"),
        facts={**OKSANA_BIRTH, **_translated("Birth certificate, series I-SH no. 550218")},
    ),
    Paper(
        file="iryna-birth-certificate.pdf",
        template=_page("birth-uk"),
        facts={**IRYNA_BIRTH, "lang": "uk"},
        finish=as_scan(83, turn=0.6, colour=True),
    ),
    Paper(
        file="iryna-birth-certificate-english.pdf",
        template=_page("birth-en"),
        facts={**IRYNA_BIRTH, **_translated("Birth certificate, series I-SH no. 550219")},
    ),
    Paper(
        file="iryna-marriage-certificate.pdf",
        template=_page("marriage"),
        finish=as_scan(84, turn=-0.4),
    ),
    Paper(
        file="iryna-green-card.png",
        template="green-card.html",
        facts=IRYNA_CARD,
        finish=as_picture(130),
    ),
    Paper(file="donor-costs-letter.pdf", template=_page("costs")),
    Paper(file="donor-fund-grant.pdf", template=_page("fund")),
    Paper(
        file="oksana-bank-certificate.pdf",
        template=_page("bank-uk"),
        facts={"lang": "uk"},
        finish=as_scan(85, turn=0.5),
    ),
    Paper(
        file="oksana-bank-certificate-english.pdf",
        template=_page("bank-en"),
        facts=_translated("Certificate of accounts no. 5501-k"),
    ),
    Paper(file="oksana-employer-letter.pdf", template=_page("work-uk"), facts={"lang": "uk"}),
    Paper(
        file="oksana-employer-letter-english.pdf",
        template=_page("work-en"),
        facts=_translated("Certificate of Lypova Pharmacy no. 55/11"),
    ),
    Paper(file="visa-refusal.pdf", template=_page("refusal"), finish=as_scan(86, turn=-0.7)),
    Letter(
        file="housing-letter.docx",
        text=f"{FOLDER}/housing.txt",
        author="Erik Brandt",
        written=datetime(2026, 11, 19, 20, 30, tzinfo=UTC),
    ),
    Paper(file="return-flights.pdf", template=_page("flights")),
)
