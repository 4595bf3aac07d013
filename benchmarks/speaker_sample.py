"""Draw sentences of news whose speaker is to be labelled by hand; drawing again gives the same."""

import hashlib
import random
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import click

from benchmarks.rows import read_rows
from claims import sentences
from claims.ingest.article import make_article
from claims.model import Article, Sentence

SIZE = 60
SAID = 40  # of them with speech in the sentence or beside it
FEWEST_WORDS = 5
_SPEECH = re.compile(
    r"[\"“”„«»]|(?<!\w)['‘]\w[^'’]*['’](?!\w)|\b(?:said|says|say|saying|told|tells|according to"
    r"|added|adds|announced|claimed|claims|reported|reports|wrote|confirmed|denied|warned|statement"
    r"|spokes\w+)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A sentence of a document; `digest` finds it again where sentences are counted otherwise."""

    document: str
    sentence: Sentence
    digest: str


def draw(file: Path, seed: int) -> tuple[Drawn, ...]:
    """Draw sentences by a seed: two in three have speech in them or beside them."""
    said: list[Drawn] = []
    plain: list[Drawn] = []
    for document, _, found in read_articles(file):
        for place, sentence in enumerate(found):
            if len(sentence.text.split()) < FEWEST_WORDS:
                continue
            near = " ".join(s.text for s in found[max(0, place - 1) : place + 2])
            drawn = Drawn(document=document, sentence=sentence, digest=digest(sentence.text))
            (said if _SPEECH.search(near) else plain).append(drawn)
    chance = random.Random(seed)
    chosen = chance.sample(said, SAID) + chance.sample(plain, SIZE - SAID)
    return tuple(sorted(chosen, key=lambda d: (d.document, d.sentence.index)))


def read_articles(file: Path) -> Iterator[tuple[str, Article, tuple[Sentence, ...]]]:
    """Yield each document's id, its article and the article's sentences, in the file's order."""
    for row in read_rows(file):
        outlet = urlsplit(row["url"] or "").hostname or row["doc"]
        article = make_article(text=row["text"], file=row["doc"], outlet=outlet, url=row["url"])
        yield row["doc"], article, sentences.of_article(article.text, article.blocks)


def digest(text: str) -> str:
    """Shorten a sentence to a digest of its letters and figures."""
    letters = "".join(character for character in text.casefold() if character.isalnum())
    return hashlib.sha256(letters.encode()).hexdigest()[:12]


if __name__ == "__main__":
    for one in draw(Path(sys.argv[1]), int(sys.argv[2])):
        click.echo(f"{one.document} {one.sentence.index} {one.digest}")
