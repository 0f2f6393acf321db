"""The papers of Laila, a journalist whom armed men look for by name."""

from datetime import UTC, datetime

from samples.make.camera import Shot
from samples.make.identity import Booklet
from samples.make.letters import Letter
from samples.make.paper import Paper, as_photo, as_picture, as_scan, as_scanned_picture
from samples.make.taxes import TaxReturn

FOLDER = "targeted-harm"
DARI, PASHTO = "Dari", "Pashto"
TRANSLATOR = {
    "translator": "Mina Rahimi",
    "translator_where": "615 Larkspur Lane, Beaverton, OR 97005 · (503) 555-0139",
    "translated": "November 18, 2026",
}
LAILA = Booklet(
    country="AFG",
    number="P02155483",
    family="Noorzai",
    given="Laila",
    family_native="نورزی",
    given_native="لیلا",
    born="1993-09-02",
    birthplace="NANGARHAR",
    sex="F",
    issued="2021-06-08",
    expires="2031-06-07",
    look="woman-scarf",
)
RACHEL = Booklet(
    country="USA",
    number="555061348",
    family="Kessler",
    given="Rachel Ann",
    born="1979-12-03",
    birthplace="OREGON, U.S.A.",
    sex="F",
    issued="2023-02-21",
    expires="2033-02-20",
    look="woman-tied",
)
TAX = TaxReturn(
    asked="11-16-2026",
    tracking="100555036602",
    ssn="XXX-XX-5573",
    names="RACHEL A KESS",
    address="2218 SE",
    status="Single",
    received="Apr. 02, 2026",
    wages=94_300,
    interest=1_266,
    deduction=15_750,
    tax=12_473,
    credits=0,
    withheld=13_118,
)
EMPLOYMENT = {
    "subject": "Employment of Rachel Ann Kessler, born December 3, 1979",
    "text": "<p>Ms. Kessler has been a producer of this company since January 12, 2011. She works full"
    " time, and the position is permanent. Her salary is <b>96,500 U.S. dollars a year</b>. In 2025"
    " she earned 94,300 U.S. dollars.</p><p>We expect to keep her. Two films that she produces are"
    " under contract until the end of 2028.</p>",
}
CREDITS = {
    "subject": "Work of Laila Noorzai, born September 2, 1993, on our film “The River School”",
    "text": "<p>Ms. Noorzai worked for us as a field producer, interpreter and sound recordist in"
    " Nangarhar from <b>April 9, 2019 to July 18, 2021</b>. She was paid by the day under contract"
    " CLF-19-055. The film was shown in the United States from October 2021 on. Her name is in the"
    " credits, and it is on our public website.</p><p>She took our team to villages where no foreign"
    " crew had filmed before. She was exact, calm and honest. Because of her work with us the people"
    " who now look for her call her “the woman of the Americans”.</p><p>After August 2021 we removed"
    " her photograph from our website. Copies of the film are still shared, and we cannot call them"
    " back.</p>",
}


def _page(name: str) -> str:
    return f"{FOLDER}/{name}.html"


def _translated(language: str, original: str) -> dict[str, object]:
    return {**TRANSLATOR, "from": language, "original": original}


PAPERS: tuple[Paper | Letter, ...] = (
    Paper(
        file="laila-passport.jpg",
        template="passport.html",
        facts=LAILA.facts(),
        finish=as_photo(
            Shot(
                seed=71,
                taken="2026:11:10 14:22:09",
                turned=True,
                corners=((0.07, 0.08), (0.93, 0.05), (0.95, 0.92), (0.09, 0.94)),
                table=(96, 104, 110),
            ),
        ),
    ),
    Paper(
        file="tazkira.jpg",
        template=_page("tazkira"),
        facts={"lang": "prs", "rtl": True},
        finish=as_scanned_picture(72, turn=-1.0),
    ),
    Paper(
        file="tazkira-english.pdf",
        template=_page("tazkira-english"),
        facts=_translated(DARI, "Certificate of citizenship no. 1398-0551-8847"),
    ),
    Paper(
        file="threat-letter.jpg",
        template=_page("threat-letter"),
        facts={
            "lang": "ps",
            "rtl": True,
            "lines": [str(y) for y in range(88, 580, 30)],
        },
        finish=as_photo(
            Shot(
                seed=73,
                taken="2024:09:02 06:48:31",
                turned=True,
                place=(34.4265, 70.4515),
                corners=((0.10, 0.07), (0.91, 0.04), (0.96, 0.95), (0.05, 0.92)),
                table=(128, 70, 58),
            ),
        ),
    ),
    Paper(
        file="threat-letter-english.pdf",
        template=_page("threat-letter-english"),
        facts=_translated(PASHTO, "Letter of 12/6/1403"),
    ),
    Paper(file="phone-messages.png", template=_page("message"), finish=as_picture(200)),
    Paper(
        file="phone-messages-english.pdf",
        template=_page("message-english"),
        facts=_translated(DARI, "Messages of October 5, 2026"),
    ),
    Paper(file="shelter-network-letter.pdf", template=_page("jsn-letter")),
    Paper(
        file="police-application.pdf",
        template=_page("police-request"),
        finish=as_scan(74, turn=0.9),
    ),
    Paper(
        file="landlord-statement.pdf",
        template=_page("landlord-statement"),
        finish=as_scan(75, turn=-0.6, colour=True),
    ),
    Paper(
        file="colleague-statement.jpg",
        template=_page("colleague-statement"),
        facts={"lang": "prs", "rtl": True},
        finish=as_photo(Shot(seed=76, taken="2026:10:31 17:30:12", table=(120, 110, 92))),
    ),
    Paper(
        file="colleague-statement-english.pdf",
        template=_page("colleague-statement-english"),
        facts=_translated(DARI, "Statement of Ahmad Farhad Sadat of 9 Aqrab 1405"),
    ),
    Letter(
        file="laila-declaration.docx",
        text=f"{FOLDER}/laila-declaration.txt",
        author="Laila Noorzai",
        written=datetime(2026, 11, 15, 16, 2, tzinfo=UTC),
    ),
    Paper(file="refugee-agency-slip.png", template=_page("unhcr-slip"), finish=as_picture(130)),
    Paper(file="radio-badge.png", template=_page("press-badge"), finish=as_picture(130)),
    Paper(file="film-credits-letter.pdf", template=_page("film-letter"), facts=CREDITS),
    Paper(file="newsroom-watch-2026.pdf", template=_page("country-report")),
    Paper(
        file="pakistan-visa.jpg",
        template=_page("visa-page"),
        finish=as_photo(
            Shot(
                seed=77,
                taken="2026:11:10 14:25:40",
                corners=((0.05, 0.06), (0.95, 0.08), (0.96, 0.94), (0.04, 0.91)),
                table=(96, 104, 110),
                frame=(1800, 1350),
            ),
        ),
    ),
    Paper(file="notice-to-leave.pdf", template=_page("exit-notice"), finish=as_scan(78, turn=0.7)),
    Letter(
        file="rachel-declaration.docx",
        text=f"{FOLDER}/rachel-declaration.txt",
        author="Rachel Kessler",
        written=datetime(2026, 11, 20, 19, 45, tzinfo=UTC),
    ),
    Paper(
        file="rachel-us-passport.jpg",
        template="passport.html",
        facts=RACHEL.facts(),
        finish=as_scanned_picture(79, turn=0.4, dpi=140),
    ),
    Paper(file="rachel-tax-transcript-2025.pdf", template="tax-transcript.html", facts=TAX.facts()),
    Paper(file="rachel-employer-letter.pdf", template=_page("film-letter"), facts=EMPLOYMENT),
    Paper(file="rachel-bank-letter.pdf", template=_page("bank")),
    Paper(file="rachel-housing-letter.pdf", template=_page("housing")),
    Paper(file="free-lens-commitment.pdf", template=_page("free-lens")),
    Paper(file="lisbon-residence.pdf", template=_page("lisbon-residence")),
)
