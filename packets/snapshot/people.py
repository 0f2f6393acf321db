"""The people of a case: petitioner, beneficiaries, supporters, representative."""

from dataclasses import dataclass, field
from datetime import date

from packets.law import facts_like
from packets.snapshot.answers import Answered


@dataclass(frozen=True, kw_only=True)
class PersonName:
    """A name in Latin letters as the passport has it, and in its own script."""

    family: str = ""
    given: str = ""
    middle: str = ""
    native: str = ""

    def __bool__(self) -> bool:
        return bool(self.family or self.given)

    @property
    def full(self) -> str:
        """Given, middle, family: "Nour Sami Alhassan"."""
        return " ".join(part for part in (self.given, self.middle, self.family) if part)

    @property
    def called(self) -> str:
        """What the wizard calls the person: the given name, else the family name."""
        return self.given or self.family

    @classmethod
    def answered(cls, person: Answered, page: str, *, native: str = "") -> "PersonName":
        """Read a name page (fields family, given, middle)."""
        return cls(
            family=person.text(page, "family"),
            given=person.text(page, "given"),
            middle=person.text(page, "middle"),
            native=native,
        )


@dataclass(frozen=True, kw_only=True)
class ReasonFacts(Answered):
    """One urgency basis that is claimed for one beneficiary, with its own answers."""

    basis: str


@dataclass(frozen=True, kw_only=True)
class VisaHistoryFacts(Answered):
    """Pages w-visa, w-visa-why, w-family: what was tried instead of parole."""


@dataclass(frozen=True, kw_only=True)
class StayFacts(Answered):
    """Pages w-stay, w-plan, w-arrive, w-fast: how long, and what happens at its end."""


@dataclass(frozen=True, kw_only=True)
class BeneficiaryFacts(Answered):
    """A person who needs to come; `key` names them inside the case, and is never shown."""

    key: str
    called: str = ""
    reasons: tuple[ReasonFacts, ...] = ()
    same_reasons_as: str = ""
    visa_history: VisaHistoryFacts = field(default_factory=VisaHistoryFacts)
    stay: StayFacts = field(default_factory=StayFacts)

    @property
    def name(self) -> PersonName:
        return PersonName.answered(self, "ben-name", native=self.own_words("ben-native", "native"))

    @property
    def known_as(self) -> str:
        """The name that pages use: the given name of the passport, else what was typed first."""
        return self.name.called or self.called

    @property
    def born_on(self) -> date | None:
        return self.day("ben-dob", "dob")

    @property
    def country_now(self) -> str:
        return self.own_words("ben-where", "country")

    @property
    def citizenships(self) -> tuple[str, ...]:
        """Return the codes of the countries, each once though it was said twice."""
        codes = (self.own_words("ben-nation", name) for name in ("citizen", "second"))
        return tuple(dict.fromkeys(code for code in codes if code))

    def age_on(self, day: date) -> int | None:
        """Return the age in full years on `day`."""
        born = self.born_on
        if born is None:
            return None
        return day.year - born.year - ((day.month, day.day) < (born.month, born.day))

    def is_child_on(self, day: date) -> bool:
        return self._is_younger("age.child_under", day)

    def may_declare_on(self, day: date) -> bool:
        """Tell whether somebody of this age can declare for themself; unknown ages can."""
        return not self._is_younger("age.declares_from", day)

    def _is_younger(self, age: str, day: date) -> bool:
        """Tell whether the age is known and below the one that the law of that day names."""
        years = self.age_on(day)
        return years is not None and any(years < row.value for row in facts_like(age, on=day))


@dataclass(frozen=True, kw_only=True)
class PetitionerFacts(Answered):
    """Who files and signs Form I-131; empty when a beneficiary files for themself."""

    @property
    def name(self) -> PersonName:
        return PersonName.answered(self, "you-name", native=self.own_words("you-name", "native"))

    @property
    def born_on(self) -> date | None:
        return self.day("you-birth", "dob")


@dataclass(frozen=True, kw_only=True)
class SupporterFacts(Answered):
    """Who promises money or a room on Form I-134, and for which beneficiaries."""

    key: str
    supports: tuple[str, ...] = ()

    @property
    def name(self) -> PersonName:
        return PersonName.answered(self, "sup-name")

    @property
    def is_chosen(self) -> bool:
        """Tell whether the case says who gives support: before, there is nobody who promises."""
        return self.own_words("sup-who", "who") not in ("", "NOT_SURE") or bool(self.name)

    @property
    def lives_here(self) -> bool:
        """Tell whether their home is in the United States; nobody is taken to live abroad."""
        return self.address("sup-address", "address").get("country", "US") == "US"

    def supports_beneficiary(self, beneficiary: BeneficiaryFacts) -> bool:
        """An empty list means that the support is for everyone who travels."""
        return not self.supports or beneficiary.key in self.supports


@dataclass(frozen=True, kw_only=True)
class RepresentativeFacts(Answered):
    """The attorney or accredited representative who appears with Form G-28."""

    @property
    def name(self) -> PersonName:
        return PersonName.answered(self, "rep-name")
