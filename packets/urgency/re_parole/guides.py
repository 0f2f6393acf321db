"""Invented papers of a stay that should go on, and what can stand in for each."""

from django.utils.translation import gettext_lazy as _

from packets.proof import Guide

GUIDES = {
    "REP-E1": Guide(
        example=(
            _("Form I-94, printed from i94.cbp.dhs.gov on May 3, 20XX: Ana Sample"),
            _("Class of admission: as CBP wrote it. Admit Until date: August 30, 20XX"),
            _("Letter of USCIS: the request for Ana Sample is approved."),
        ),
        instead=_(
            "If the I-94 cannot be found on the site, ask CBP to mend it. The stamp in the "
            "passport can help until then."
        ),
    ),
    "REP-E2": Guide(
        example=(
            _(
                "My stay ends on August 30, 20XX. The second surgery was moved from June to "
                "October."
            ),
            _("The hospital had no free bed. See its letter of May 3, 20XX."),
            _("I ask to stay until December 31, 20XX."),
            _("Signed by hand: Ana Sample"),
        ),
        instead=_(
            "The doctor, the court or the school can write what changed, in place of you. The new "
            "last day must be in it."
        ),
    ),
    "REP-E3": Guide(
        example=(
            _("Sample Hospital, United States. May 3, 20XX"),
            _("Ana Sample still needs care. Her second surgery is on October 6, 20XX."),
            _("She can fly home 8 weeks after it."),
            _("Dr. E. Sample, licence 00000, signed by hand"),
        ),
        instead=_(
            "Print a new email or record of the same hospital, court or school. Write in a note "
            "whom you asked for a new letter, and when."
        ),
    ),
    "REP-E4": Guide(
        example=(
            _("Sample Bank, United States. May 3, 20XX"),
            _("Maria Sample has had an account since March 20XX. Money now: $21,000"),
            _("Letter from work, May 3, 20XX: she works here, and is paid $3,900 a month."),
            _("Note: I support Ana Sample until December 31, 20XX. Signed by hand: Maria Sample"),
        ),
        instead=_(
            "Bank and pay papers of the last 3 months can help. Another person can give money "
            "support, with papers of their own."
        ),
    ),
    "REP-E5": Guide(
        example=(
            _("Change of address told to USCIS on February 2, 20XX (print of the page)"),
            _("Work card of Ana Sample, valid until August 30, 20XX"),
            _("Tax return for 20XX, pages 1 and 2"),
        ),
        instead=_(
            "Write a signed list of each address, with dates. If there was no work and no tax, say "
            "so in the list."
        ),
    ),
}
