"""Invented papers after a death, and what can stand in for each."""

from django.utils.translation import gettext_lazy as _

from packets.proof import Guide

GUIDES = {
    "FUN-01": Guide(
        example=(
            _("Certificate of death. Name: Juan Sample"),
            _("Died: May 1, 20XX. Place: Sample Hospital, Sample City"),
            _("Given by the office of records on May 3, 20XX, with its stamp"),
        ),
        instead=_(
            "A letter from the hospital or the funeral home can help at first. Add the certificate "
            "when the office gives it."
        ),
    ),
    "FUN-02": Guide(
        example=(
            _("Sample Funeral Home, United States. May 3, 20XX"),
            _("The funeral of Juan Sample is on May 12, 20XX, at 11 a.m., at Sample Cemetery."),
            _("We can wait until May 15, and no longer."),
            _("C. Sample, funeral director, phone 202 555 0100, signed by hand"),
        ),
        instead=_(
            "Print the email or the notice with the day and the place. The cemetery or the place "
            "of faith can write the letter too."
        ),
    ),
    "FUN-03": Guide(
        example=(
            _("Birth certificate of Ana Sample. Father: Juan Sample"),
            _("Passport of Juan Sample, with the same date of birth"),
            _("Note: on one paper the name is spelled Sampel."),
        ),
        instead=_(
            "A family book, or a paper of a place of faith, a school or a hospital can help. Say "
            "in a note why the first paper cannot be had."
        ),
    ),
    "FUN-04": Guide(
        example=(
            _("Sample Law Office, United States. May 3, 20XX"),
            _("The will of Juan Sample names his daughter, Ana Sample, to settle what he left."),
            _("She must sign at the court in person. All of it takes 4 weeks."),
            _("C. Sample, lawyer, signed by hand"),
        ),
        instead=_(
            "Print the answer of the court or the bank that asks for {ben} in person. A signed "
            "list of what must be done, with dates, can help at first."
        ),
    ),
}
