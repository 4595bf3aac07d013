"""What is known of an article beside its words, and how it is read from a mapping."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import date, datetime

from claims.clean.stamps import read_stamp

# ISO 8601 in its basic form: 20130702T074500Z
_COMPACT = re.compile(r"\b(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(?:\d\d)?(?:\.\d+)?")

ALIASES = {
    "outlet": ("outlet", "source", "publisher"),
    "url": ("url", "link"),
    "title": ("title", "headline"),
    "published": ("published", "date", "published_at"),
    "byline": ("byline", "author", "authors"),
    "language": ("language", "lang"),
    "origins": ("origins", "wire"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What is known of an article; None and () where nothing is."""

    outlet: str | None = None
    url: str | None = None
    title: str | None = None
    published: date | None = None
    published_at: datetime | None = None
    byline: str | None = None
    language: str | None = None
    origins: tuple[str, ...] = ()
    translated: bool = False

    def over(self, other: "Metadata") -> "Metadata":
        """Return these values, with `other`'s where these have none; origins are united."""
        merged = self
        for field in fields(Metadata):
            if not getattr(self, field.name):
                merged = replace(merged, **{field.name: getattr(other, field.name)})
        if self.published and not self.published_at:
            # a time of the same day makes the date finer; one of another day contradicts it
            moment = other.published_at
            same_day = moment is not None and moment.date() == self.published
            merged = replace(merged, published_at=moment if same_day else None)
        origins = tuple(dict.fromkeys((*self.origins, *other.origins)))
        return replace(merged, origins=origins)


def read_mapping(mapping: Mapping[str, object]) -> tuple[Metadata, tuple[str, ...]]:
    """Read metadata from a mapping of keys as JSON or front matter has them.

    Returns the metadata and a one-line notice for each value that can't be used.
    """
    lower = {str(key).strip().casefold(): value for key, value in mapping.items()}
    texts: dict[str, str] = {}
    notices: list[str] = []
    for name in ("outlet", "url", "title", "published", "byline", "language"):
        value = _first(lower, ALIASES[name])
        if value is None:
            continue
        text = _text(value)
        if text is None:
            notices.append(f"{name} is not text and is left out")
        elif text:
            texts[name] = text
    published, moment = None, None
    if "published" in texts:
        published, moment, problem = read_published(texts["published"])
        if problem:
            notices.append(problem)
    origins = _names(_first(lower, ALIASES["origins"]))
    if origins is None:
        notices.append("origins is not a list of names and is left out")
    metadata = Metadata(
        outlet=texts.get("outlet"),
        url=texts.get("url"),
        title=texts.get("title"),
        published=published,
        published_at=moment,
        byline=texts.get("byline"),
        language=texts["language"].casefold() if "language" in texts else None,
        origins=origins or (),
        translated=_says_translated(lower, texts.get("outlet", "")),
    )
    return metadata, tuple(notices)


def read_published(text: str) -> tuple[date | None, datetime | None, str | None]:
    """Read a publication date; the third value says what is wrong where there is none.

    The moment is given only where the text has a time and a zone whose offset is certain.
    """
    stamp = read_stamp(_COMPACT.sub(r"\1-\2-\3T\4:\5", text))
    if stamp is not None and stamp.day is not None:
        return stamp.day, stamp.moment, None
    if stamp is not None and stamp.problem is not None:
        return None, None, f'the date "{text}" {stamp.problem}'
    return None, None, f'"{text}" is not a date'


def _first(mapping: Mapping[str, object], names: tuple[str, ...]) -> object:
    for name in names:
        value = mapping.get(name)
        if value is not None and value != "":
            return value
    return None


def _text(value: object) -> str | None:
    if isinstance(value, str):
        return " ".join(value.split())
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    if isinstance(value, Mapping):
        return _text(value.get("name"))
    if isinstance(value, (list, tuple)):
        parts = [_text(part) for part in value]
        return ", ".join(part for part in parts if part) if all(parts) else None
    return None


def _names(value: object) -> tuple[str, ...] | None:
    if value is None:
        return ()
    if isinstance(value, str):
        value = value.strip("[]").split(",")
    if not isinstance(value, (list, tuple)) or not all(isinstance(name, str) for name in value):
        return None
    names = (name.strip(" \"'") for name in value)
    return tuple(dict.fromkeys(name for name in names if name))


def _says_translated(mapping: Mapping[str, object], outlet: str) -> bool:
    flag = mapping.get("translated")
    return flag is True or flag == "true" or "translated" in outlet.casefold()
