"""Invented papers of a family that is apart, and what can stand in for each."""

from django.utils.translation import gettext_lazy as _

from packets.proof import Guide

GUIDES = {
    "FAM-01": Guide(
        example=(
            _("Birth certificate of Ana Sample. Mother: Rosa Sample"),
            _("Photos: May 20XX, Rosa and Ana at home. June 20XX, school feast. Each has a date."),
            _("Money sent: Rosa to Ana, $200 a month since January 20XX (5 slips)"),
        ),
        instead=_(
            "Calls, messages and letters show a life together. Two people who know the family can "
            "sign a statement."
        ),
    ),
    "FAM-02": Guide(
        example=(
            _("Form I-797, notice of action. Receipt number ABC0000000000"),
            _("Petition of Rosa Sample for Ana Sample: approved. Priority date: May 3, 20XX"),
            _("Visa bulletin of this month: the date that is reached is 8 years before."),
        ),
        instead=_(
            "Print the page of the USCIS case status for the receipt number. Your lawyer or USCIS "
            "can give you a copy of the notice."
        ),
    ),
    "FAM-03": Guide(
        example=(
            _("Social worker of Sample City. May 3, 20XX"),
            _("Ana Sample is 16. Her father died on March 2. She lives alone in one room."),
            _("She has seizures, and no one is there at night."),
            _("C. Sample, phone 202 555 0100, signed by hand"),
        ),
        instead=_(
            "A school, a place of faith or a neighbor can write what they see, with dates. Add the "
            "papers on age, illness or a death."
        ),
    ),
    "FAM-04": Guide(
        example=(
            _("Sample Health Center. May 3, 20XX"),
            _(
                "Leo Sample is 6. Since his mother is away he does not sleep, and he has lost 9 "
                "pounds."
            ),
            _("I have seen him 5 times since February."),
            _("B. Sample, child psychologist, licence 00000, signed by hand"),
        ),
        instead=_(
            "A teacher or a nurse can write what has changed, and since when. You can write it in "
            "a signed statement too."
        ),
    ),
}
