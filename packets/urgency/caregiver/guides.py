"""Invented papers of a case about care, and what can stand in for each."""

from django.utils.translation import gettext_lazy as _

from packets.proof import Guide

GUIDES = {
    "CAR-01": Guide(
        example=(
            _("Sample Hospital, United States. May 3, 20XX"),
            _("Maria Sample broke her hip on April 2. She cannot stand, wash or cook alone."),
            _("She needs help 8 hours a day until September 30."),
            _("Dr. B. Sample, signed by hand"),
        ),
        instead=_(
            "A paper that the hospital gave when the person went home can help. It should say "
            "which help is needed, and how long."
        ),
    ),
    "CAR-02": Guide(
        example=(
            _("Husband: works 50 hours a week. See the letter from his work."),
            _("Sister: lives 900 miles away and has 3 small children."),
            _("Paid care: $4,800 a month. See the offer of Sample Home Care, April 28, 20XX."),
        ),
        instead=_(
            "Write a signed list: each relative, and why that person cannot help. Print emails or "
            "web pages with the price of paid care."
        ),
    ),
    "CAR-03": Guide(
        example=(
            _(
                "Monday to Friday, 8 to 4: Ana Sample helps with the bath, meals, medicine and "
                "walks."
            ),
            _("Evenings and nights: the husband. Saturday and Sunday: both"),
            _("Last day: September 30, 20XX. After that, a nurse comes twice a week."),
        ),
        instead=_(
            "Write the plan yourself, one line for each part of the day. Sign it, with the person "
            "who needs the care."
        ),
    ),
    "CAR-04": Guide(
        example=(
            _("Sample School, United States. May 3, 20XX"),
            _("Leo Sample, born June 2, 20XX, is in grade 2 here."),
            _("He lives at 1 Sample Street with his mother, Maria Sample."),
            _("C. Sample, head of the school, signed by hand"),
        ),
        instead=_(
            "A lease with all names shows who lives there. A doctor or a neighbor who knows the "
            "home can write a letter."
        ),
    ),
    "CAR-05": Guide(
        example=(
            _("Ana Sample is the sister of Maria Sample. See both birth certificates."),
            _("She took care of their mother for 2 years. See the note of a neighbor, page 3."),
            _("Note of her doctor: she is well, and can lift and help."),
        ),
        instead=_(
            "Write a signed note on how you are linked, and when {ben} gave care before. Somebody "
            "who saw it can sign it too."
        ),
    ),
}
