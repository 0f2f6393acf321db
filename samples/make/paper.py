"""What a paper of a sample case is, and the ways in which it reaches the family's phone."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from PIL import Image

from samples.make.camera import Shot, heic, photographed
from samples.make.printing import printed
from samples.make.scanner import faxed, pictures, plain_picture, scanned, scanned_picture

Finish = Callable[[bytes], bytes]


@dataclass(frozen=True, kw_only=True)
class Paper:
    """One file of a case: printed from `template`, then finished as photo, scan or fax."""

    file: str
    template: str
    facts: Mapping[str, object] = field(default_factory=dict)
    finish: Finish = bytes

    def made(self) -> bytes:
        return self.finish(printed(self.template, self.facts))


def as_photo(shot: Shot) -> Finish:
    return lambda pdf: photographed(_first(pdf, 240), shot)


def as_heic(shot: Shot) -> Finish:
    return lambda pdf: heic(_first(pdf, 240), shot)


def as_scan(seed: int, *, turn: float = 0.7, dpi: int = 150, colour: bool = False) -> Finish:
    return lambda pdf: scanned(pictures(pdf, dpi=dpi), seed=seed, dpi=dpi, turn=turn, colour=colour)


def as_scanned_picture(seed: int, *, turn: float = 0.7, dpi: int = 150) -> Finish:
    return lambda pdf: scanned_picture(_first(pdf, dpi), seed=seed, dpi=dpi, turn=turn)


def as_picture(dpi: int = 200) -> Finish:
    return lambda pdf: plain_picture(_first(pdf, dpi), dpi=dpi)


def as_fax(seed: int, dpi: int = 200) -> Finish:
    return lambda pdf: faxed(pictures(pdf, dpi=dpi), seed=seed, dpi=dpi)


def _first(pdf: bytes, dpi: int) -> Image.Image:
    return pictures(pdf, dpi=dpi)[0]
