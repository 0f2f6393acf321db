"""Who somebody in the United States is to the traveller: as choices, and in English."""

from django.utils.translation import gettext_lazy as _

from packets.questions import NOT_SURE, Choice

RELATIVES = (
    Choice(key="MOTHER", label=_("The mother")),
    Choice(key="FATHER", label=_("The father")),
    Choice(key="PARTNER", label=_("The husband or wife")),
    Choice(key="DAUGHTER", label=_("A daughter")),
    Choice(key="SON", label=_("A son")),
    Choice(key="SISTER", label=_("A sister")),
    Choice(key="BROTHER", label=_("A brother")),
    Choice(key="GRANDPARENT", label=_("A grandparent")),
    Choice(key="GRANDCHILD", label=_("A grandchild")),
    Choice(key="OTHER_FAMILY", label=_("Other family")),
    Choice(key="FRIEND", label=_("A friend")),
    Choice(key="OTHER", label=_("Someone else")),
    NOT_SURE,
)
RELATIVES_IN_ENGLISH = {
    "MOTHER": "mother",
    "FATHER": "father",
    "PARTNER": "spouse",
    "DAUGHTER": "daughter",
    "SON": "son",
    "SISTER": "sister",
    "BROTHER": "brother",
    "GRANDPARENT": "grandparent",
    "GRANDCHILD": "grandchild",
    "OTHER_FAMILY": "relative",
    "FRIEND": "friend",
}
