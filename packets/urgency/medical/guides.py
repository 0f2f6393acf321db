"""Invented papers of a medical case, and what can stand in for each."""

from django.utils.translation import gettext_lazy as _

from packets.proof import Guide

GUIDES = {
    "MED-01": Guide(
        example=(
            _("Sample Hospital, Sample City. May 3, 20XX"),
            _(
                "Ana Sample, born June 2, 20XX, has a heart valve that is too narrow (aortic "
                "stenosis)."
            ),
            _(
                "She needs surgery before July 15. Without it her heart can stop. The care takes 4 "
                "months."
            ),
            _("Dr. B. Sample, heart doctor, licence 00000, signed by hand"),
        ),
        instead=_(
            "A hospital report that is signed and less than 3 months old can help. Another doctor "
            "who has seen {ben} can write the letter too."
        ),
    ),
    "MED-02": Guide(
        example=(
            _("Ministry of Health, Sample City. May 3, 20XX"),
            _("No hospital in our country does this kind of heart surgery on children."),
            _(
                "Hospitals asked: Sample Clinic, on April 2. Its answer of April 20: no place this "
                "year."
            ),
        ),
        instead=_(
            "Print the emails in which you asked, even if no one answered. Add a list with each "
            "hospital, the day and the answer."
        ),
    ),
    "MED-03": Guide(
        example=(
            _("Sample Hospital, United States. May 3, 20XX. Patient: Ana Sample"),
            _("Surgery: $60,000. Room for 10 days: $25,000. Visits after it: $5,000 to $10,000."),
            _("In all: $90,000 to $95,000, for care from July 8 to October 30."),
            _("C. Sample, billing office, signed by hand"),
        ),
        instead=_(
            "Ask the billing office to write the prices in an email, and print it. The price list "
            "of the hospital can help until the letter comes."
        ),
    ),
    "MED-04": Guide(
        example=(
            _("Sample Heart Fund. May 3, 20XX"),
            _("We pay for the care of Ana Sample, up to $95,000. The money is set aside."),
            _("We pay it to Sample Hospital, as its cost letter of May 3 asks."),
            _("D. Sample, head of the fund, phone 202 555 0100, signed by hand"),
        ),
        instead=_(
            "Several papers can add up to the cost: bank letters, gifts in writing, or a lower "
            "price from the hospital."
        ),
    ),
    "MED-05": Guide(
        example=(
            _("Ticket: Ana Sample and Leo Sample, home to Sample City on November 5, 20XX"),
            _("Price: $1,900. Paid on May 2, 20XX, by Maria Sample."),
            _("Doctor’s note: she can fly home without medical help."),
        ),
        instead=_(
            "A bank letter of the person who pays can help, with the price of the ticket. Add a "
            "signed note that this money is for the trip home."
        ),
    ),
    "MED-06": Guide(
        example=(
            _("Sample Hospital, United States. May 3, 20XX"),
            _("Dr. E. Sample will treat Ana Sample. First visit: July 1. Surgery: July 8, 20XX."),
            _("After it she has a check each week until October 30."),
            _("A nurse answers day and night: 202 555 0101"),
        ),
        instead=_(
            "Print the email in which the hospital gives the first day. Add the name and phone "
            "number of the person who wrote it."
        ),
    ),
    "MED-07": Guide(
        example=(
            _("Heart scan, April 28, 20XX. Patient: Ana Sample"),
            _("Result: the valve opens 0.6 square centimeters. In December it was 0.9."),
            _("Short summary in English: 3 scans in 6 months show that it gets worse."),
        ),
        instead=_(
            "Ask the hospital for a copy by email or on a disk. If the records are lost, a doctor "
            "can write what was found, and when."
        ),
    ),
    "MED-08": Guide(
        example=(
            _("Sample Hospital, Sample City. May 3, 20XX"),
            _("Ana Sample is 7 years old. She cannot travel or take her medicine alone."),
            _(
                "Her father, Leo Sample, gives it to her 4 times a day, and knows what to do if "
                "she faints."
            ),
            _("Dr. B. Sample, signed by hand"),
        ),
        instead=_(
            "A nurse can write the note, or you can: who helps, with what, and at what time of "
            "day. Sign it by hand."
        ),
    ),
}
