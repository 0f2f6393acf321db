"""All answers to the questions of each urgency basis, for tests."""

from typing import Any

ANSWERS: dict[str, dict[str, dict[str, Any]]] = {
    "MED": {
        "med-ill": {"illness": "Severe aortic stenosis", "since": "2018-04"},
        "med-wait": {"harm": "the doctor said that her heart can stop at any time"},
        "med-home": {"care": "NOT_THERE"},
        "med-asked": {
            "asked": [
                {
                    "hospital": "Petra Valley Heart Center",
                    "city": "Amman",
                    "country": "JO",
                    "date": "2026-10-12",
                    "said": "the operation is not done there for a child of her age",
                },
                {
                    "hospital": "Cedar Coast Medical Center",
                    "city": "Beirut",
                    "country": "LB",
                    "date": "2026-10",
                    "said": "its program is closed until further notice",
                },
            ]
        },
        "med-us": {
            "hospital": "St. Brigid Children’s Heart Center",
            "city": "Cleveland, Ohio",
            "doctor": "Dr. Ellen Marsh",
        },
        "med-date": {"start": "2027-01-19", "weeks": 19},
        "med-cost": {"cost": "84000", "payer": ["CHARITY"]},
        "med-with": {"with": "YES", "who": "Rima Darwish"},
    },
    "ORG": {
        "org-who": {
            "name": "Amira Haddad",
            "link": "Sister",
            "illness": "end-stage kidney disease",
        },
        "org-what": {"gift": "KIDNEY"},
        "org-centre": {"centre": "Great Lakes Transplant Center", "contact": "Nurse Joan Pike"},
        "org-match": {"match": "YES", "date": "2026-10-02"},
        "org-date": {"date": "2027-02-09"},
        "org-free": {"free": "YES"},
        "org-cost": {"payer": ["INSURANCE", "RECIPIENT"]},
    },
    "ILL": {
        "ill-who": {"name": "Salma Haddad", "link": "MOTHER"},
        "ill-what": {
            "says": "The cancer has spread. The doctor expects 2 to 3 months",
            "hospital": "Northgate Hospital, Denver",
        },
        "ill-visa": {"why": "she cannot sit up and needs oxygen"},
        "ill-visit": {"from": "2026-12-20", "until": "2027-01-30"},
    },
    "CARE": {
        "car-who": {
            "name": "Elena Ruiz",
            "link": "DAUGHTER",
            "need": "both legs are broken, and she has a baby of two months",
        },
        "car-tasks": {"tasks": ["WASH", "PILLS", "CHILDREN"], "hours": 9},
        "car-else": {
            "others": [
                {
                    "name": "Pedro Ruiz",
                    "link": "husband",
                    "why": "he drives a truck and is away five days a week",
                },
                {"name": "Home Hands agency", "why": "it costs $6,200 a month"},
            ]
        },
        "car-end": {"until": "2027-06-30", "after": "Elena can walk again and cares for herself"},
    },
    "FUN": {
        "fun-who": {"name": "Elena Whitaker", "link": "SISTER", "date": "2026-11-19"},
        "fun-what": {"what": ["FUNERAL", "PAPERS"]},
        "fun-date": {"date": "2026-12-12", "place": "Mission Oak Funeral Home, San Antonio, Texas"},
        "fun-else": {"why": "Mateo is named in the will to sell the house of their parents"},
    },
    "HARM": {
        "hrm-safe": {},
        "hrm-who": {"who": "ARMED_GROUP", "name": "the local commander"},
        "hrm-list": {
            "events": [
                {
                    "date": "2026-08-14",
                    "place": "Herat",
                    "what": "two men came to her home and asked for her by name",
                },
                {
                    "date": "2026-09",
                    "place": "Herat",
                    "what": "a letter said that she would be killed",
                },
            ]
        },
        "hrm-why": {"why": "she filmed reports for a foreign television station"},
        "hrm-paper": {"named": "YES"},
        "hrm-police": {"police": "NO_UNSAFE", "why": "the police belong to the same group"},
        "hrm-move": {"moved": "YES", "how": "she hid with a cousin in Kabul for six weeks"},
        "hrm-un": {"unhcr": "YES", "number": "789-26C00551"},
    },
    "WAR": {
        "war-what": {
            "what": ["FIGHTING", "NO_CARE"],
            "since": "2026-04",
            "where": "El Fasher",
        },
        "war-harm": {
            "harm": ["HURT", "HOME_GONE", "NO_CARE"],
            "tell": "a shell hit the house and broke her leg",
        },
        "war-tried": {"tried": "she moved to her brother in another town, and it was shelled too"},
        "war-worse": {"why": "she cannot walk, and nobody is left who can carry her"},
        "war-wait": {"harm": "without an operation she will lose the leg"},
    },
    "CIV": {
        "civ-case": {
            "court": "Circuit Court of Cook County, Illinois",
            "number": "2026 D 5501",
            "date": "2027-02-16",
        },
        "civ-role": {"role": "PARENT"},
        "civ-person": {
            "why": "the judge will hear both parents before the child’s home is decided",
            "video": "NOT_ALLOWED",
        },
        "civ-law": {"name": "Teresa Lind"},
    },
    "STU": {
        "stu-what": {"program": "Flood forecasting fellowship", "host": "Prairie State University"},
        "stu-dates": {
            "from": "2027-02-01",
            "until": "2027-05-31",
            "why": "the rivers rise in these months only",
        },
        "stu-good": {"good": "the model warns towns along the river two days earlier"},
    },
    "SPB": {
        "spb-good": {"good": "the vaccine trial in Atlanta can go on"},
        "spb-why": {"why": "Nour wrote the method that the trial uses"},
        "spb-who": {"office": "Institute of Public Health, Georgia", "contact": "Dr. Alan Reed"},
    },
    "FAM": {
        "fam-who": {"who": "MOTHER", "others": "NOBODY"},
        "fam-need": {"why": "the grandmother who cared for her died in September"},
        "fam-wait": {"date": "2023-03-14"},
    },
    "REP": {
        "rep-here": {"here": "YES"},
        "rep-i94": {"class": "DT", "number": "A1B2C3D4E5F", "until": "2027-03-20"},
        "rep-why": {"why": "a second operation became necessary"},
        "rep-new": {"new": "a letter of the surgeon of November 3, 2026"},
        "rep-other": {"looked": "YES"},
        "rep-work": {"work": "NO"},
    },
}
