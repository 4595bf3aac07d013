"""The HTML page."""

import re
from collections.abc import Callable
from dataclasses import replace
from html.parser import HTMLParser
from importlib.resources import files

import pytest

from compare.model import Comparison, Kind, Status
from reports.html import AGREEMENTS_SHOWN, render_html


class Page(HTMLParser):
    """Reads a page: tags, ids, links, and whether every element is closed in order."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.open: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag's attributes."""
        self.tags.append(tag)
        self.attributes.extend(attrs)
        for name, value in attrs:
            if name == "id":
                self.ids.append(value or "")
            if name == "href":
                self.links.append(value or "")
        if tag not in {"meta", "br"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Check that elements close in order."""
        if self.open.pop() != tag:
            raise ValueError(f"</{tag}> closes another element")


@pytest.fixture(scope="module")
def html(sample: Comparison) -> str:
    """Give the sample story's page."""
    return render_html(sample)


def test_render_matches_golden(html: str, golden: Callable[[str, str], None]) -> None:
    """The sample story's page, but for its style sheet, is what it was."""
    golden("report.html", re.sub(r"(<style>\n).*?(</style>)", r"\1\2", html, flags=re.DOTALL))


def test_elements_close_in_order(html: str, empty: Comparison) -> None:
    """Both a full and an empty page are well formed."""
    assert Page(html).open == []
    assert Page(render_html(empty)).open == []


def test_page_needs_nothing_else(html: str) -> None:
    """The page has no script, no frame, no image, and loads nothing."""
    page = Page(html)
    assert not {"script", "img", "iframe", "link", "object", "base", "form"} & set(page.tags)
    assert not [name for name, _ in page.attributes if name == "src" or name.startswith("on")]
    assert "url(" not in html
    assert "@import" not in html


def test_hostile_text_stays_text(html: str) -> None:
    """Markup in titles, outlets, files and sentences is shown, not run."""
    assert "&lt;script&gt;alert(" in html
    assert "Northern &lt;b&gt;Wire&lt;/b&gt; &amp; Post" in html
    assert "ferry/&lt;broken&gt;&amp;.html" in html
    assert "&lt;img src=x&gt;" in html


def test_links_lead_to_web_or_page(html: str) -> None:
    """Every link is a web address of an article or an anchor that exists."""
    page = Page(html)
    assert len(page.ids) == len(set(page.ids))
    for link in page.links:
        assert link.startswith("https://") or link[1:] in page.ids, link
    assert "javascript:" not in html


def test_every_finding_can_be_linked_to(html: str, sample: Comparison) -> None:
    """Each finding has an anchor and a link to it."""
    page = Page(html)
    for finding in sample.findings:
        assert f"f-{finding.id}" in page.ids
        assert f"#f-{finding.id}" in page.links


def test_sections_keep_the_editors_order(html: str) -> None:
    """Conflicts come first, articles last."""
    order = ["conflicts", "explained", "agreements", "only", "matrix", "articles"]
    ids = [name for name in Page(html).ids if name in order]
    assert ids == order


def test_value_is_marked_in_its_sentence(html: str) -> None:
    """The value is marked where it stands in the sentence."""
    assert "The grounding left <mark>14 people</mark> injured" in html


def test_differing_words_of_a_quote_are_marked(sample: Comparison) -> None:
    """Two wordings of one quote show where they differ."""
    finding = sample.findings[0]
    values = ("we will stay", "we will stay", "we shall stay", "we shall stay")
    sides = tuple(
        replace(side, value=value) for side, value in zip(finding.sides, values, strict=True)
    )
    quoted = replace(finding, kind=Kind.QUOTE, sides=sides)
    html = render_html(replace(sample, findings=(quoted,)))
    assert 'we <span class="differs">shall</span> stay' in html


def test_dates_are_readable_by_machines(html: str) -> None:
    """Publication dates carry their ISO form; a missing one is told."""
    assert '<time datetime="2024-03-04">4 March 2024</time>' in html
    assert "no date found" in html


def test_status_is_told_in_words(html: str) -> None:
    """Every status is written out beside its glyph."""
    for status in Status:
        assert re.search(rf"</span>{status.value.capitalize()}</span>", html), status


def test_long_agreements_wait_in_details(html: str) -> None:
    """Agreements beyond twelve stand in a closed list that says how many."""
    assert "2 more agreements" in html
    first, rest = html.split("2 more agreements")
    assert first.count('class="agreement"') == AGREEMENTS_SHOWN
    assert rest.count('class="agreement"') == 2


def test_rest_of_lone_claims_is_counted(html: str) -> None:
    """What the page leaves to the JSON is said."""
    assert "and 3 more in the JSON" in html


def test_failures_and_notices_are_shown(html: str) -> None:
    """Nothing is swallowed: failures, notices, dropped text and missing data are on the page."""
    for text in (
        "holds no article text",
        "relative dates in it stay unresolved",
        "advertisement (1 stretch, 55 characters)",
        "date, byline and address",
    ):
        assert text in html


def test_unprintable_characters_are_replaced(sample: Comparison) -> None:
    """Control characters and lone surrogates in the data can't break the page's encoding."""
    article = replace(sample.articles[0], title="bell \x07 and half \ud83d pair")
    html = render_html(replace(sample, articles=(article, *sample.articles[1:])))
    assert "bell \ufffd and half \ufffd pair" in html
    html.encode()


def test_empty_comparison_says_so(empty: Comparison) -> None:
    """An empty comparison gives a page that claims nothing."""
    html = render_html(empty)
    assert "Nothing was found that conflicts." in html
    assert "One story, 0 tellings" in html


def _luminance(colour: str) -> float:
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
        for channel in channels
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _schemes() -> dict[str, dict[str, str]]:
    """Read the colour properties of the three schemes: light, dark, print."""
    css = files("reports").joinpath("static", "report.css").read_text("utf-8")
    found = [
        dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", block))
        for block in re.findall(r":root \{(.*?)\}", css, re.DOTALL)
    ]
    return dict(zip(("light", "dark", "print"), found, strict=True))


@pytest.mark.parametrize("scheme", ["light", "dark", "print"])
def test_colours_have_contrast(scheme: str) -> None:
    """Every text colour has a contrast of 4.5 to 1 (WCAG 2 AA) on every ground it stands on."""
    colours = _schemes()[scheme]
    grounds = ("paper", "card", "sunk")
    pairs = [
        (text, ground)
        for ground in grounds
        for text in ("ink", "soft", "link", *(status.value for status in Status))
    ]
    pairs += [("ink", "conflict-wash"), ("soft", "conflict-wash")]
    pairs += [("mark-ink", "mark"), ("on-status", "conflict")]
    for text, ground in pairs:
        light, dark = sorted((_luminance(colours[text]), _luminance(colours[ground])), reverse=True)
        assert (light + 0.05) / (dark + 0.05) >= 4.5, (text, ground)
