"""What only the family, or only the attorney, decides (REF-11, REF-12)."""

from django.utils.translation import gettext_lazy as _

from packets.wizard.lawyer_first import LawyerPage

PAGES = (
    LawyerPage(
        code="REF-11",
        title=_("You decide; we do not choose for you"),
        means=(
            _("This service gives information. It is not a lawyer."),
            _("We do not say which reason to choose, or if a person can get parole."),
        ),
        why=_("To choose for you is legal advice. Only a lawyer or accredited helper may give it."),
        now=(
            _("Read below what USCIS says about each reason."),
            _("Choose what is true. You can choose two, and change it later."),
            _("Ask a lawyer or an accredited helper if you are not sure."),
        ),
        tell=(
            _("what has happened, in your own words, with dates"),
            _("what you have tried so far"),
        ),
        deciders=(_("An officer of USCIS decides each request by itself."),),
    ),
    LawyerPage(
        code="REF-12",
        title=_("Words that the attorney must agree to"),
        means=(
            _("Somebody of the office changed the reason or the story."),
            _("The attorney of the case answers for these words."),
        ),
        why=_("What reason is told, and how, is for the attorney and the family to decide."),
        now=(
            _("The attorney reads the page, and changes it or agrees to it."),
            _("To agree, the attorney sets this aside with a reason. It is kept with the name."),
            _("When the family or the attorney changes the page, this is over too."),
        ),
        tell=(_("what was changed, and if it is what happened"),),
    ),
)
