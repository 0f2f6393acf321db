"""Invented papers on a relative who is very ill, and what can stand in for each."""

from django.utils.translation import gettext_lazy as _

from packets.proof import Guide

GUIDES = {
    "ILL-01": Guide(
        example=(
            _("Sample Hospice, United States. May 3, 20XX"),
            _("Rosa Sample has lung cancer that has spread. She has weeks to live, not months."),
            _("She asks to see her daughter, Ana Sample. The visit should be before June 1."),
            _("Dr. B. Sample, phone 202 555 0100, signed by hand"),
        ),
        instead=_(
            "A letter from the hospice or the hospital can help. A nurse or a social worker there "
            "can write it."
        ),
    ),
    "ILL-02": Guide(
        example=(
            _("Birth certificate of Ana Sample. Mother: Rosa Sample, born Rosa Sampel"),
            _("Marriage certificate of Rosa Sampel and Juan Sample"),
            _("Note: Sample and Sampel are two ways to spell one name."),
        ),
        instead=_(
            "A family book, or a paper of a place of faith, a school or a hospital can help. Say "
            "in a note why the first paper cannot be had."
        ),
    ),
    "ILL-03": Guide(
        example=(
            _("Permanent resident card of Rosa Sample, front side"),
            _("Born: March 4, 20XX. Card valid until: March 3, 20XX"),
            _("The same card, back side"),
        ),
        instead=_(
            "Another paper that shows the status can help, such as a notice of USCIS. The hospital "
            "can write that the person is there."
        ),
    ),
    "ILL-04": Guide(
        example=(
            _(
                "Sample Hospice, May 3, 20XX: Rosa Sample cannot fly. She needs oxygen all day. "
                "Dr. B. Sample"
            ),
            _("Page of the embassy, printed on May 3, 20XX"),
            _("First free day for a visitor visa: 14 months from now"),
        ),
        instead=_(
            "Write when you looked for a visa day, and what you saw. A nurse can write why the "
            "person cannot travel."
        ),
    ),
    "ILL-05": Guide(
        example=(
            _("Plan: Ana Sample comes on June 1 and goes home on June 21, 20XX."),
            _("Flights are held for both days. Maria Sample pays for them."),
            _(
                "Letter from work: Ana Sample has leave from May 30 to June 24. Her job waits for "
                "her."
            ),
        ),
        instead=_(
            "Write a signed plan with the first day, the last day and who pays. Add a paper on "
            "work, school or family at home."
        ),
    ),
}
