"""The numbers by which a flat page is seen lying askew in a picture."""

Corner = tuple[float, float]


def perspective(size: tuple[int, int], corners: list[Corner]) -> list[float]:
    """Return the 8 numbers by which Pillow looks up each point of the scene on the flat page."""
    width, height = size
    rows: list[list[float]] = []
    for (x, y), (u, v) in zip(
        corners, ((0, 0), (width, 0), (width, height), (0, height)), strict=True
    ):
        rows.append([x, y, 1, 0, 0, 0, -u * x, -u * y, u])
        rows.append([0, 0, 0, x, y, 1, -v * x, -v * y, v])
    return _solve(rows)


def _solve(rows: list[list[float]]) -> list[float]:
    """Solve linear equations by elimination; each row ends with its right side."""
    count = len(rows)
    for column in range(count):
        best = max(range(column, count), key=lambda row: abs(rows[row][column]))
        rows[column], rows[best] = rows[best], rows[column]
        pivot = [value / rows[column][column] for value in rows[column]]
        rows[column] = pivot
        for row in range(count):
            if row != column:
                factor = rows[row][column]
                rows[row] = [a - factor * b for a, b in zip(rows[row], pivot, strict=True)]
    return [row[-1] for row in rows]
