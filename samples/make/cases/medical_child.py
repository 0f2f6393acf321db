"""The papers of Nour, 9, who needs a heart operation."""

from datetime import UTC, datetime
from functools import partial

from samples.make.camera import Shot
from samples.make.heartbeat import trace
from samples.make.identity import Booklet
from samples.make.letters import Letter
from samples.make.machine_lines import Holder
from samples.make.paper import (
    Paper,
    as_fax,
    as_heic,
    as_photo,
    as_picture,
    as_scan,
    as_scanned_picture,
)
from samples.make.taxes import TaxReturn

AMMAN = (31.9632, 35.9304)
FOLDER = "medical-child"
TRANSLATOR = {
    "from": "Arabic",
    "translator": "Leila Mansour",
    "translator_where": "88 Quince Court, Lakewood, OH 44107 · (216) 555-0168",
    "translated": "November 16, 2026",
}
NOUR = Booklet(
    country="SYR",
    number="N01448731",
    family="Alhassan",
    given="Nour",
    family_native="الحسن",
    given_native="نور",
    born="2017-03-05",
    birthplace="HOMS",
    sex="F",
    issued="2023-05-03",
    expires="2029-05-02",
    look="girl",
    parents="KHALED ALHASSAN / RIMA DARWISH",
)
RIMA = Booklet(
    country="SYR",
    number="N01287465",
    family="Darwish",
    given="Rima",
    family_native="درويش",
    given_native="ريما",
    born="1989-10-22",
    birthplace="HOMS",
    sex="F",
    issued="2023-05-03",
    expires="2029-05-02",
    look="mother",
    parents="ADNAN DARWISH / NADA SABBAGH",
)
SAMI = Booklet(
    country="USA",
    number="555014276",
    family="Alhassan",
    given="Sami",
    born="1979-02-11",
    birthplace="SYRIA",
    sex="M",
    issued="2021-06-14",
    expires="2031-06-13",
    look="man-older",
)
HUDA = {
    "look": "woman",
    "family": "Alhassan",
    "given": "Huda",
    "number": "204-555-019",
    "category": "F43",
    "country": "Syria",
    "born": "19 JUL 1984",
    "sex": "F",
    "expires": "11/08/27",
    "since": "11/08/17",
    "zone": Holder(
        kind="C1",
        issuer="USA",
        nationality="SYR",
        family="Alhassan",
        given="Huda",
        number="204555019",
        born="840719",
        sex="F",
        expires="271108",
        optional="SRC9055501942",
    ),
}
TAX = TaxReturn(
    asked="11-17-2026",
    tracking="100555018844",
    ssn="XXX-XX-5544",
    spouse_ssn="XXX-XX-5591",
    names="SAMI & DANA ALHA",
    address="905 BR",
    status="Married filing joint",
    received="Mar. 03, 2026",
    dependents=(
        ("Dependent 1 (year of birth 2014)", "ADAM ALHA"),
        ("Dependent 2 (year of birth 2018)", "MAYA ALHA"),
    ),
    wages=76_912,
    interest=214,
    deduction=31_500,
    tax=4_998,
    credits=4_400,
    withheld=5_650,
)
CARDS = {
    "cards": [
        {
            "look": "girl",
            "name": "NOUR ALHASSAN",
            "native": "نور الحسن",
            "born": "05/03/2017",
            "number": "5520-44-8813",
        },
        {
            "look": "mother",
            "name": "RIMA DARWISH",
            "native": "ريما درويش",
            "born": "22/10/1989",
            "number": "5520-44-8811",
        },
    ],
}
REFUSED = {
    "people": [
        {
            "name": "ALHASSAN, Nour",
            "born": "05 MAR 2017",
            "passport": "N01448731",
            "application": "AA00B55X1K",
        },
        {
            "name": "DARWISH, Rima",
            "born": "22 OCT 1989",
            "passport": "N01287465",
            "application": "AA00B55X2M",
        },
    ],
}
LEADS = {
    "leads": [
        (name, trace(height=h, seed=s))
        for name, h, s in (("II", 0.7, 3), ("V2", -0.8, 31), ("V5", 1.1, 12), ("V6", 0.95, 47))
    ]
}
BOOKLET = ((0.10, 0.07), (0.92, 0.05), (0.95, 0.91), (0.06, 0.93))

page = partial("{}/{}.html".format, FOLDER)


def _translated(original: str, extent: str = "1 page") -> dict[str, object]:
    return {**TRANSLATOR, "original": original, "extent": extent}


PAPERS: tuple[Paper | Letter, ...] = (
    Paper(
        file="nour-passport.jpg",
        template="passport.html",
        facts=NOUR.facts(),
        finish=as_photo(Shot(seed=11, taken="2026:11:18 20:41:07", turned=True, corners=BOOKLET)),
    ),
    Paper(
        file="rima-passport.heic",
        template="passport.html",
        facts=RIMA.facts(),
        finish=as_heic(Shot(seed=12, taken="2026:11:18 20:43:30", place=AMMAN, corners=BOOKLET)),
    ),
    Paper(
        file="residence-cards.png",
        template=page("residence-cards"),
        facts=CARDS,
        finish=as_picture(130),
    ),
    Paper(file="dr-nabulsi-letter.pdf", template=page("nabulsi-letter")),
    Paper(file="st-brigid-acceptance.pdf", template=page("st-brigid-acceptance")),
    Paper(file="st-brigid-cost-estimate.pdf", template=page("st-brigid-estimate")),
    Paper(file="open-hearts-award.pdf", template=page("open-hearts-award")),
    Paper(file="companion-letter.pdf", template=page("companion-letter")),
    Paper(
        file="petra-valley-reply.pdf",
        template=page("petra-valley-reply"),
        finish=as_scan(21, turn=-0.5),
    ),
    Paper(
        file="al-manara-reply.jpg",
        template=page("al-manara-reply"),
        finish=as_photo(Shot(seed=22, taken="2026:10:20 09:12:44", turned=True, place=AMMAN)),
    ),
    Paper(file="cedar-coast-email.pdf", template=page("cedar-coast-email")),
    Paper(file="medical-records.tif", template=page("records"), facts=LEADS, finish=as_fax(31)),
    Paper(
        file="nour-birth-record.jpg",
        template=page("birth-extract-ar"),
        facts={"lang": "ar", "rtl": True},
        finish=as_scanned_picture(41, turn=1.1),
    ),
    Paper(
        file="nour-birth-record-english.pdf",
        template=page("birth-extract-en"),
        facts=_translated("Birth record extract no. 5503/1127"),
    ),
    Paper(
        file="family-register.pdf",
        template=page("family-register-ar"),
        facts={"lang": "ar", "rtl": True},
        finish=as_scan(42, turn=-0.9),
    ),
    Paper(
        file="family-register-english.pdf",
        template=page("family-register-en"),
        facts=_translated("Family register extract no. 5503/1128"),
    ),
    Paper(
        file="father-consent.pdf",
        template=page("consent-ar"),
        facts={"lang": "ar", "rtl": True},
        finish=as_scan(43, turn=0.6, colour=True, dpi=150),
    ),
    Paper(
        file="father-consent-english.pdf",
        template=page("consent-en"),
        facts=_translated("Statement and consent of a parent, deed no. 2026/5514", "2 pages"),
    ),
    Letter(
        file="rima-statement.docx",
        text=f"{FOLDER}/rima-statement-ar.txt",
        author="Rima Darwish",
        written=datetime(2026, 11, 13, 18, 5, tzinfo=UTC),
        right_to_left=True,
    ),
    Paper(
        file="rima-statement-english.pdf",
        template=page("rima-statement-en"),
        facts=_translated("Statement of Rima Darwish of November 13, 2026"),
    ),
    Letter(
        file="huda-declaration.docx",
        text=f"{FOLDER}/huda-declaration.txt",
        author="Huda Alhassan",
        written=datetime(2026, 11, 23, 21, 17, tzinfo=UTC),
    ),
    Paper(file="school-letter.pdf", template=page("school-letter")),
    Paper(file="care-and-return-plan.pdf", template=page("care-plan")),
    Paper(
        file="visa-refusals.pdf",
        template=page("visa-refusal"),
        facts=REFUSED,
        finish=as_scan(51, turn=0.4, dpi=130),
    ),
    Paper(
        file="huda-green-card.png", template="green-card.html", facts=HUDA, finish=as_picture(130)
    ),
    Paper(
        file="sami-us-passport.jpg",
        template="passport.html",
        facts=SAMI.facts(),
        finish=as_scanned_picture(52, turn=-0.6, dpi=140),
    ),
    Paper(file="sami-tax-transcript-2025.pdf", template="tax-transcript.html", facts=TAX.facts()),
    Paper(file="sami-employer-letter.pdf", template=page("employer-letter")),
    Paper(file="sami-pay-stub.pdf", template=page("pay-stub")),
    Paper(file="sami-bank-letter.pdf", template=page("bank-letter")),
    Paper(file="sami-lease.pdf", template=page("lease")),
    Paper(file="return-flights.pdf", template=page("ticket-plan")),
)
