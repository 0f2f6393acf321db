"""Invented papers of a person in danger, and what can stand in for each."""

from django.utils.translation import gettext_lazy as _

from packets.proof import Guide

GUIDES = {
    "HRM-01": Guide(
        example=(
            _("Sample Rights Group. May 3, 20XX"),
            _(
                "Ana Sample taught girls in Sample Town. On April 20, armed men came and asked for "
                "her by name."
            ),
            _("We have seen the letter that they left. We spoke with two people who were there."),
            _("They said that they will come back in May. C. Sample, phone 202 555 0100"),
        ),
        instead=_(
            "Two statements of witnesses who saw it can help. Add a note on whom you asked for a "
            "letter, and the answer."
        ),
    ),
    "HRM-02": Guide(
        example=(
            _("Message on the phone of Ana Sample, April 20, 20XX, 9:40 in the evening"),
            _("From a number that she does not know: “We know your street. Go, or you die.”"),
            _("The picture shows the number and the date. The English text is on page 2."),
        ),
        instead=_(
            "If it is gone, write in a signed statement what it said, when it came, and who saw "
            "it. A person who heard or read it can sign one too."
        ),
    ),
    "HRM-03": Guide(
        example=(
            _("Police of Sample Town, report 000, April 21, 20XX"),
            _("Ana Sample says that two men broke her door on April 20 and asked for her."),
            _("Stamp, and name of the officer"),
        ),
        instead=_(
            "If it is not safe to ask the police, write why in a signed note. If they sent you "
            "away, write the day, the place and their words."
        ),
    ),
    "HRM-04": Guide(
        example=(
            _("Sample Clinic, Sample Town. April 22, 20XX"),
            _("Ana Sample has a broken arm and marks of a stick on her back."),
            _("She says that it was done on April 20. What we see fits that."),
            _("Dr. B. Sample, signed by hand"),
        ),
        instead=_(
            "Take photos with the date. A doctor can still look at old scars now, and write what "
            "they show."
        ),
    ),
    "HRM-05": Guide(
        example=(
            _("I am a teacher. In March 20XX a man told me to close my class. I said no."),
            _("On April 20, two men with guns came to my home and asked for me by name."),
            _("Since then I have slept in 4 homes. I do not go out."),
            _(
                "I declare under penalty of perjury under the laws of the United States that this "
                "is true."
            ),
            _("May 3, 20XX, signed by hand: Ana Sample"),
        ),
        instead=_(
            "If {ben} cannot write, a person of trust writes it down and reads it back, and {ben} "
            "signs. The helper signs too, and names the language."
        ),
    ),
    "HRM-06": Guide(
        example=(
            _("I am Leo Sample. I live next to Ana Sample."),
            _("On April 20, at night, I saw two men with guns at her door. I heard her name."),
            _(
                "I declare under penalty of perjury under the laws of the United States that this "
                "is true."
            ),
            _("May 3, 20XX, signed by hand: Leo Sample. A copy of my ID is on page 2."),
        ),
        instead=_(
            "If nobody dares to sign, write who saw it and why they cannot sign. Print a message "
            "in which a witness tells it."
        ),
    ),
    "HRM-07": Guide(
        example=(
            _("Report of the United Nations, February 20XX: pages 1 and 14"),
            _("Marked on page 14: “In Sample Province, women who teach are told to stop or die.”"),
            _("Note: the same was done to Ana Sample on April 20. See her statement."),
        ),
        instead=_(
            "A news story or the report of a rights group on the same place can help. If there is "
            "none, write where you looked."
        ),
    ),
    "HRM-08": Guide(
        example=(
            _("Work card of Sample News: Ana Sample, reporter, 20XX to 20XX"),
            _("Letter of the head of Sample News: she wrote on the police in Sample Town."),
            _("Phone number of C. Sample, who can say that it is true: 202 555 0100"),
        ),
        instead=_(
            "Pay papers, photos at work or stories with the name can help. A person who worked "
            "there can sign a statement."
        ),
    ),
    "HRM-09": Guide(
        example=(
            _("UNHCR card of Ana Sample, signed up on January 10, 20XX"),
            _("Next talk: in 14 months. See the paper of the office."),
            _("Note: until then she gets no home and no guard. The men have found her street."),
        ),
        instead=_(
            "Write a signed note on where and when you asked, and what you were told. If there is "
            "no office in {country}, print the page that says so."
        ),
    ),
    "HRM-10": Guide(
        example=(
            _(
                "Visitor permit of Ana Sample in the country where she waits. Last day: June 30, "
                "20XX"
            ),
            _("Letter of April 15, 20XX: she must leave after that day."),
            _("News of April 28, 20XX: 40 people were sent back from this town."),
        ),
        instead=_(
            "Write a signed note on the permit, and on what happens to others there. A lawyer or a "
            "group that helps there can write a letter."
        ),
    ),
    "HRM-11": Guide(
        example=(
            _("Do not send by email: the street, and the school of the children."),
            _("Call only 202 555 0100, after 6 in the evening."),
            _("Ana Sample also uses the name A. Sampel. Her lawyer knows it."),
        ),
        instead=_("Tell it to your lawyer by phone or in person, if it is not safe to write it."),
    ),
}
