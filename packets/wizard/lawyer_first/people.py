"""People who need care first: witnesses, children alone, people who were hurt (REF-07 to 09)."""

from django.utils.translation import gettext_lazy as _

from packets.wizard.lawyer_first import LawyerPage

PAGES = (
    LawyerPage(
        code="REF-07",
        title=_("A case about a crime"),
        means=(
            _("For a witness, the police or the prosecutor may ask USCIS, not the family."),
            _("That is another box of the form, and another address."),
        ),
        why=_("A request of the police says things that a family cannot say."),
        now=(
            _("Ask the police or the prosecutor if they will ask for the person."),
            _("Keep the number of the case, and each letter about it."),
        ),
        tell=(
            _("the place and number of the case, and who leads it"),
            _("what the person saw, or what was done to them"),
            _("if the person is afraid of somebody in the case"),
        ),
        deciders=(_("A law office of the government asks. USCIS decides with that office."),),
    ),
    LawyerPage(
        code="REF-08",
        title=_("A child who travels with no parent or guardian"),
        means=(
            _("U.S. officers take care that a child is safe: who cares for it, who agreed."),
            _("Without a parent or a guardian they may hold the child for a time."),
        ),
        why=_("A lawyer and somebody who knows child care should look at the plan first."),
        now=(
            _("Ask if a parent or a guardian can travel too, as a traveller of this case."),
            _("Get the written yes of both parents, and the court paper of a guardian."),
            _("Write who picks the child up, and where it will live."),
        ),
        tell=(
            _("where each parent is, and what each has agreed to"),
            _("who travels with the child, and who takes care here"),
        ),
        deciders=(
            _("USCIS decides the request. At the airport, CBP decides if the child comes in."),
        ),
    ),
    LawyerPage(
        code="REF-09",
        title=_("Talk to a lawyer alone first"),
        means=(
            _("Some answers need a lawyer before anybody else reads on."),
            _("Other ways may be safer, and need no help of the person who asks or pays."),
        ),
        why=_("Your safety comes before this request."),
        now=(
            _("Use a phone or computer that nobody else can open."),
            _("Choose a safe address and a safe time for calls, on your account page."),
            _("If there is danger now, call the emergency number of the country."),
        ),
        tell=(
            _("what you need to be safe, and where letters may go"),
            _("only what you want to tell"),
        ),
    ),
    LawyerPage(
        code="ORG-REF",
        title=_("A gift of an organ"),
        means=(
            _("In the United States, nobody may pay or be paid for an organ."),
            _("Lost pay and travel of the person who gives may be paid back."),
        ),
        why=_("A lawyer can say what is allowed before anybody travels."),
        now=(
            _("Pay nothing, and promise nothing, until a lawyer has looked."),
            _("Ask the hospital for the helper of those who give organs."),
        ),
        tell=(_("what was offered, by whom, and if it was paid"),),
    ),
)
