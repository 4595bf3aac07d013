"""Claims and vectors of articles: read once, remembered by what they were made from."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from claims.encode import Encoder
from claims.ingest.reading import Reading
from claims.model import Article, Claim
from rashomon.cache.entries import Cache, NoCache, kept, key_of
from rashomon.cache.program import program_key

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Vectors = npt.NDArray[np.float32]


@dataclass(slots=True)
class Remembered:
    """What is known of articles from earlier runs, made anew where it is not.

    `load` gives the encoder and is called once at most, and only where a text has no vector yet.
    Every article is parsed and encoded by itself, so that its company changes nothing.
    """

    load: Callable[[], Encoder]
    model: str = ""
    cache: Cache = field(default_factory=NoCache)
    _encoder: Encoder | None = None

    @property
    def keeps(self) -> bool:
        """Whether anything is remembered."""
        return not isinstance(self.cache, NoCache)

    def encoder(self) -> Encoder:
        """Return the encoder, loaded at the first call."""
        if self._encoder is None:
            self._encoder = self.load()
        return self._encoder

    def reading(self, key: tuple[str, ...], make: Callable[[], Reading]) -> Reading:
        """Return what was read of a file."""
        return make() if not self.keeps else kept(self.cache, self.key("file", *key), Reading, make)

    def claims(self, article: Article) -> tuple[Claim, ...]:
        """Return the claims of an article."""

        def make() -> tuple[Claim, ...]:
            from claims.extract import extract

            return next(iter(extract([article])))

        if not self.keeps:
            return make()
        nameless = replace(article, file="", raw="")
        return kept(self.cache, self.key("claims", article_key(nameless)), tuple, make)

    def vectors(self, texts: Sequence[str]) -> "Vectors":
        """Return one unit vector a text, shape (len(texts), dimensions)."""
        import numpy as np

        if not self.keeps:
            return np.asarray(self.encoder().encode(texts), dtype=np.float32)
        key = self.key("vectors", self.model, *texts)
        data = self.cache.get(key)
        if data is not None:
            found = np.frombuffer(data, dtype="<f4")
            if len(texts) and len(found) and len(found) % len(texts) == 0:
                return np.asarray(found.reshape(len(texts), -1), dtype=np.float32)
        made = np.asarray(self.encoder().encode(texts), dtype=np.float32)
        self.cache.put(key, made.astype("<f4").tobytes())
        return made

    def key(self, *parts: str) -> str:
        """Return a key that other code or other libraries never share."""
        return key_of(*parts, program_key())


def article_key(article: Article) -> str:
    """Return a digest of all that is known of an article, its words and its file's name."""
    # the text and what it is cut into are left out of repr
    parts = (repr(article), article.text, article.raw, repr(article.blocks), repr(article.dropped))
    return key_of("article", *parts)
