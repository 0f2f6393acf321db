"""How long the words about people and documents may be, in characters: for rows and folders."""

LONGEST_KEY = 40
LONGEST_NAME = 80
"""What the pages call a traveller."""
LONGEST_TITLE = 160
"""Titles, issuers and translators."""
LONGEST_PROOF = 300
LONGEST_DATE = 10
LONGEST_REASON = 1000
"""Why a document cannot be had, and what there is instead."""
LONGEST_CODE = 20
"""Codes of kinds of evidence and of urgency bases."""
LONGEST_PART = 6000
"""Of a letter, and of the words that are suggested for it."""
LONGEST_COMMENT = 4000
"""Of a comment, a reply, and the words above comments that are sent."""
LONGEST_QUOTE = 600
"""Of the words on a page that a comment is about."""
LONGEST_LANGUAGE = 10
LONGEST_LANGUAGE_OF_PAGES = 12
LONGEST_REFUSAL = 30
"""Codes of why a file was refused."""
LONGEST_NAME_OF_A_CONFIRMER = 254
"""Of an account: its name, or its email address."""

REASONS_AT_MOST = 2
"""Of one traveller: an officer reads the strongest argument, not all of them."""
