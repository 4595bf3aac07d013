"""One file format each: what is read out of it."""

from collections.abc import Callable

import pytest

from claims.errors import ArticleError
from claims.ingest.decode import decode
from claims.ingest.front_matter import split_front_matter
from claims.ingest.html_page import read_html
from claims.ingest.json_articles import read_json, read_json_lines
from claims.ingest.plain import read_markdown, read_plain

BODY = "The council of Harrow voted on Thursday to close the old bridge over the Marn."
PAGE = """<!doctype html><html lang="en"><head><title>Bridge closed - Marnland</title>
{head}</head><body><nav><a href="/">Home</a></nav><article><h1>Bridge over the Marn closed</h1>
<p>{body}</p><h2>A detour of forty kilometres</h2>
<p>Lorries will have to drive by way of Oster, said the mayor, and buses stop at eight.</p>
<p>About 12,000 cars used the bridge every day, according to the state road office.</p>
</article><footer>© 2021 Marnland</footer></body></html>"""
LINKED = """<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
{"@type": "WebPage"}, {"@type": ["NewsArticle"], "headline": "Bridge over the Marn closed",
"datePublished": "2021-03-04T18:20:00+01:00", "author": [{"name": "Ilse Varga"},
{"name": "T. O"}], "publisher": {"@type": "Organization", "name": "Marnland Daily"},
"inLanguage": "en-GB"}]}</script>"""


def test_front_matter_gives_metadata() -> None:
    """Front matter of a text file is metadata, not text."""
    (draft,) = read_markdown(
        f'---\ntitle: "Bridge: closed"\noutlet: Marnland\ndate: 2021-03-04T09:00:00Z\n'
        f"wire:\n- AFP\n- Reuters\nauthor: [Ilse Varga, Tom O]\n---\n\n{BODY}\n"
    ).drafts
    metadata = draft.metadata
    assert draft.text.strip() == BODY
    assert metadata.title == "Bridge: closed"
    assert metadata.outlet == "Marnland"
    assert metadata.origins == ("AFP", "Reuters")
    assert metadata.byline == "Ilse Varga, Tom O"
    assert metadata.published_at is not None
    assert metadata.published_at.isoformat() == "2021-03-04T09:00:00+00:00"


@pytest.mark.parametrize("text", ["---\nJust a rule.\n---\nText", "---\n", "--- a\nb: c\n---\n"])
def test_text_between_rules_is_no_front_matter(text: str) -> None:
    """Text between two rules that is no list of keys stays text."""
    assert split_front_matter(text) == ({}, text)


def test_bare_keys_at_the_top_are_front_matter() -> None:
    """Lines of known keys at the top are metadata without a fence; a single one is text."""
    (draft,) = read_plain(f"Source: Marnland\nDate: 4 March 2021\n\nNote: read it.\n{BODY}").drafts
    assert draft.metadata.outlet == "Marnland"
    assert str(draft.metadata.published) == "2021-03-04"
    assert draft.text.strip() == f"Note: read it.\n{BODY}"
    assert split_front_matter(f"Title: A bridge\n{BODY}") == ({}, f"Title: A bridge\n{BODY}")


def test_front_matter_without_text_fails() -> None:
    """A file with nothing behind its front matter has no article."""
    with pytest.raises(ArticleError, match="no text"):
        read_plain("---\noutlet: Marnland\n---\n\n")


def test_page_with_linked_data() -> None:
    """A page gives its article's text, and its JSON-LD gives outlet, writers and exact time."""
    (draft,) = read_html(PAGE.format(head=LINKED, body=BODY)).drafts
    metadata = draft.metadata
    assert BODY in draft.text
    assert "Home" not in draft.text
    assert "## A detour of forty kilometres" in draft.text
    assert metadata.outlet == "Marnland Daily"
    assert metadata.byline == "Ilse Varga, T. O"
    assert metadata.language == "en"
    assert metadata.published_at is not None
    assert metadata.published_at.isoformat() == "2021-03-04T18:20:00+01:00"


def test_page_with_meta_elements() -> None:
    """Without JSON-LD, meta elements give the time and the address."""
    head = (
        '<meta property="article:published_time" content="2021-03-04T18:20:00Z">'
        '<link rel="canonical" href="https://marnland.example/bridge">'
    )
    (draft,) = read_html(PAGE.format(head=head, body=BODY)).drafts
    assert str(draft.metadata.published) == "2021-03-04"
    assert draft.metadata.url == "https://marnland.example/bridge"


@pytest.mark.parametrize(
    "head",
    [
        '<script type="application/ld+json">{"@type": </script>',
        '<script type="application/ld+json">[1, null, "x"]</script>',
        '<script type="application/ld+json">{"@type": "NewsArticle", "author": 3}</script>',
    ],
)
def test_broken_linked_data_is_no_failure(head: str) -> None:
    """JSON-LD that is broken or odd does not keep a page from being read."""
    (draft,) = read_html(PAGE.format(head=head, body=BODY)).drafts
    assert BODY in draft.text


def test_json_keys_and_their_other_names() -> None:
    """An article object may use either name of each key."""
    (draft,) = read_json(
        '{"content": "The bridge is closed.", "publisher": {"name": "Marnland"},'
        ' "headline": "Closed", "date": "4 March 2021", "author": "Ilse Varga", "wire": "AFP"}'
    ).drafts
    metadata = draft.metadata
    assert (draft.text, metadata.outlet, metadata.title) == (
        "The bridge is closed.",
        "Marnland",
        "Closed",
    )
    assert (str(metadata.published), metadata.byline, metadata.origins) == (
        "2021-03-04",
        "Ilse Varga",
        ("AFP",),
    )


def test_json_list_tells_which_article_is_bad() -> None:
    """In a list, the articles with text are read and the others named."""
    drafts = read_json(
        '[{"text": "One is here."}, {"text": " "}, 3, {"body": ["Two", "is here."]}]'
    )
    assert [draft.text for draft in drafts.drafts] == ["One is here.", "Two\n\nis here."]
    assert drafts.failures == (
        "article 2: the article has no text",
        "article 3: not an article object",
    )


def test_json_lines_name_the_bad_line() -> None:
    """A malformed line of JSON Lines is named by its number; blank lines count but are no fault."""
    drafts = read_json_lines('{"text": "One."}\n\n{"text": \n{"text": "Two."}\n')
    assert [draft.part for draft in drafts.drafts] == ["line 1", "line 4"]
    assert len(drafts.failures) == 1
    assert drafts.failures[0].startswith("line 3: not valid JSON")


@pytest.mark.parametrize("text", ["3", "[]", "null", "[" * 100_000, '{"text": '])
def test_json_that_is_no_article_fails_in_one_line(text: str) -> None:
    """JSON that holds no article is one clear line, however odd it is."""
    with pytest.raises(ArticleError, match=r"\A[^\n]+\Z"):
        read_json(text)


def test_html_inside_json_loses_its_tags() -> None:
    """Text that is HTML is read without its tags, a paragraph a line."""
    (draft,) = read_json('{"text": "<p>One is <b>here</b>.</p><p>Two is here.</p>"}').drafts
    assert [line for line in draft.text.split("\n") if line] == ["One is here.", "Two is here."]


@pytest.mark.parametrize(
    ("encode", "guessed"),
    [
        (lambda text: text.encode(), False),
        (lambda text: text.encode("utf-8-sig"), False),
        (lambda text: text.encode("utf-16"), False),
        (lambda text: text.encode("cp1252"), True),
    ],
)
def test_encodings(encode: Callable[[str], bytes], guessed: bool) -> None:
    """UTF-8 and marked UTF-16 are read as they are; any other encoding is guessed and named."""
    text = "Le café de l’hôtel était fermé jeudi, a déclaré le maire à la télévision. " * 3
    decoded, encoding = decode(encode(text))
    assert decoded.lstrip("\ufeff") == text
    assert (encoding is not None) is guessed


@pytest.mark.parametrize("data", [b"", b" \n", b"\x00\x01\x02", b"%PDF-1.7 x", b"\xff\xfe\x00"])
def test_what_is_not_text_fails(data: bytes) -> None:
    """Empty and binary files are no text."""
    with pytest.raises(ArticleError):
        decode(data)
