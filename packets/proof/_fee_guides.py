"""Invented papers for a fee waiver, and what can stand in for each."""

from django.utils.translation import gettext_lazy as _

from packets.proof import Guide

GUIDES = {
    "WVR-01": Guide(
        example=(
            _("Benefits office of Sample County. May 3, 20XX"),
            _("Maria Sample gets food help (SNAP) since January 1, 20XX."),
            _("It runs until December 31, 20XX."),
            _("Stamp of the office"),
        ),
        instead=_(
            "Print the page of your account at the office, with your name and the date. Ask the "
            "office for a letter: it is free."
        ),
    ),
    "WVR-02": Guide(
        example=(
            _("Form 1040 for the year 20XX: Maria Sample. Total income: $19,400"),
            _("Pay papers: February, March and April 20XX"),
            _("Note: 3 people live here. No one else earns money."),
        ),
        instead=_(
            "If you pay no tax, write why, and how you live. A letter from work or of a person who "
            "helps you can show the money."
        ),
    ),
    "WVR-03": Guide(
        example=(
            _("Hospital bill of April 2, 20XX: $6,200, Maria Sample"),
            _("Letter from work: the job ended on March 31, 20XX."),
            _("My month: rent $1,100, food $400, medicine $150"),
        ),
        instead=_(
            "Write a signed list of what comes in and what goes out in a month. A social worker "
            "can write what happened."
        ),
    ),
    "EXM-01": Guide(
        example=(
            _("Notice of approval, March 3, 20XX: Maria Sample"),
            _("Class: T-1, from March 3, 20XX to March 2, 20XX"),
            _("Number of the notice: EAC0000000000"),
        ),
        instead=_(
            "A receipt notice can show that a petition is open. For service, a copy of the "
            "discharge paper or of the military card can do."
        ),
    ),
}
