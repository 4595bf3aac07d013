"""Names of media as they stand in a text: outlets, agencies, broadcasters, sites."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from claims.clean.credits import AGENCIES, canonical_origins
from claims.lexicon import lexicon
from claims.names.demonyms import is_demonym, is_place
from claims.names.spelling import fold

# Last words of media's names.
_HEADS = sorted(
    lexicon(
        """
        Times Post Herald Tribune Gazette Journal Telegraph Guardian Chronicle Observer Courier
        Examiner Inquirer Enquirer Sentinel Bulletin Dispatch Globe Star Sun Mirror Mail Express
        Standard Monitor Echo Argus Weekly Daily News Newspaper Magazine Radio TV Television
        Broadcasting FM Today Reporter Sports Press
        """
    )
)
# Media whose names do not show what they are.
_KNOWN = (
    *("CNN", "BBC", "NBC", "ABC", "CBS", "MSNBC", "CNBC", "NPR", "PBS", "ESPN", "MTV", "TMZ"),
    *("CBC", "CTV", "ITV", "ITN", "RTE", "NHK", "ZDF", "ARD", "Fox", "Sky", "Al Jazeera"),
    *("Al Arabiya", "People", "Newsweek", "Politico", "BuzzFeed", "Variety", "Forbes", "Axios"),
    *("Slate", "Le Monde", "Le Figaro", "El País", "El Mundo", "Der Spiegel", "Die Welt"),
    *("Die Zeit", "Bild", "The Economist", "Agence-France Presse"),
)
# No names without a word before them.
_NO_NAMES = lexicon(
    "News Newspaper Magazine Radio TV Television Broadcasting FM Today Sports Press"
)
NOUN = (
    r"(?:(?:news\s?)?(?:paper|agency|magazine|site|channel|network|station|service|outlet)s?"
    r"|web\s?sites?|daily|weekly|tabloid|broadcaster|radio|television|TV|blog|portal)"
)
_DAYS = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
_CAP = rf"(?!{_DAYS})(?:(?:[A-Z]\.){{2,}}|[A-ZÀ-Þ](?:[\w&.-]*[\w&])?)"
_RUN = rf"(?:{_CAP}\s+(?:(?:de|del|la|le)\s+)?){{0,4}}"
_HEADED = rf"{_RUN}(?:{_CAP}-)?(?:{'|'.join(_HEADS)}|(?:News|Press) (?:Agency|Group))(?:-{_CAP})?"
_SITE = r"[\w-]+\.\s?(?:com|org|net|co\.uk)"
# "the newspaper Le Courant", "Kastani daily"
_BEHIND = "|".join(
    f"(?<={noun} )" for noun in ("newspaper", "daily", "magazine", "broadcaster", "tabloid", "site")
)
_DESCRIBED = rf"(?:{_BEHIND}|(?<=news agency ))(?:[Tt]he\s+)?{_RUN}{_CAP}"
_FOLLOWED = rf"{_RUN}{_CAP}(?=\s+(?:daily|weekly|newspaper|magazine|news agency|tabloid)\b)"


@dataclass(frozen=True, slots=True)
class Mention:
    """A medium named in a text: by what name it is known, and where the name stands."""

    name: str
    start: int
    end: int


def media_names(outlets: Iterable[str]) -> tuple[re.Pattern[str], ...]:
    """Return the shapes of media's names; `outlets` are names of media known besides.

    The first shape is that of names known as a whole.
    """
    exact = [*_KNOWN, *outlets, *(name for names in AGENCIES.values() for name in names)]
    known = "|".join(re.escape(name) for name in sorted(exact, key=lambda n: (-len(n), n)))
    shapes = (rf"(?:{known})", _DESCRIBED, _FOLLOWED, _HEADED, _SITE)
    return tuple(re.compile(rf"(?<![\w-]){shape}(?![\w-])") for shape in shapes)


def find_media(text: str, shapes: Sequence[re.Pattern[str]]) -> Iterator[Mention]:
    """Yield the media that a text names; the longest name counts where one holds another."""
    found = [
        (match.start(), match.end())
        for shape in shapes
        for match in shape.finditer(text)
        if (shape is shapes[0] or not _goes_on(text, match.end())) and not _describes(match[0])
    ]
    done = 0
    for start, end in sorted(found, key=lambda span: (span[0], -span[1])):
        if start >= done:
            yield Mention(name=canonical(text[start:end]), start=start, end=end)
            done = end


def _describes(words: str) -> bool:
    """Tell whether words say what a medium is rather than what it is called."""
    plain = re.sub(r"^(?:The|An?|This|That)\s*", "", words)
    return not plain or is_demonym(plain) or is_place(plain) or plain in _NO_NAMES


def _goes_on(text: str, end: int) -> bool:
    """Tell whether a name goes on: "the Press Secretary", "the Sun Belt"."""
    return re.match(rf"\s(?!{_DAYS})[A-ZÀ-Þ]", text[end:]) is not None


def canonical(name: str) -> str:
    """Write a medium's name in one form: an agency's usual one, no article, no line breaks."""
    plain = " ".join(name.split())
    plain = re.sub(r"\.\s(?=(?:com|org|net|co\.uk)$)", ".", plain)
    plain = re.sub(r"^[Tt]he\s+", "", plain)
    plain = re.sub(r"\s+(?:magazine|newspaper)$", "", plain)
    plain = "AFP" if plain == "Agence-France Presse" else plain
    return canonical_origins((plain,))[0]


def full_name(name: str, known: Sequence[str]) -> str:
    """Return the one longer name that ends like a short one: "the Post", "the Orrin Post"."""
    tail = fold(name)
    longer = sorted({one for one in known if fold(one).endswith(f" {tail}")})
    return longer[0] if len(longer) == 1 and " " not in tail else name
