"""The papers of Mateo, who asks to come to his sister's funeral."""

from datetime import UTC, datetime

from samples.make.camera import Shot
from samples.make.identity import Booklet
from samples.make.letters import Letter
from samples.make.machine_lines import Holder
from samples.make.paper import Paper, as_photo, as_picture, as_scan, as_scanned_picture
from samples.make.taxes import TaxReturn

FOLDER = "funeral"
TRANSLATOR = {
    "from": "Spanish",
    "translator": "Irene Castellanos",
    "translator_where": "1204 Bluebonnet Row, San Antonio, TX 78209 · (210) 555-0165",
    "translated": "November 25, 2026",
}
MATEO = Booklet(
    country="MEX",
    number="G55018342",
    family="Ríos Calderón",
    given="Mateo",
    born="1988-04-17",
    birthplace="ZAPOPAN, JALISCO",
    sex="M",
    issued="2024-02-20",
    expires="2034-02-20",
    look="man-beard",
)
DANIEL = Booklet(
    country="USA",
    number="555082917",
    family="Whitaker",
    given="Daniel James",
    born="1981-06-25",
    birthplace="TEXAS, U.S.A.",
    sex="M",
    issued="2022-09-05",
    expires="2032-09-04",
    look="man-older",
)
VISA = {
    "holder": Holder(
        kind="V<",
        issuer="USA",
        nationality="MEX",
        family="Ríos Calderón",
        given="Mateo",
        number="G11550924",
        born="880417",
        sex="M",
        expires="210301",
    ),
}
MATEO_ACTA = {
    "given": "Mateo",
    "book": "12",
    "entry": "02341",
    "registered": "6 de mayo de 1988",
    "registered_en": "May 6, 1988",
    "sex": "Hombre",
    "sex_en": "Male",
    "born": "17 de abril de 1988",
    "born_en": "April 17, 1988",
    "father_age": "36",
    "mother_age": "33",
    "margin": "Sin anotaciones",
    "margin_en": "No notes",
    "issued": "15 de enero de 2024",
    "issued_en": "January 15, 2024",
    "turn": -10,
}
ELENA_ACTA = {
    **MATEO_ACTA,
    "given": "Elena",
    "book": "9",
    "entry": "01877",
    "registered": "3 de octubre de 1983",
    "registered_en": "October 3, 1983",
    "sex": "Mujer",
    "sex_en": "Female",
    "born": "8 de septiembre de 1983",
    "born_en": "September 8, 1983",
    "father_age": "31",
    "mother_age": "28",
    "issued": "23 de noviembre de 2026",
    "issued_en": "November 23, 2026",
    "turn": 12,
}
TAX = TaxReturn(
    asked="11-23-2026",
    tracking="100555027310",
    ssn="XXX-XX-5562",
    spouse_ssn="XXX-XX-5518",
    names="DANIEL J & ELENA R WHIT",
    address="7418 PE",
    status="Married filing joint",
    received="Feb. 19, 2026",
    dependents=(
        ("Dependent 1 (year of birth 2015)", "SOFIA WHIT"),
        ("Dependent 2 (year of birth 2019)", "LUCAS WHIT"),
    ),
    wages=131_240,
    interest=176,
    deduction=31_500,
    tax=11_810,
    credits=4_400,
    withheld=9_870,
)
ACTIVITY = {
    "activity": [
        ("10/23", "Balance forward", "", "6,204.18"),
        ("10/30", "Bexar Ridge Electric, payroll", "+2,151.25", "8,355.43"),
        ("11/02", "Hill Country Home Loans", "-1,412.60", "6,942.83"),
        ("11/05", "Groceries and fuel", "-618.32", "6,324.51"),
        ("11/09", "City utilities", "-287.35", "6,037.16"),
        ("11/13", "Bexar Ridge Electric, payroll", "+2,151.25", "8,188.41"),
        ("11/16", "Transfer to savings 7719", "-250.00", "7,938.41"),
        ("11/18", "School and church", "-550.00", "7,388.41"),
        ("11/21", "Mission Oak Funeral Home, deposit", "-2,000.00", "5,388.41"),
    ],
}


def _page(name: str) -> str:
    return f"{FOLDER}/{name}.html"


def _translated(original: str) -> dict[str, object]:
    return {**TRANSLATOR, "original": original}


PAPERS: tuple[Paper | Letter, ...] = (
    Paper(
        file="death-certificate.pdf",
        template=_page("death-certificate"),
        finish=as_scan(61, turn=0.5),
    ),
    Paper(file="funeral-home-letter.pdf", template=_page("funeral-home")),
    Paper(file="obituary.pdf", template=_page("obituary")),
    Paper(
        file="mateo-passport.jpg",
        template="passport.html",
        facts=MATEO.facts(),
        finish=as_photo(
            Shot(
                seed=62,
                taken="2026:11:22 18:04:51",
                turned=True,
                place=(20.7236, -103.3848),
                corners=((0.09, 0.06), (0.94, 0.08), (0.92, 0.93), (0.05, 0.90)),
                table=(150, 128, 104),
            ),
        ),
    ),
    Paper(
        file="mateo-old-visa.jpg",
        template=_page("old-visa"),
        facts=VISA,
        finish=as_photo(
            Shot(
                seed=63,
                taken="2026:11:22 18:06:12",
                corners=((0.05, 0.07), (0.96, 0.05), (0.94, 0.93), (0.07, 0.95)),
                frame=(1800, 1350),
                table=(150, 128, 104),
            ),
        ),
    ),
    Paper(
        file="mateo-birth-certificate.jpg",
        template=_page("acta"),
        facts={**MATEO_ACTA, "lang": "es"},
        finish=as_photo(
            Shot(seed=64, taken="2026:11:22 18:10:03", turned=True, table=(90, 74, 66))
        ),
    ),
    Paper(
        file="mateo-birth-certificate-english.pdf",
        template=_page("acta-english"),
        facts={**MATEO_ACTA, **_translated("Birth certificate, entry 02341 of 1988")},
    ),
    Paper(
        file="elena-birth-certificate.pdf",
        template=_page("acta"),
        facts={**ELENA_ACTA, "lang": "es"},
        finish=as_scan(65, turn=-0.8),
    ),
    Paper(
        file="elena-birth-certificate-english.pdf",
        template=_page("acta-english"),
        facts={**ELENA_ACTA, **_translated("Birth certificate, entry 01877 of 1983")},
    ),
    Paper(
        file="marriage-record.png",
        template=_page("marriage-certificate"),
        finish=as_picture(140),
    ),
    Paper(file="visa-appointment.pdf", template=_page("appointment")),
    Letter(
        file="mateo-declaration.docx",
        text=f"{FOLDER}/mateo-declaration-es.txt",
        author="Mateo Ríos Calderón",
        written=datetime(2026, 11, 24, 22, 40, tzinfo=UTC),
    ),
    Paper(
        file="mateo-declaration-english.pdf",
        template=_page("mateo-declaration-english"),
        facts=_translated("Declaration of Mateo Ríos Calderón of November 24, 2026"),
    ),
    Letter(
        file="daniel-declaration.docx",
        text=f"{FOLDER}/daniel-declaration.txt",
        author="Daniel Whitaker",
        written=datetime(2026, 11, 25, 9, 12, tzinfo=UTC),
    ),
    Paper(
        file="school-letter.pdf",
        template=_page("school-letter"),
        facts={"lang": "es"},
        finish=as_scan(66, turn=0.5),
    ),
    Paper(
        file="school-letter-english.pdf",
        template=_page("school-letter-english"),
        facts=_translated("Letter of Colegio Valle Sereno of November 23, 2026"),
    ),
    Paper(
        file="daniel-us-passport.jpg",
        template="passport.html",
        facts=DANIEL.facts(),
        finish=as_scanned_picture(67, turn=0.5, dpi=140),
    ),
    Paper(
        file="daniel-tax-transcript-2025.pdf",
        template="tax-transcript.html",
        facts=TAX.facts(),
    ),
    Paper(file="daniel-employer-letter.pdf", template=_page("whitaker-employer")),
    Paper(file="daniel-bank-statement.pdf", template=_page("whitaker-bank"), facts=ACTIVITY),
    Paper(file="daniel-mortgage-statement.pdf", template=_page("mortgage")),
    Paper(file="return-flights.pdf", template=_page("itinerary")),
)
