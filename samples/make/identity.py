"""The look of passports and cards, each of an invented country design."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass

from samples.make.machine_lines import Holder

MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")
NOTICE = (
    "This booklet is a drawn sample for a test of software. It follows the layout of a real one and copies none. "
    "It has no emblem, it proves nothing, and no office has issued it."
)

DESIGNS: Mapping[str, Mapping[str, str]] = {
    "SYR": {
        "state": "SYRIAN ARAB REPUBLIC",
        "state_native": "الجمهورية العربية السورية",
        "word_native": "جواز سفر",
        "nationality_words": "SYRIAN",
        "ink": "#3d5a80",
    },
    "USA": {
        "state": "UNITED STATES OF AMERICA",
        "state_native": "",
        "word_native": "",
        "nationality_words": "UNITED STATES OF AMERICA",
        "ink": "#5b4b8a",
        "paper": "#eef0f6",
    },
    "MEX": {
        "state": "ESTADOS UNIDOS MEXICANOS",
        "state_native": "",
        "word_native": "PASAPORTE",
        "nationality_words": "MEXICANA",
        "ink": "#2f6b4f",
        "paper": "#eef3ee",
    },
    "AFG": {
        "state": "AFGHANISTAN",
        "state_native": "افغانستان",
        "word_native": "پاسپورت",
        "nationality_words": "AFGHAN",
        "ink": "#28527a",
        "paper": "#edf1f5",
    },
    "UKR": {
        "state": "УКРАЇНА / UKRAINE",
        "state_native": "",
        "word_native": "ПАСПОРТ",
        "nationality_words": "УКРАЇНА / UKRAINE",
        "ink": "#31639c",
        "paper": "#f3f1e6",
    },
    "HTI": {
        "state": "RÉPUBLIQUE D’HAÏTI",
        "state_native": "",
        "word_native": "PASSEPORT",
        "nationality_words": "HAÏTIENNE",
        "ink": "#7b3f61",
        "paper": "#f4eff2",
    },
}


@dataclass(frozen=True, kw_only=True)
class Booklet:
    """A passport; dates are YYYY-MM-DD, `look` names a face of `portraits`."""

    country: str
    number: str
    family: str
    given: str
    born: str
    birthplace: str
    sex: str
    issued: str
    expires: str
    look: str
    family_native: str = ""
    given_native: str = ""
    parents: str = ""
    parents_label: str = ""

    def facts(self) -> dict[str, object]:
        """Return what passport.html prints."""
        return {
            **asdict(self),
            **DESIGNS[self.country],
            "word_passport": "PASSPORT",
            "issuer": self.country,
            "born_words": day_month_year(self.born),
            "issued_words": day_month_year(self.issued),
            "expires_words": day_month_year(self.expires),
            "notice": NOTICE,
            "signature_words": "Signature of bearer",
            "holder": Holder(
                issuer=self.country,
                nationality=self.country,
                family=self.family,
                given=self.given,
                number=self.number,
                born=machine_day(self.born),
                sex=self.sex,
                expires=machine_day(self.expires),
            ),
        }


def day_month_year(day: str) -> str:
    """Return 2017-03-05 as passports print it: 05 MAR 2017."""
    year, month, number = day.split("-")
    return f"{number} {MONTHS[int(month) - 1]} {year}"


def machine_day(day: str) -> str:
    """Return 2017-03-05 as a machine reads it: 170305."""
    return day[2:].replace("-", "")
