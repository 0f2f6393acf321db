"""The end of a statement: the sentence of 28 U.S.C. 1746, lines for ink, a translator's lines."""

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from packets.questions import Text
from packets.sheets import Order, SignedIn
from packets.sheets._pieces import GAP, Block, heading, ink, sworn, told
from parole_site.locales import locale_now

# 28 U.S.C. 1746(1) and (2). The longer one says all that the shorter one says, so that it stands
# where nobody knows yet in which country the pen will be.
ABROAD: Text = _(
    "I declare under penalty of perjury under the laws of the United States of America "
    "that the foregoing is true and correct."
)
IN_THE_US: Text = _("I declare under penalty of perjury that the foregoing is true and correct.")
TRANSLATED = (
    "I, {gap}, certify that I am competent to translate from {tongue} into English, and that the "
    "English statement is a complete and accurate translation of the one in {tongue}."
)
READ_ALOUD = (
    "I, {gap}, certify that I am competent in English and in {tongue}, and that I read all of this "
    "statement to the person in that language before it was signed."
)


def signed_end(order: Order) -> tuple[Block, ...]:
    """Return the sentence, the lines for date and signature, and a translator's where needed."""
    sentence = IN_THE_US if order.signed_in is SignedIn.US else ABROAD
    labels = (gettext("Executed on (date)"), gettext("Signature"), gettext("Printed name"))
    return (sworn(sentence), ink(*labels), *translator_end(order))


def translator_end(order: Order) -> tuple[Block, ...]:
    """Return the lines of who translated, in the English part for who does not read it.

    They are about the packet, so they are in English alone (8 CFR 103.2(b)(3)).
    """
    if order.reads_english or locale_now().language != "en":
        return ()
    says = TRANSLATED if order.tongue else READ_ALOUD
    words = says.replace("{gap}", GAP).replace("{tongue}", told(order.tongue))
    labels = ("Signature", "Date", "Printed name", "Address and phone")
    return (heading("Translator’s certificate"), sworn(words), ink(*labels))
