"""Which languages to try by the script of a page, as tesseract names both.

Only those that are installed are tried, and each one more takes its time again. The first ones win
where they are as sure as others: Haitian Creole behind Spanish lost its accents, and before it no
language lost any.
"""

LANGUAGES = {
    "Latin": ("eng", "hat", "spa", "fra", "por"),
    "Vietnamese": ("vie", "eng"),
    "Cyrillic": ("rus", "ukr", "eng"),
    "Arabic": ("ara", "fas", "pus"),
    "Greek": ("ell", "eng"),
    "Hebrew": ("heb",),
    "Ethiopic": ("amh", "tir"),
    "Devanagari": ("nep", "hin"),
    "Bengali": ("ben",),
    "Gurmukhi": ("pan",),
    "Gujarati": ("guj",),
    "Tamil": ("tam",),
    "Telugu": ("tel",),
    "Sinhala": ("sin",),
    "Georgian": ("kat",),
    "Armenian": ("hye",),
    "Khmer": ("khm",),
    "Lao": ("lao",),
    "Thai": ("tha",),
    "Myanmar": ("mya",),
    "Tibetan": ("bod", "dzo"),
    "Han": ("chi_sim", "chi_tra"),
    "Japanese": ("jpn",),
    "Hiragana": ("jpn",),
    "Katakana": ("jpn",),
    "Korean": ("kor",),
    "Hangul": ("kor",),
}
