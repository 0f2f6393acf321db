"""Invented papers of a person who fled from war, and what can stand in for each."""

from django.utils.translation import gettext_lazy as _

from packets.proof import Guide

GUIDES = {
    "WAR-01": Guide(
        example=(
            _("I lived in Sample Town with my mother. On March 2, 20XX, a bomb hit our house."),
            _("My mother died. I walked 3 days to the border. Since March 10 I live in a school."),
            _(
                "I declare under penalty of perjury under the laws of the United States that this "
                "is true."
            ),
            _("May 3, 20XX, signed by hand: Ana Sample"),
        ),
        instead=_(
            "If {ben} cannot write, a person of trust writes it down and reads it back, and {ben} "
            "signs. The helper signs too, and names the language."
        ),
    ),
    "WAR-02": Guide(
        example=(
            _("Sample Field Hospital. May 3, 20XX"),
            _("Ana Sample has metal from a bomb in her left leg."),
            _("She needs surgery within 6 weeks. If she waits, she can lose the leg."),
            _("Dr. B. Sample, signed by hand"),
        ),
        instead=_(
            "A photo of the wound with the date, and papers on the medicine, can help. A doctor "
            "who sees {ben} now can write what is needed."
        ),
    ),
    "WAR-03": Guide(
        example=(
            _("Sample Relief Group. May 3, 20XX"),
            _(
                "Ana Sample and her 3 children came to our center on March 10. They sleep in a "
                "tent."
            ),
            _("I saw their papers, and I see them each day."),
            _("C. Sample, phone 202 555 0100, signed by hand"),
        ),
        instead=_(
            "Two people who know {ben} can sign statements, each with a copy of their ID. You can "
            "also print messages of the group."
        ),
    ),
    "WAR-04": Guide(
        example=(
            _("Report of the United Nations, March 20XX: pages 1 and 9"),
            _("Marked on page 9: “On March 2, bombs hit the north of Sample Town.”"),
            _("Note: the house of Ana Sample was there. See her statement."),
        ),
        instead=_(
            "A news story on the same place and day can help. If there is none, write where you "
            "looked."
        ),
    ),
    "WAR-05": Guide(
        example=(
            _(
                "Photo 1: our house at 1 Sample Street, Sample Town, March 3, 20XX. The roof is "
                "gone."
            ),
            _("Card of Sample Camp for Ana Sample and 3 children, March 12, 20XX"),
            _("Stamp of the camp office"),
        ),
        instead=_(
            "Photos from before, or a map with the place of the home, can help. A neighbor can "
            "sign a statement."
        ),
    ),
    "WAR-06": Guide(
        example=(
            _(
                "Visitor permit of Ana Sample in the country where she waits. Last day: June 30, "
                "20XX"
            ),
            _("Letter of April 15, 20XX: she must leave after that day."),
            _("News of April 28, 20XX: 40 people were sent back from this town."),
        ),
        instead=_(
            "Write a signed note on the permit, and on what happens to others there. A lawyer or a "
            "group that helps there can write a letter."
        ),
    ),
}
