"""Template tags for what stands on paper beside the text: round stamps, pictures, machine lines."""

import base64
import io
import math
from html import escape

from django import template
from django.utils.safestring import SafeString, mark_safe

from samples.make.machine_lines import Holder, card_lines, passport_lines, visa_lines
from samples.make.portraits import portrait

register = template.Library()


def _ring(words: str, radius: float, *, size: float, below: bool) -> str:
    """Return letters on a circle around 0,0: each one turned on its own."""
    step = size * 0.72 / radius
    start = -step * (len(words) - 1) / 2
    letters = []
    for place, letter in enumerate(words):
        angle = start + place * step
        turn = math.degrees(-angle if below else angle)
        x, y = radius * math.sin(angle), radius * math.cos(angle) * (1 if below else -1)
        letters.append(
            f'<text transform="translate({x:.2f} {y:.2f}) rotate({turn:.2f})" font-size="{size}"'
            f' text-anchor="middle">{escape(letter)}</text>',
        )
    return "".join(letters)


@register.simple_tag
def round_stamp(
    above: str,
    below: str,
    centre: str,
    colour: str = "#2b3f8c",
    turn: int = -8,
) -> SafeString:
    """Draw a round rubber stamp; `centre` has its lines parted by a bar."""
    lines = centre.split("|")
    middle = "".join(
        f'<text y="{(place - (len(lines) - 1) / 2) * 10 + 3:.1f}" font-size="8"'
        f' text-anchor="middle">{escape(line)}</text>'
        for place, line in enumerate(lines)
    )
    drawing = (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="stamp" viewBox="-60 -60 120 120">'
        f'<g transform="rotate({turn})" fill="{colour}" opacity="0.78"'
        f' font-family="Noto Sans, Noto Naskh Arabic" font-weight="600">'
        f'<g fill="none" stroke="{colour}"><circle r="56" stroke-width="2.2"/>'
        f'<circle r="53" stroke-width="0.7"/><circle r="36" stroke-width="0.9"/></g>'
        f"{_ring(above, 41, size=8.2, below=False)}{_ring(below, 47, size=8.2, below=True)}"
        f"{middle}</g></svg>"
    )
    encoded = base64.b64encode(drawing.encode()).decode()
    return mark_safe(
        f'<img class="stamp" alt="" src="data:image/svg+xml;base64,{encoded}">',
    )


@register.simple_tag
def face(look: str) -> SafeString:
    """Return the drawn portrait of a person as an image."""
    buffer = io.BytesIO()
    portrait(look).save(buffer, "PNG", optimize=True)
    encoded = base64.b64encode(buffer.getvalue()).decode()
    return mark_safe(f'<img class="face" alt="" src="data:image/png;base64,{encoded}">')


@register.simple_tag
def machine_zone(holder: Holder) -> SafeString:
    """Return the two machine-readable lines of a passport or a visa."""
    lines_of = visa_lines if holder.kind.startswith("V") else passport_lines
    first, second = lines_of(holder)
    return mark_safe(f"{escape(first)}<br>{escape(second)}")


@register.simple_tag
def guilloche(colour: str, phase: float = 0) -> SafeString:
    """Return fine waves, the ground that security paper has, as a style value."""
    waves = []
    for row in range(92):
        points = " ".join(
            f"{x} {row * 3 + 5 * math.sin(x / 31 + row / 9 + phase) + 3 * math.cos(x / 12 - row / 14):.1f}"
            for x in range(0, 401, 8)
        )
        waves.append(f'<path d="M{points}"/>')
    drawing = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 270" preserveAspectRatio="none">'
        f'<g fill="none" stroke="{colour}" stroke-width="0.35" opacity="0.42">{"".join(waves)}</g></svg>'
    )
    encoded = base64.b64encode(drawing.encode()).decode()
    return mark_safe(f"url(data:image/svg+xml;base64,{encoded})")


@register.simple_tag
def card_zone(holder: Holder) -> SafeString:
    """Return the three machine-readable lines of a card."""
    return mark_safe("<br>".join(escape(line) for line in card_lines(holder)))


@register.simple_tag
def bars(code: str) -> SafeString:
    """Draw a bar code that reads as nothing, but always the same for one code."""
    widths = [1 + (ord(letter) * (place + 3)) % 4 for place, letter in enumerate(code * 4)]
    left, drawn = 0, []
    for place, width in enumerate(widths):
        if place % 2 == 0:
            drawn.append(f'<rect x="{left}" width="{width}" height="40"/>')
        left += width
    drawing = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {left} 40" '
        f'preserveAspectRatio="none">{"".join(drawn)}</svg>'
    )
    encoded = base64.b64encode(drawing.encode()).decode()
    return mark_safe(f'<img alt="" src="data:image/svg+xml;base64,{encoded}">')
