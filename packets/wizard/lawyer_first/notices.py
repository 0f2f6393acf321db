"""Notices of the government, and what USCIS shows today (REF-10, FRM-02b)."""

from dataclasses import replace

from django.utils.translation import gettext_lazy as _

from packets.wizard.lawyer_first import LawyerPage

ABOUT_A_COUNTRY = LawyerPage(
    code="REF-10",
    title=_("A notice about a country"),
    means=(
        _("The government has notices that stop or slow answers for some countries."),
        _("They change. What they mean for one person, only a lawyer can say."),
    ),
    why=_("You may pay the fee and wait long without an answer. You should know before."),
    now=(
        _("Read each notice below at its source, on the day you decide."),
        _("Ask a lawyer about exceptions, like a second passport or a home elsewhere."),
        _("Think of a plan for the time in which no answer comes."),
    ),
    tell=(
        _("each citizenship, the country of birth, and each passport"),
        _("where the person lives now, and with which permit"),
    ),
    deciders=(
        _("USCIS decides the request. The embassy of the State Department gives the travel paper."),
        _("At the airport, CBP decides if the person comes in."),
    ),
)

PAGES = (
    ABOUT_A_COUNTRY,
    replace(ABOUT_A_COUNTRY, code="POL-02"),
    LawyerPage(
        code="FRM-02b",
        title=_("USCIS shows something else than your packet"),
        means=(
            _("A page of USCIS tells another version, fee or address than your packet."),
            _("A packet with old facts can come back."),
        ),
        why=_("Somebody has to find out which of the two is right today."),
        now=(
            _("Do not mail yet."),
            _("Tell us what you saw, with the address of the page. We look it up."),
            _("When our facts are right again, make the packet again."),
        ),
        tell=(_("what you saw on uscis.gov, on which page and day"),),
    ),
)
