"""Walk through a page with the Tab key, as somebody without a mouse does, and note every stop."""

from dataclasses import dataclass

from playwright.sync_api import Page

MOST_STOPS = 250
STOP = """() => {
  const e = document.activeElement;
  if (!e || e === document.body) return null;
  const host = e.closest('li:has(a:focus-visible), label') || e, box = e.getBoundingClientRect();
  const ringed = [e, host].some((one) => {
    const style = getComputedStyle(one);
    return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
  });
  const x = Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1);
  const y = Math.min(Math.max(box.top + box.height / 2, 1), innerHeight - 1);
  const top = document.elementFromPoint(x, y);
  return {
    name: (e.getAttribute('aria-label') || e.innerText || e.name || e.id || e.tagName).trim().slice(0, 60),
    is_ringed: ringed,
    is_seen: box.bottom > 0 && box.top < innerHeight && !!top && (host.contains(top) || top.contains(e)),
    skips: e.classList.contains('skip'),
  };
}"""


@dataclass(frozen=True, kw_only=True)
class Stop:
    """Where the focus stood; `is_seen`: in view, with nothing above it."""

    name: str
    is_ringed: bool
    is_seen: bool
    skips: bool


def stops_on(page: Page) -> list[Stop]:
    """Return the stops from the top of a freshly loaded page to its end."""
    stops: list[Stop] = []
    while len(stops) < MOST_STOPS:
        page.keyboard.press("Tab")
        found = page.evaluate(STOP)
        if found is None:
            return stops
        stops.append(Stop(**found))
    message = f"{page.url}: the walk does not end, it is at {stops[-1].name!r}"
    raise AssertionError(message)
