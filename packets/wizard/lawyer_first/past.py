"""What happened before, and may change how a request is treated (REF-02 to REF-06)."""

from django.utils.translation import gettext_lazy as _

from packets.wizard.lawyer_first import LawyerPage

PAGES = (
    LawyerPage(
        code="REF-02",
        title=_("A U.S. deportation case, now or before"),
        means=(
            _("The form asks about deportation cases. The answer must be true."),
            _("With such a case, USCIS may send the request to another office, ICE."),
        ),
        why=_("A lawyer can see what the old case still does, and if this way is safe."),
        now=(
            _("Look for each paper of the court, also old ones."),
            _("Write down the A-Number, if there is one."),
            _("Do not travel to the United States before a lawyer has looked."),
        ),
        tell=(
            _("the court, the year, and how it ended"),
            _("if the person left the country, and when"),
            _("if a judge gave an order while the person was not there"),
        ),
        deciders=(
            _("USCIS gets the form. With a deportation case, ICE may be the one that decides."),
        ),
    ),
    LawyerPage(
        code="REF-03",
        title=_("An arrest or a crime"),
        means=(
            _("Officers look at arrests and crimes, in any country."),
            _("An arrest does not end the request. It must be told, and told right."),
        ),
        why=_("What is written about it stays on file. A lawyer helps to say it right."),
        now=(
            _("Ask the court or the police for the papers, also if nothing came of it."),
            _("Ask for a translation of each."),
            _("Do not guess: write only what the papers say."),
        ),
        tell=(
            _("where and when it happened, and how it ended"),
            _("if it was for political or other unfair reasons"),
        ),
    ),
    LawyerPage(
        code="REF-04",
        title=_("A false paper or a wrong answer"),
        means=(
            _("A false paper, a false name or a wrong answer can matter for years."),
            _("There may be good reasons, like danger or a bad helper."),
        ),
        why=_("A lawyer can tell you what it means, and how to put it right."),
        now=(
            _("Write down for yourself what was said, to which office, and when."),
            _("Do not send a new paper to explain it before a lawyer has looked."),
        ),
        tell=(
            _("which paper or answer it was, and who made it"),
            _("if somebody else filled in the form"),
            _("if it was put right later"),
        ),
    ),
    LawyerPage(
        code="REF-05",
        title=_("Parole before"),
        means=(
            _("USCIS looks at earlier parole requests and at stays that were too long."),
            _("After a no, a new request needs new facts."),
        ),
        why=_("A lawyer can see from the old papers what is new enough to ask again."),
        now=(
            _("Look for the old request and each letter that came."),
            _("Look up old entries and I-94 papers."),
            _("Write down what has changed since then."),
        ),
        tell=(
            _("when the request was sent, and what USCIS said"),
            _("the day of each entry and of each way home"),
            _("what is new"),
        ),
    ),
    LawyerPage(
        code="REF-06",
        title=_("Work for an army, the police, a government or a group"),
        means=(
            _("U.S. law has strict rules on some groups, and on money paid to them."),
            _("They can touch people who were forced, too."),
        ),
        why=_("Do not hide it. A lawyer can tell you how these rules fit."),
        now=(
            _("Write down the place, the years and the work."),
            _("Look for papers, like a service record."),
        ),
        tell=(
            _("which army, office or group, and what the person did there"),
            _("if they were forced, or paid to pass a road or to be let go"),
        ),
    ),
)
