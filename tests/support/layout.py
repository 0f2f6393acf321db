"""Measure what stands where on a page: what hangs out of it, and what is cut off."""

from playwright.sync_api import Page

HANGING = """() => [...document.querySelectorAll('body *')].filter((e) => {
  const box = e.getBoundingClientRect();
  if (!box.width || !box.height || e.closest('.sr, .skip, svg, .table thead')) return false;
  return box.left < -1 || box.right > innerWidth + 1;
}).map((e) => 'hangs out of the page: ' + e.outerHTML.slice(0, 120))"""
CUT = """() => [...document.querySelectorAll('body *:not(.sr, input, textarea, select)')].filter((e) => {
  const style = getComputedStyle(e);
  const hides = ['hidden', 'clip'].includes(style.overflowX) || ['hidden', 'clip'].includes(style.overflowY);
  return hides && !e.closest('.sr, svg, .table thead')
    && (e.scrollWidth > e.clientWidth + 2 || e.scrollHeight > e.clientHeight + 2);
}).map((e) => 'is cut off: ' + e.outerHTML.slice(0, 120))"""
# What readers may set for themselves by WCAG 2.2, 1.4.12, as style sheets that no policy forbids.
SPACED = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important;
    word-spacing: .16em !important } p { margin-block-end: 2em !important }`);
  document.adoptedStyleSheets = [sheet];
}"""


def layout_faults(page: Page) -> list[str]:
    """List what stands outside of the page's width and what is cut off, one line each."""
    found: list[str] = page.evaluate(HANGING) + page.evaluate(CUT)
    return found


def space_out(page: Page) -> None:
    """Set the text of the page as wide apart as readers may need it."""
    page.evaluate(SPACED)
