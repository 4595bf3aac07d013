"""The HTML page in a real browser."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from compare.model import Comparison
from reports.html import render_html

ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)

OPEN_ALL = "for (const details of document.querySelectorAll('details')) details.open = true"

# elements that reach over the right or left edge of the page, those in a scrolling box aside
OVERFLOWING = """
() => [...document.querySelectorAll('body *')].filter(element => {
  const box = element.getBoundingClientRect();
  return box.width > 1 && !element.closest('.scroll, .skip')
    && (box.right > innerWidth + 1 || box.left < -1);
}).map(element => element.outerHTML.slice(0, 120))
"""

# texts whose contrast to the ground they stand on is under WCAG 2 AA, with the figure
LOW_CONTRAST = """
() => {
  const channels = colour => colour.match(/[0-9.]+/g).map(Number);
  const luminance = colour => {
    const [red, green, blue] = channels(colour).map(value => value / 255)
      .map(value => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const ground = element => {
    for (let at = element; at; at = at.parentElement) {
      const colour = getComputedStyle(at).backgroundColor;
      if ((channels(colour)[3] ?? 1) > 0) return colour;
    }
    return 'rgb(255, 255, 255)';
  };
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || !element.getClientRects().length) continue;
    const style = getComputedStyle(element);
    const pair = [luminance(style.color), luminance(ground(element))];
    const contrast = (Math.max(...pair) + 0.05) / (Math.min(...pair) + 0.05);
    const size = parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && style.fontWeight >= 700);
    if (contrast < (large ? 3 : 4.5))
      found.push(`${contrast.toFixed(2)} ${element.className} ${element.textContent.slice(0, 40)}`);
  }
  return found;
}
"""

# elements that hold text but are not shown, those meant so aside
UNSEEN = """
() => [...document.querySelectorAll('details blockquote, details .rest, details .why')]
  .filter(element => !element.checkVisibility({contentVisibilityAuto: true})
    || element.getBoundingClientRect().height < 1)
  .map(element => element.textContent.slice(0, 60))
"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Start the machine's chromium."""
    path = shutil.which("chromium")
    if path is None:
        pytest.fail("chromium is not installed: apt-get install chromium", pytrace=False)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        yield started
        started.close()


@pytest.fixture(scope="module")
def address(sample: Comparison, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Write the sample story's page and give its address."""
    path: Path = tmp_path_factory.mktemp("page") / "report.html"
    path.write_text(render_html(sample), encoding="utf-8")
    return path.as_uri()


def _page(browser: Browser, address: str, **options: Any) -> Page:  # noqa: ANN401
    page = browser.new_context(**options).new_page()
    page.goto(address)
    return page


@pytest.mark.parametrize("width", [320, 400, 800, 1130, 1600])
@pytest.mark.parametrize("opened", [False, True])
def test_nothing_overflows(browser: Browser, address: str, width: int, opened: bool) -> None:
    """No page scrolls sideways, and nothing but a scrolling box reaches over its edges."""
    page = _page(browser, address, viewport={"width": width, "height": 900})
    if opened:
        page.evaluate(OPEN_ALL)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate(OVERFLOWING) == []
    page.context.close()


@pytest.mark.parametrize("width", [400, 1600])
def test_anchors_lead_to_findings(
    browser: Browser, address: str, sample: Comparison, width: int
) -> None:
    """An address with a finding's anchor shows that finding, one in a closed list too."""
    for finding in (sample.findings[1], sample.findings[-1]):
        page = _page(browser, f"{address}#f-{finding.id}", viewport={"width": width, "height": 900})
        target = page.locator(f"#f-{finding.id}")
        assert target.is_visible()
        box = target.bounding_box()
        assert box is not None
        assert 0 <= box["y"] < 900
        page.context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_has_contrast(browser: Browser, address: str, scheme: str) -> None:
    """Every text on the page has the contrast of WCAG 2 AA in both colour schemes."""
    page = _page(browser, address, viewport={"width": 1600, "height": 900}, color_scheme=scheme)
    page.evaluate(OPEN_ALL)
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert (ground == "rgb(21, 22, 26)") == (scheme == "dark")
    assert page.evaluate(LOW_CONTRAST) == []
    page.context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_print_shows_everything(browser: Browser, address: str, scheme: str) -> None:
    """Printing opens every list, cuts nothing off and puts black on white."""
    # A4 without its margins, in CSS pixels
    page = _page(browser, address, viewport={"width": 688, "height": 1000}, color_scheme=scheme)
    assert page.evaluate(UNSEEN) != []
    page.emulate_media(media="print")
    # chromium restyles the content of lists on a real print, but not on an emulated change
    page.reload()
    assert page.evaluate(UNSEEN) == []
    assert page.evaluate(OVERFLOWING.replace(".scroll, ", "")) == []
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.evaluate(LOW_CONTRAST) == []
    page.context.close()


def test_page_is_quiet(browser: Browser, address: str) -> None:
    """The page asks for nothing but itself and logs no error, hostile data or not."""
    page = browser.new_context().new_page()
    requests: list[str] = []
    messages: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.on("console", lambda message: messages.append(message.text))
    page.on("dialog", lambda dialog: messages.append(dialog.message))
    page.goto(address)
    assert requests == [address]
    assert messages == []
    page.context.close()


def test_keyboard_reaches_the_findings(browser: Browser, address: str) -> None:
    """The first Tab shows a link past the summary, and what has the focus is outlined."""
    page = _page(browser, address, viewport={"width": 1600, "height": 900})
    page.keyboard.press("Tab")
    skip = page.locator(".skip")
    assert skip.evaluate("element => element === document.activeElement")
    assert skip.evaluate("element => element.getBoundingClientRect().top") >= 0
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    style = page.evaluate(
        "(({outlineStyle, outlineWidth}) => [outlineStyle, parseFloat(outlineWidth)])"
        "(getComputedStyle(document.activeElement))"
    )
    assert style == ["solid", 3]
    assert page.evaluate("document.activeElement.className") == "permalink"
    page.context.close()


def test_permalink_shows_itself(browser: Browser, address: str) -> None:
    """A finding's link is visible while the pointer is on its card."""
    page = _page(browser, address, viewport={"width": 1600, "height": 900})
    link = page.locator(".card .permalink").first
    opacity = "element => getComputedStyle(element).opacity"
    assert link.evaluate(opacity) == "0"
    page.locator(".card").first.hover()
    link.evaluate("element => Promise.all(element.getAnimations().map(one => one.finished))")
    assert link.evaluate(opacity) == "1"
    page.context.close()
