"""Draw the trace of a heart for a sample ECG sheet."""

import math

BEAT = 86
WAVES = ((14, 5, 3), (31, -5, 1.6), (36, 44, 2.2), (41, -16, 2), (62, -9, 6))


def trace(*, height: float, seed: float) -> str:
    """Return an SVG path over 600 x 110 units; `height` scales the beats."""
    points = []
    for x in range(601):
        place = (x + seed) % BEAT
        lift = sum(
            size * math.exp(-(((place - middle) / width) ** 2)) for middle, size, width in WAVES
        )
        wander = 2 * math.sin(x / 71 + seed)
        points.append(f"{x} {62 - height * lift + wander:.1f}")
    return "M" + "L".join(points)
