"""Invented papers on visas and petitions, and what can stand in for each."""

from django.utils.translation import gettext_lazy as _

from packets.proof import Guide

GUIDES = {
    "ALL-08": Guide(
        example=(
            _("U.S. Embassy, Sample City. May 3, 20XX"),
            _("Ana Sample: your request for a visitor visa is refused under section 214(b)."),
            _("You may ask again. The fee is not given back."),
        ),
        instead=_(
            "Print the page of the embassy that shows the wait, with its date. If the paper is "
            "lost, write the day, the place and what was said."
        ),
    ),
    "ALL-08b": Guide(
        example=(
            _("Page of the U.S. Embassy in Sample City, printed on May 3, 20XX"),
            _("“The embassy is closed. It gives no visas.”"),
            _("Or: “First free day for a visitor visa: in 14 months”"),
        ),
        instead=_(
            "Write on which day you looked, where, and what you saw. A news story on the closed "
            "embassy can help."
        ),
    ),
    "ALL-09": Guide(
        example=(
            _("Form I-797, notice of action. Receipt number ABC0000000000"),
            _("Petition for a relative. From: Maria Sample. For: Ana Sample"),
            _("Priority date: May 3, 20XX. The petition is approved."),
        ),
        instead=_(
            "Print the page of the USCIS case status for the receipt number. Whoever filed it, or "
            "a lawyer, can ask USCIS for a copy."
        ),
    ),
}
