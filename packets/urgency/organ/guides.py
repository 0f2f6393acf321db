"""Invented papers of a gift of an organ, and what can stand in for each."""

from django.utils.translation import gettext_lazy as _

from packets.proof import Guide

GUIDES = {
    "ORG-01": Guide(
        example=(
            _("Sample Transplant Center, United States. May 3, 20XX"),
            _(
                "Our patient, Leo Sample, has kidney failure. A machine cleans his blood 3 times a "
                "week."
            ),
            _("His sister, Ana Sample, is the best match. The surgery is from August 10 to 20."),
            _("Dr. B. Sample, transplant surgeon, licence 00000, signed by hand"),
        ),
        instead=_(
            "Ask the nurse at the center who plans the surgery; that person often writes the "
            "letter. Until it comes, print the email with the days."
        ),
    ),
    "ORG-02": Guide(
        example=(
            _("Report of the laboratory, April 28, 20XX. Donor: Ana Sample. Patient: Leo Sample"),
            _("Blood groups: O and O. Tissue (HLA): 5 of 6 are alike."),
            _("Crossmatch test: negative"),
        ),
        instead=_(
            "A blood group test from where {ben} lives can help at first. Add a note of the center "
            "on when the other tests are done."
        ),
    ),
    "ORG-03": Guide(
        example=(
            _(
                "I, Ana Sample, give a kidney to my brother because I want to. No one pays me for "
                "it."
            ),
            _("A doctor told me the risks. I know that I can say no until the last day."),
            _("I declare under penalty of perjury that this is true."),
            _("May 3, 20XX, signed by hand: Ana Sample"),
        ),
        instead=_(
            "Print our sheet for this, and let {ben} sign it by hand. If {ben} cannot write, a "
            "helper writes it down and reads it back first."
        ),
    ),
    "ORG-04": Guide(
        example=(
            _("Sample Transplant Center. May 3, 20XX. Donor: Ana Sample"),
            _("Tests, surgery and 6 weeks of checks: $30,000. The health plan of Leo Sample pays."),
            _("Ticket home on October 5: $900. Leo Sample pays; see his bank letter."),
        ),
        instead=_(
            "The center or the health plan can say it in an email. For the ticket, add a bank "
            "letter of the person who pays."
        ),
    ),
    "ORG-05": Guide(
        example=(
            _("Birth certificate of Ana Sample. Mother: Rosa Sample. Father: Juan Sample"),
            _("Birth certificate of Leo Sample. Mother: Rosa Sample. Father: Juan Sample"),
            _("Note: they are sister and brother."),
        ),
        instead=_(
            "Write a signed note on how you know each other, with dates. Two people who know you "
            "both can sign a note too."
        ),
    ),
    "ORG-06": Guide(
        example=(
            _("Sample Clinic, Sample City. May 3, 20XX"),
            _("I saw Ana Sample on April 30. Her blood, heart and kidneys are in good health."),
            _("She can have the next tests for a donor."),
            _("Dr. C. Sample, signed by hand"),
        ),
        instead=_(
            "Ask the transplant center if it does these tests when {ben} comes. Print its answer."
        ),
    ),
}
