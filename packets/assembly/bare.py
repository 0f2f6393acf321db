"""Stands in until the letter is written from the answers."""

from packets.letter import Letter, LetterParagraph, LetterSection, LetterSentence
from packets.snapshot import BeneficiaryFacts, CaseSnapshot


def letter_for(case: CaseSnapshot, beneficiary: BeneficiaryFacts) -> Letter:
    name = beneficiary.name.full or beneficiary.called
    cites = tuple(e.key for e in case.exhibits_of(beneficiary))
    text = f"{case.filer_name.full} asks that parole be granted to {name}."
    return Letter(
        beneficiary=beneficiary.key,
        sender=(case.filer_name.full,),
        subject=(("Re", f"Request for humanitarian parole for {name}"),),
        sections=(
            LetterSection(
                key="who",
                heading="The request",
                paragraphs=(
                    LetterParagraph(sentences=(LetterSentence(text=text, cites=cites[:3]),)),
                ),
            ),
        ),
        forms=("Form I-131",),
        signer=case.filer_name.full,
    )
