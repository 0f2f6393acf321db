"""Invented papers about a child, and what can stand in for each."""

from django.utils.translation import gettext_lazy as _

from packets.proof import Guide

GUIDES = {
    "CHD-E1": Guide(
        example=(
            _("Certificate of birth. Name: Mia Sample"),
            _("Born: June 2, 20XX, in Sample City. Mother: Ana Sample. Father: Leo Sample"),
            _("Given by the office of records, with its stamp"),
        ),
        instead=_(
            "A hospital birth paper, a family book or a school paper that names the parents can "
            "help. Say why the certificate cannot be had."
        ),
    ),
    "CHD-E2": Guide(
        example=(
            _("I, Ana Sample, am the mother of Mia Sample, born June 2, 20XX."),
            _(
                "I agree that Mia travels with her aunt, Maria Sample, and stays with her until "
                "October 30, 20XX."
            ),
            _("Maria Sample cares for her at 1 Sample Street."),
            _("May 3, 20XX, signed by hand: Ana Sample. A copy of my ID is on page 2."),
        ),
        instead=_(
            "If a parent cannot be found, write what you did to find them. A court can give the "
            "yes in place of a parent."
        ),
    ),
    "CHD-E3": Guide(
        example=(
            _("Family Court of Sample City. Order of May 3, 20XX, case 00-0000"),
            _("Maria Sample is the legal guardian of Mia Sample, born June 2, 20XX."),
            _("Stamp of the court, and name of the judge"),
        ),
        instead=_(
            "Ask the court or the child office for a copy. If no one has asked the court yet, talk "
            "to a lawyer first."
        ),
    ),
    "CHD-E4": Guide(
        example=(
            _("Certificate of death. Name: Leo Sample, father of Mia Sample"),
            _("Died: March 2, 20XX, in Sample City"),
            _(
                "Or: I last heard of him in May 20XX. I asked his mother, the police and the Red "
                "Cross."
            ),
        ),
        instead=_(
            "Write a signed statement: when you last heard of the parent, whom you asked, and the "
            "answers. A relative can sign one too."
        ),
    ),
    "CHD-E5": Guide(
        example=(
            _("Maria Sample, the aunt, cares for Mia at 1 Sample Street. Mia has her own room."),
            _("School: Sample School, from September 1. Doctor: Sample Clinic"),
            _("Mia flies home to her mother on November 5, 20XX, with Maria Sample."),
            _("Signed by hand: Maria Sample"),
        ),
        instead=_(
            "Write the plan yourself and sign it. An email of the school or the doctor can stand "
            "in for a letter."
        ),
    ),
    "CHD-E6": Guide(
        example=(
            _("Photo 1: room of Mia Sample. Photo 2: kitchen. Photo 3: the house, 1 Sample Street"),
            _("Who lives there: Maria Sample, 41, and her son, 9"),
            _("I agree to a background check. Signed by hand: Maria Sample"),
        ),
        instead=_(
            "A short list of the rooms and of who lives there is enough. The person whose home it "
            "is signs it."
        ),
    ),
}
