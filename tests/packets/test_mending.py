"""What is still open, as the packet page and the desk list it."""

from dataclasses import replace

from packets.readiness import Finding
from packets.readiness._subjects.about import About
from packets.readiness.filing import RULES
from packets.views.said_once import said_once

FEE = next(rule for rule in RULES if rule.code == "FEE-08")
NOUR = About(key="nour", name="Nour", what="$1,050")
RIMA = About(key="rima", name="Rima", what="$1,050")


def texts(*findings: Finding) -> list[str]:
    return [finding.text for finding in said_once(findings)]


def test_the_same_sentence_is_said_once_for_all_whom_it_is_about():
    assert texts(Finding(rule=FEE, subject=NOUR), Finding(rule=FEE, subject=RIMA)) == [
        "The parole fee is $1,050 for one person, unless an exception fits. "
        "Plan it for Nour and Rima."
    ]


def test_another_amount_is_another_sentence():
    later = replace(RIMA, what="$1,070")

    assert len(texts(Finding(rule=FEE, subject=NOUR), Finding(rule=FEE, subject=later))) == 2


def test_a_sentence_that_fits_one_person_only_is_said_of_each():
    rule = replace(FEE, fits_several=False)

    assert len(texts(Finding(rule=rule, subject=NOUR), Finding(rule=rule, subject=RIMA))) == 2
