"""Invented papers on a public benefit, and what can stand in for each."""

from django.utils.translation import gettext_lazy as _

from packets.proof import Guide

GUIDES = {
    "SPB-01": Guide(
        example=(
            _("The city of Sample needs clean water. Its new plant begins on September 1, 20XX."),
            _(
                "Ana Sample built the two plants of this kind that are there now. She trains 12 "
                "workers."
            ),
            _("No one in the United States has run one. See the letter of the city."),
            _("Signed by hand: C. Sample, who asks for her"),
        ),
        instead=_(
            "You can write it yourself: who is helped, when, and why it has to be {ben}. A person "
            "who knows the work can sign it with you."
        ),
    ),
    "SPB-02": Guide(
        example=(
            _("City of Sample, United States, Water Office. May 3, 20XX"),
            _("We ask for Ana Sample from August 15 to November 30, 20XX."),
            _("She trains our workers. Without her, the plant cannot begin on September 1."),
            _("C. Sample, head of the office, phone 202 555 0100, signed by hand"),
        ),
        instead=_(
            "Print the email in which the office asks for {ben}. Ask who there can sign a letter, "
            "and add it when it comes."
        ),
    ),
    "SPB-03": Guide(
        example=(
            _(
                "The Water Office, C. Sample, is in charge of the stay. She calls Ana Sample each "
                "week."
            ),
            _("Home during the stay: 1 Sample Street, paid by the city"),
            _("Last day: November 30, 20XX. Ticket home: December 2, paid by the city"),
        ),
        instead=_(
            "Write a signed plan: who is in charge, where {ben} lives, the last day, and who pays "
            "for the way home."
        ),
    ),
}
