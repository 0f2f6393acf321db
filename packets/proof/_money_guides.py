"""Invented papers of who asks and who gives money, and what can stand in for each."""

from django.utils.translation import gettext_lazy as _

from packets.proof import Guide

GUIDES = {
    "ALL-03": Guide(
        example=(
            _("Sample Aid Group, United States. May 3, 20XX"),
            _("We pay the rent, food and health care of Ana Sample until October 30, 20XX."),
            _("This is $1,800 a month, from our fund for families."),
            _("C. Sample, head of the group, signed by hand"),
        ),
        instead=_(
            "Print the decision of the group, with the name of who can sign for it. A person can "
            "give the money support in its place."
        ),
    ),
    "ALL-05": Guide(
        example=(
            _("U.S. passport of Maria Sample, page with the photo"),
            _("Born: March 4, 20XX. Valid until: May 3, 20XX"),
            _("Or: permanent resident card, front side and back side"),
        ),
        instead=_(
            "A birth certificate from the United States, or a citizenship certificate, can help. "
            "If a card is lost, add the receipt for the new one."
        ),
    ),
    "ALL-06": Guide(
        example=(
            _("Permanent resident card of Leo Sample, front side"),
            _("Born: March 4, 20XX. Card valid until: May 3, 20XX"),
            _("The same card, back side"),
        ),
        instead=_(
            "A U.S. birth certificate, or a notice of USCIS that shows the status, can help. If a "
            "card is lost, add the receipt for the new one."
        ),
    ),
    "ALL-12": Guide(
        example=(
            _("I am Maria Sample, the sister of Ana. I call her each day."),
            _("She will live with me at 1 Sample Street. I pay for her food and her ticket home."),
            _("She goes home on November 5, 20XX, to her husband and her job."),
            _("I declare under penalty of perjury that this is true. May 3, 20XX, signed by hand"),
        ),
        instead=_(
            "Print our sheet for the statement, fill the gaps with a pen, and sign it. A helper "
            "can write it down for you."
        ),
    ),
    "ALL-13": Guide(
        example=(
            _("Form 1040 for the year 20XX: Leo Sample, 1 Sample Street"),
            _("Total income: $46,800. All pages, 1 to 4"),
            _("Form W-2 of Sample Foods: wages $46,800"),
        ),
        instead=_(
            "If no return had to be filed, write why, and add pay papers. The IRS gives a "
            "transcript for free on irs.gov, by phone or by mail."
        ),
    ),
    "ALL-14": Guide(
        example=(
            _("Sample Foods, United States. May 3, 20XX"),
            _("Leo Sample has worked here since March 20XX. The job is permanent."),
            _("He is paid $3,900 a month."),
            _("C. Sample, head of staff, signed by hand. Pay papers: February, March, April 20XX"),
        ),
        instead=_(
            "Pay papers and the work contract can help. Who works for themself adds tax papers and "
            "the bank papers of the business."
        ),
    ),
    "ALL-15": Guide(
        example=(
            _("Sample Bank, United States. May 3, 20XX"),
            _("Leo Sample opened his account in March 20XX."),
            _("Paid in during the last 12 months: $46,800. In the account now: $21,000"),
            _("C. Sample, signed by hand"),
        ),
        instead=_(
            "Bank papers of the last 12 months can help: print them from the site of the bank, "
            "with the name on them."
        ),
    ),
    "ALL-16": Guide(
        example=(
            _("Property tax bill 20XX: 1 Sample Street, owner Leo Sample"),
            _("Value of the house: $240,000"),
            _("Letter of the bank: $150,000 is still owed on it."),
        ),
        instead=_(
            "A deed, a car title or a statement of a fund can help. Write what it is worth, and "
            "how you know."
        ),
    ),
    "ALL-17": Guide(
        example=(
            _("Lease: 1 Sample Street, 3 rooms, from March 20XX on. Tenant: Leo Sample"),
            _("Who lives there: Leo Sample and his wife"),
            _("Note of the owner: Ana Sample may live here until October 30, 20XX. Signed by hand"),
        ),
        instead=_(
            "A bill with the address and a signed note on the rooms can help. The owner of the "
            "home can write it in an email."
        ),
    ),
}
