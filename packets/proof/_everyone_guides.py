"""Invented papers on a traveller, and what can stand in for each."""

from django.utils.translation import gettext_lazy as _

from packets.proof import Guide

GUIDES = {
    "ALL-04": Guide(
        example=(
            _("Passport of Sample Land, page with the photo"),
            _("Name: SAMPLE, ANA. Born: June 2, 20XX. Valid until: May 3, 20XX"),
            _("P<SMPSAMPLE<<ANA<<<<<<<<<<<<<<<<<<<"),
        ),
        instead=_("Add another ID that a government gave, and say why there is no passport."),
    ),
    "ALL-10": Guide(
        example=(
            _("1. Birth certificate of Ana Sample. Mother: Rosa Sample"),
            _("2. Birth certificate of Maria Sample. Mother: Rosa Sample"),
            _("Note: Ana and Maria are sisters. Maria is the one who asks."),
        ),
        instead=_(
            "A family book, or a paper of a place of faith, a school or a hospital can help. Two "
            "relatives can sign statements, and say how they know it."
        ),
    ),
    "ALL-11": Guide(
        example=(
            _("I am Ana Sample. I was born on June 2, 20XX, in Sample City."),
            _(
                "On March 2, 20XX, my sister had a stroke. I want to come for 3 months, and then "
                "go home."
            ),
            _(
                "I declare under penalty of perjury under the laws of the United States that this "
                "is true."
            ),
            _("May 3, 20XX, signed by hand: Ana Sample"),
        ),
        instead=_(
            "Print our sheet for the statement. If {name} cannot write, a helper writes it down "
            "and reads it back, and both sign."
        ),
    ),
    "ALL-18": Guide(
        example=(
            _("Last day: October 30, 20XX. Ana Sample flies home on November 5."),
            _(
                "Ticket: $900, paid by Maria Sample. Home: 2 Sample Street, Sample City, with her "
                "husband"
            ),
            _("Sample School, May 3, 20XX: her job as a teacher waits for her."),
        ),
        instead=_(
            "Write a signed plan: the last day, the way, who pays, and where {name} lives then. If "
            "going home is not safe, say so, and what you plan."
        ),
    ),
    "ALL-22": Guide(
        example=(
            _("Court of Sample City. Case 00-0000 against Ana Sample"),
            _("Ended on May 3, 20XX: the case was closed. No fine and no jail"),
            _("Stamp of the court, and name of the clerk"),
        ),
        instead=_(
            "Ask the court or the police for a letter that they find no record. A lawyer should "
            "look before you send any of this."
        ),
    ),
    "ALL-23": Guide(
        example=(
            _("Permit to stay: Ana Sample, front side and back side"),
            _("Kind of permit: visitor. Last day: June 30, 20XX"),
            _("Letter of the office, April 15, 20XX: it cannot be made longer."),
        ),
        instead=_(
            "Use a visa or a stamp in the passport, or a card of the UN. If there is no permit, "
            "write since when {name} is there, and why."
        ),
    ),
    "ALL-24": Guide(
        example=(
            _("I have known Ana Sample for 8 years. I am her neighbor."),
            _("Each week she cooks for old people on our street. I saw it last on May 1, 20XX."),
            _("She has a home, a husband and a job here."),
            _("C. Sample, phone 202 555 0100, signed by hand"),
        ),
        instead=_(
            "Add a school or work certificate, or a thank-you letter, with dates. One good letter "
            "is enough."
        ),
    ),
    "ALL-25": Guide(
        example=(
            _("Photo of the head and shoulders, face to the front, eyes open"),
            _("Size: 2 by 2 inches. White wall. No hat and no glasses"),
            _("On the back, with a pencil: Ana Sample"),
        ),
        instead=_(
            "These photos are not always asked for. If there is no photo shop, go on without them."
        ),
    ),
}
