"""Building an article from a string."""

from datetime import UTC, date, datetime

import pytest

from claims.ingest.article import make_article

BODY = "The council of Harrow voted on Thursday to close the old bridge over the Marn."


def test_outlet_comes_from_the_address_where_it_is_not_given() -> None:
    """Without an outlet its host stands in, and the outlet is among what is missing."""
    article = make_article(text=BODY, url="https://www.marnland.example/2021/03/04/bridge")
    assert article.outlet == "marnland.example"
    assert article.published == date(2021, 3, 4)
    assert article.missing == ("outlet", "title", "byline")


def test_outlet_falls_back_to_the_file() -> None:
    """Without outlet and address the file's stem stands in."""
    assert make_article(text=BODY, file="sub/marnland.txt").outlet == "marnland"
    assert make_article(text=BODY).outlet == "unnamed"


def test_published_may_be_day_moment_or_text() -> None:
    """A date is taken as a day, an aware moment or the words of a site."""
    moment = datetime(2021, 3, 4, 9, 0, tzinfo=UTC)
    assert make_article(text=BODY, published=date(2021, 3, 4)).published_at is None
    assert make_article(text=BODY, published=moment).published_at == moment
    assert make_article(text=BODY, published="4 March 2021").published == date(2021, 3, 4)
    with pytest.raises(ValueError, match="does not exist"):
        make_article(text=BODY, published="2021-02-30")


def test_time_of_another_day_is_not_mixed_in() -> None:
    """A given day keeps the text's time only where the text names the same day."""
    text = f"Bridge closed\nPublished: 22:07 GMT, 4 March 2021\n{BODY}"
    same = make_article(text=text, published=date(2021, 3, 4))
    other = make_article(text=text, published=date(2021, 3, 5))
    assert same.published_at is not None
    assert other.published_at is None
    assert other.published == date(2021, 3, 5)


def test_raw_text_is_kept() -> None:
    """The text as it came is kept beside the repaired one."""
    raw = f"**Bridge** closed\r\n\r\n{BODY}"
    article = make_article(text=raw)
    assert article.raw == raw
    assert article.text == f"Bridge closed\n\n{BODY}"


def test_title_that_the_text_lacks_is_read_before_it() -> None:
    """A title given beside the text becomes its first block."""
    article = make_article(text=BODY, title="Harrow closes a bridge")
    first = article.blocks[0]
    assert article.text[first.start : first.end] == "Harrow closes a bridge"


def test_id_depends_on_outlet_date_and_text() -> None:
    """The id changes with the outlet, the date and the text, and with nothing else."""
    base = make_article(text=BODY, outlet="A", published="2021-03-04")
    assert base.id == make_article(text=BODY, outlet="A", published="2021-03-04", file="x").id
    assert base.id != make_article(text=BODY, outlet="B", published="2021-03-04").id
    assert base.id != make_article(text=BODY, outlet="A", published="2021-03-05").id
    assert base.id != make_article(text=f"{BODY} So.", outlet="A", published="2021-03-04").id


def test_outlet_that_says_translated() -> None:
    """An outlet described as translated marks the article."""
    assert make_article(text=BODY, outlet="unnamed (translated from Russian)").translated
