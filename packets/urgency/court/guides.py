"""Invented papers of a court case, and what can stand in for each."""

from django.utils.translation import gettext_lazy as _

from packets.proof import Guide

GUIDES = {
    "CIV-01": Guide(
        example=(
            _("Family Court of Sample County. Case number 00-0000"),
            _("Notice of hearing: July 8, 20XX, at 9 a.m., room 4"),
            _("Ana Sample, mother of the child, is called to come."),
        ),
        instead=_(
            "Print the page of the court on the case, with the day and the names. The clerk of the "
            "court or the lawyer can give you a copy."
        ),
    ),
    "CIV-02": Guide(
        example=(
            _("Family Court of Sample County. Order of May 3, 20XX, case 00-0000"),
            _("Ana Sample must speak in court in person. Video is not allowed (local rule 4)."),
            _("Judge B. Sample"),
        ),
        instead=_(
            "Ask the court in writing if video is possible, and print its answer. The lawyer can "
            "write which rule asks for {ben} in person."
        ),
    ),
    "CIV-03": Guide(
        example=(
            _("Sample Law Office. May 3, 20XX. Case 00-0000"),
            _("Ana Sample is a witness. She meets me on July 6 and speaks in court on July 8."),
            _("The judge may ask her again until July 22. Then she can go home."),
            _("C. Sample, lawyer, bar number 00000, signed by hand"),
        ),
        instead=_(
            "If there is no lawyer, write down each step and its date from the papers of the "
            "court. A legal aid office can help you."
        ),
    ),
    "CIV-04": Guide(
        example=(
            _("Petition for custody, filed on February 2, 20XX, case 00-0000"),
            _("Leo Sample asks the court that his daughter, Mia Sample, lives with him."),
            _("Summary: the parents live apart. The court decides where Mia lives."),
        ),
        instead=_(
            "The clerk of the court can give you a copy. A short signed note on what the case is "
            "about can help."
        ),
    ),
    "LE-01": Guide(
        example=(
            _("Police of Sample City, United States. May 3, 20XX. Case 00-0000"),
            _("We ask that Ana Sample comes as a witness, from July 1 to July 20, 20XX."),
            _("We take care of her stay and of her way home."),
            _("Officer C. Sample, phone 202 555 0100, signed by hand"),
        ),
        instead=_("The agency often files the request itself. A lawyer can ask it."),
    ),
    "LE-02": Guide(
        example=(
            _("Police of Sample City, United States. May 3, 20XX. Case 00-0000"),
            _("Ana Sample saw the crime of March 2, 20XX, and has told us what she saw."),
            _("Reach her through this office only: 202 555 0100"),
        ),
        instead=_(
            "Add the number of the police report and the name of the officer. A lawyer or a group "
            "that helps can write a letter."
        ),
    ),
}
