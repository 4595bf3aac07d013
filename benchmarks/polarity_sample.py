"""Draw the sentences that were labelled for polarity and certainty: a seed, a net of cue words."""

import random
import re
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from benchmarks.rows import read_rows
from claims import sentences
from claims.ingest.article import make_article
from claims.model import Article, BlockKind

ENRICHED = 50
RANDOM = 30
# a wide net, of words only: what they do in the sentence is for the label to say
CUES = re.compile(
    r"\b(?:not|no|never|neither|nor|without|few|hardly|barely|nothing|nobody|none|unlikely|unable"
    r"|cannot|\w+n['’]t|den(?:y|ie[sd]|ying)|fail\w*|refus\w+|rul(?:ed?|ing) out|declin\w+|yet to"
    r"|stopp\w+ short|avoid\w*|avert\w*|cancel\w*|call\w* off|prevent\w*|lack\w*|absence|free of"
    r"|reject\w*|dismiss\w*|will|'ll|plans?|planned|is to|are to|expect\w*|set to|due|schedul\w+"
    r"|aims?|would|could|may|might|reportedly|allegedly|alleged|apparently|believed|thought"
    r"|suspected|possibl[ey]|likely|appear\w*|seem\w*|accused|if|unless|whether|perhaps|probably"
    r"|should|must)\b",
    re.IGNORECASE,
)
_SHORTEST = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A sentence drawn: its document, its number there, and its text, which isn't stored."""

    document: str
    sentence: int
    text: str

    @property
    def digest(self) -> str:
        """Identify the sentence by its words, should its number change."""
        return digest(self.text)


def digest(text: str) -> str:
    """Give a short digest of the letters and digits of a text."""
    words = "".join(char for char in text.casefold() if char.isalnum())
    return sha256(words.encode()).hexdigest()[:12]


def article_of(text: str, document: str) -> Article:
    """Make the article of a document's text, always in the same way."""
    return make_article(text=text, file=f"{document}.txt", outlet=document, language="en")


def pool(documents: Path) -> tuple[Drawn, ...]:
    """Return every sentence of the documents' paragraphs that is long enough to assert much."""
    found = []
    for row in sorted(read_rows(documents), key=lambda row: row["doc"]):
        article = article_of(row["text"], row["doc"])
        for number, sentence in enumerate(sentences.of_article(article.text, article.blocks)):
            long_enough = len(sentence.text.split()) >= _SHORTEST
            if long_enough and sentence.position is BlockKind.PARAGRAPH:
                found.append(Drawn(document=row["doc"], sentence=number, text=sentence.text))
    return tuple(found)


def draw(sentences_of: Sequence[Drawn], seed: int) -> tuple[Drawn, ...]:
    """Draw sentences with a cue and sentences at random, in a shuffled order, none twice."""
    chance = random.Random(seed)
    cued = [drawn for drawn in sentences_of if CUES.search(drawn.text)]
    chosen = chance.sample(cued, ENRICHED)
    rest = [drawn for drawn in sentences_of if drawn not in set(chosen)]
    chosen += chance.sample(rest, RANDOM)
    chance.shuffle(chosen)
    return tuple(chosen)
