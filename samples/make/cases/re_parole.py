"""The papers of Guerda, who is in treatment and asks to stay longer."""

from datetime import UTC, date, datetime, timedelta

from samples.make.camera import Shot
from samples.make.identity import Booklet
from samples.make.letters import Letter
from samples.make.paper import Paper, as_photo, as_scan, as_scanned_picture
from samples.make.taxes import TaxReturn

FOLDER = "re-parole"
GUERDA = Booklet(
    country="HTI",
    number="HA5501827",
    family="Desrosiers",
    given="Guerda",
    born="1991-05-14",
    birthplace="JÉRÉMIE",
    sex="F",
    issued="2025-09-30",
    expires="2035-09-29",
    look="elder-woman",
)
MARIE_CLAIRE = Booklet(
    country="USA",
    number="555093306",
    family="Joseph",
    given="Marie-Claire",
    born="1984-10-02",
    birthplace="HAITI",
    sex="F",
    issued="2020-01-22",
    expires="2030-01-21",
    look="elder-woman",
)
TAX = TaxReturn(
    asked="11-17-2026",
    tracking="100555047715",
    ssn="XXX-XX-5586",
    names="MARIE-CLAIRE JOSE",
    address="1180 NW",
    status="Head of household",
    received="Mar. 11, 2026",
    dependents=(("Dependent 1 (year of birth 2012)", "EMMANUEL JOSE"),),
    wages=69_880,
    interest=92,
    deduction=23_625,
    tax=5_221,
    credits=2_200,
    withheld=4_410,
)

FIRST_DOSE = date(2026, 12, 7)
DOSES_IN_ALL = 16
OTHER_DAYS = {
    date(2027, 1, 11): "Radiation begins, each weekday, 33 sessions",
    date(2027, 2, 26): "Radiation ends",
    date(2027, 11, 15): "Last review",
}
DOSE_DAYS = tuple(FIRST_DOSE + timedelta(weeks=3 * n) for n in range(DOSES_IN_ALL))
DOSES = {
    "doses": [
        (f"{day:%B} {day.day}, {day.year}", what)
        for day, what in sorted(
            {
                **OTHER_DAYS,
                **{
                    day: f"Antibody treatment, dose {n} of {DOSES_IN_ALL}"
                    for n, day in enumerate(DOSE_DAYS, 1)
                },
            }.items()
        )
    ],
}


def _page(name: str) -> str:
    return f"{FOLDER}/{name}.html"


PAPERS: tuple[Paper | Letter, ...] = (
    Paper(
        file="guerda-passport.jpg",
        template="passport.html",
        facts=GUERDA.facts(),
        finish=as_photo(
            Shot(
                seed=91,
                taken="2026:11:18 12:15:20",
                corners=((0.07, 0.07), (0.94, 0.05), (0.92, 0.92), (0.08, 0.94)),
                table=(150, 140, 126),
            ),
        ),
    ),
    Paper(file="i-94.pdf", template=_page("i94")),
    Paper(
        file="approval-notice.pdf",
        template=_page("approval"),
        finish=as_scan(92, turn=0.5),
    ),
    Paper(file="oncologist-letter.pdf", template=_page("oncologist")),
    Paper(file="treatment-calendar.pdf", template=_page("calendar"), facts=DOSES),
    Paper(file="charity-renewal.pdf", template=_page("charity")),
    Letter(
        file="guerda-declaration.docx",
        text=f"{FOLDER}/guerda-declaration.txt",
        author="Guerda Desrosiers",
        written=datetime(2026, 11, 19, 17, 3, tzinfo=UTC),
    ),
    Paper(file="address-confirmation.pdf", template=_page("address-record")),
    Letter(
        file="marie-claire-letter.docx",
        text=f"{FOLDER}/support-letter.txt",
        author="Marie-Claire Joseph",
        written=datetime(2026, 11, 19, 18, 20, tzinfo=UTC),
    ),
    Paper(
        file="marie-claire-us-passport.jpg",
        template="passport.html",
        facts=MARIE_CLAIRE.facts(),
        finish=as_scanned_picture(93, turn=-0.5, dpi=140),
    ),
    Paper(
        file="marie-claire-tax-transcript-2025.pdf",
        template="tax-transcript.html",
        facts=TAX.facts(),
    ),
    Paper(file="marie-claire-employer-letter.pdf", template=_page("employer")),
    Paper(file="marie-claire-bank-letter.pdf", template=_page("bank")),
    Paper(file="marie-claire-property-record.pdf", template=_page("property")),
    Paper(file="return-flight.pdf", template=_page("flight")),
)
