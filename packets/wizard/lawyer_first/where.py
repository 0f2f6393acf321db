"""Where the person is, and who asks: other ways than this form (REF-01, REP-01, FRM-07 and 08b)."""

from django.utils.translation import gettext_lazy as _

from packets.wizard.lawyer_first import LawyerPage

PAGES = (
    LawyerPage(
        code="REF-01",
        title=_("The person is here, or at the border"),
        means=(
            _("This packet asks USCIS to let a person come from another country."),
            _("For a person who is here, at the border or held, other ways may fit."),
        ),
        why=_("A request on the wrong way costs the fee and time. It can also bring a risk."),
        now=(
            _("Ask a lawyer which way fits before you send anything."),
            _("If officers hold the person, find out where, and the A-Number."),
            _("If the place is not right in your answers, go back and change it."),
        ),
        tell=(
            _("where the person is, and since when"),
            _("how and when the person came in, if they are here"),
            _("each letter or paper of a U.S. office or court"),
        ),
        deciders=(
            _("USCIS decides requests by mail for people outside the United States."),
            _("At a border, officers of CBP decide who may come in."),
            _("When ICE holds a person, ICE decides about a release. A lawyer can ask for it."),
        ),
    ),
    LawyerPage(
        code="REP-01",
        title=_("A traveller who has left the United States"),
        means=(
            _("Parole ends when a person leaves the United States."),
            _("Then nobody can ask for more time of it. A new request may be needed."),
        ),
        why=_("The boxes for more time are for people who are here. USCIS would say no."),
        now=(
            _("Keep the I-94 and the ticket that show both days."),
            _("Ask a lawyer if a new request from outside fits."),
        ),
        tell=(
            _("the day the person came in, and the day they left"),
            _("why they left, and if they had a travel permit"),
        ),
        deciders=(
            _("USCIS decides requests for more time. CBP decides at the airport or border."),
        ),
    ),
    LawyerPage(
        code="FRM-07",
        title=_("A special program"),
        means=(
            _("Some programs have boxes, papers and an address of their own."),
            _("This packet is for the usual request: Part 1, Item 7 of the form."),
        ),
        why=_("A packet with the wrong box can come back, and time is lost."),
        now=(
            _("Find the letter or page that names the program."),
            _("Ask the lawyer if the program still takes requests."),
        ),
        tell=(
            _("the name of the program, and who told you of it"),
            _("each letter about it, with its date"),
        ),
    ),
    LawyerPage(
        code="FRM-08b",
        title=_("A U.S. government office asks"),
        means=(
            _("An office of the government asks with another box: Part 1, Item 6.C."),
            _("This packet fills Item 7, which is for families and groups."),
        ),
        why=_("The office has an address and rules of its own for its requests."),
        now=(
            _("Let the lawyer of the office look at this case."),
            _("If a family member asks, go back and change the answer."),
        ),
        tell=(
            _("which office asks, and who there knows of it"),
            _("why the office needs the person here"),
        ),
    ),
)
