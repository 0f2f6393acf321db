"""The names of months, in the languages of the families and in four calendars."""

from enum import StrEnum
from functools import cache

from babel import Locale

from packets.wizard.reading.digits import bare


class Calendar(StrEnum):
    GREGORIAN = "GREGORIAN"
    PERSIAN = "PERSIAN"
    ISLAMIC = "ISLAMIC"
    ETHIOPIAN = "ETHIOPIAN"


LOCALES = (
    *("en", "es", "fr", "pt", "ht", "ar", "ar_SY", "ar_DZ", "fa", "fa_AF", "ps", "uk", "ru"),
    *("my", "ti", "am", "zh", "tr", "ur", "so", "sw", "vi", "de"),
)

# Spellings that Babel does not list, by month.
MORE = {
    1: "jan janvye jenwary",
    2: "feb fevriye",
    3: "mar mas",
    4: "apr avril",
    5: "may me",
    6: "jun jen",
    7: "jul jiye",
    8: "aug out",
    9: "sep sept septanm",
    10: "oct oktob",
    11: "nov novanm",
    12: "dec desanm",
}

# Iran's names, then Afghanistan's (Dari), then Pashto's, each in Latin and in its own letters.
PERSIAN = (
    "farvardin hamal wray فروردین حمل وری",
    "ordibehesht sawr saur ghwayay اردیبهشت ثور غویی",
    "khordad jawza jauza ghbargolay خرداد جوزا غبرګولی",
    "tir saratan chungash تیر سرطان چنګاښ",
    "mordad amordad asad zmaray مرداد اسد زمری",
    "shahrivar sunbula sonbola wazhay شهریور سنبله وږی",
    "mehr mizan tala مهر میزان تله",
    "aban aqrab laram آبان عقرب لړم",
    "azar qaws qaus lindai آذر قوس لیندۍ",
    "dey jadi jady marghumay دی جدی مرغومی",
    "bahman dalwa dalv salwagha بهمن دلو سلواغه",
    "esfand hut hoot kab اسفند حوت کب",
)
ISLAMIC = (
    "muharram محرم",
    "safar صفر",
    "rabi al-awwal|rabi i|ربيع الأول|ربیع الاول",
    "rabi al-thani|rabi al-akhir|rabi ii|ربيع الثاني|ربيع الآخر|ربیع الثانی",
    "jumada al-ula|jumada al-awwal|jumada i|جمادى الأولى|جمادی الاول",
    "jumada al-akhirah|jumada al-thani|jumada ii|جمادى الآخرة|جمادى الثانية|جمادی الثانی",
    "rajab رجب",
    "shaban sha'ban شعبان",
    "ramadan ramazan رمضان",
    "shawwal shawal شوال",
    "dhu al-qadah|dhul qadah|zulqadah|ذو القعدة|ذوالقعده",
    "dhu al-hijjah|dhul hijjah|zulhijjah|ذو الحجة|ذوالحجه",
)
ETHIOPIAN = (
    "meskerem መስከረም",
    "tikimt tekemt tiqimt ጥቅምት",
    "hidar hedar ኅዳር ህዳር",
    "tahsas tahisas ታኅሣሥ ታህሳስ",
    "ter ጥር",
    "yekatit የካቲት",
    "megabit መጋቢት",
    "miyazya miazia ሚያዝያ",
    "ginbot genbot ግንቦት",
    "sene sane ሰኔ",
    "hamle ሐምሌ ሀምሌ",
    "nehasse nehase ነሐሴ",
    "pagume pagumen ጳጉሜ ጳጉሜን",
)


@cache
def month_words() -> dict[Calendar, dict[str, int]]:
    """Return for each calendar the bare words and the number of the month that they name."""
    return {
        Calendar.GREGORIAN: _gregorian(),
        Calendar.PERSIAN: _listed(PERSIAN),
        Calendar.ISLAMIC: _listed(ISLAMIC),
        Calendar.ETHIOPIAN: _listed(ETHIOPIAN),
    }


def _gregorian() -> dict[str, int]:
    named = [
        (bare(name), number)
        for tag in LOCALES
        for style in Locale.parse(tag).months.values()
        for width in ("wide", "abbreviated")
        for number, name in style[width].items()
    ]
    named += [(bare(word), number) for number, more in MORE.items() for word in more.split()]
    return _without_doubt(named)


def _listed(names: tuple[str, ...]) -> dict[str, int]:
    return _without_doubt(
        [
            (bare(word), number)
            for number, line in enumerate(names, start=1)
            for word in (line.split("|") if "|" in line else line.split())
        ]
    )


def _without_doubt(named: list[tuple[str, int]]) -> dict[str, int]:
    """Leave out words that mean two months ("out" is August in Haiti, October in Brazil)."""
    words = dict(named)
    doubtful = {word for word, number in named if words[word] != number}
    return {
        word: number
        for word, number in words.items()
        if word not in doubtful and not any(char.isdecimal() for char in word)
    }
