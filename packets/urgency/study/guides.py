"""Invented papers on a study or a research stay, and what can stand in for each."""

from django.utils.translation import gettext_lazy as _

from packets.proof import Guide

GUIDES = {
    "STU-01": Guide(
        example=(
            _("Sample University, United States. May 3, 20XX"),
            _("Ana Sample works in our eye laboratory from May 3 to August 15, 20XX."),
            _("It cannot be later: the test with patients ends in August."),
            _("We pay $9,000. Dr. C. Sample, head of the laboratory, signed by hand"),
        ),
        instead=_(
            "Print the email in which the school names the days and who pays. Ask it for the "
            "letter, and add it when it comes."
        ),
    ),
    "STU-02": Guide(
        example=(
            _(
                "U.S. Embassy, May 3, 20XX. Student visa of Ana Sample: refused under section "
                "214(b)"
            ),
            _("Page of the embassy, printed on May 20, 20XX"),
            _("First free day for a new visa talk: 10 months from now"),
        ),
        instead=_(
            "Write a signed note on when and where you tried, or why you could not. Print the page "
            "of the embassy that shows it."
        ),
    ),
    "STU-03": Guide(
        example=(
            _("Sample University, United States. May 3, 20XX"),
            _("The test helps people in the United States who lose their sight; 300 take part."),
            _("It cannot be done without the work of Ana Sample."),
            _("C. Sample, dean, phone 202 555 0100, signed by hand"),
        ),
        instead=_(
            "A U.S. office or company that uses the work can write it. Web pages or news on the "
            "work can help at first."
        ),
    ),
}
