"""Whether what two articles tell of a post is of one: a bank is led by its governor."""

from claims.lexicon import lexicon
from claims.tenures import Tenure
from compare.story import content_words

_FIRMS = lexicon(
    "airline bank brewery broadcaster business carrier chain company concern conglomerate "
    "corporation factory firm group insurer lender maker manufacturer mill operator publisher "
    "retailer start-up startup studio supermarket"
)
_HOUSES = lexicon(
    "academy agency archive association authority body centre center charity choir clinic "
    "college commission department foundation gallery hospital hotel institute institution jail "
    "laboratory library museum observatory office opera orchestra organisation organization "
    "prison programme project regulator school service theatre theater university zoo"
)
_COUNTRIES = lexicon("cabinet coalition country government island kingdom nation republic state")
_TOWNS = lexicon("borough capital city council municipality town village")
_PARTIES = lexicon("movement party")
_TEAMS = lexicon("club side squad team")
_UNIONS = lexicon("federation union")
# What those are called who lead such a body.
_LEADERS: tuple[tuple[frozenset[str], frozenset[str]], ...] = (
    (_FIRMS, frozenset({"chief executive", "director", "head", "governor"})),
    (_HOUSES, frozenset({"director", "head", "governor", "rector", "chief executive"})),
    (_COUNTRIES, frozenset({"prime minister", "president", "chancellor", "monarch"})),
    (_TOWNS, frozenset({"mayor"})),
    (_PARTIES, frozenset({"leader"})),
    (_TEAMS, frozenset({"coach"})),
    (_UNIONS, frozenset({"secretary-general", "leader"})),
)
_ANY = frozenset(post for _, posts in _LEADERS for post in posts)
# Who was "elected" or holds a seat is not said to have taken over or been appointed.
SEATS = frozenset({"elected", "parliament"})
_VOTED = frozenset({"elected", "mayor", "parliament"})
_PHRASES = lexicon("its the their his her a an")


def one_post(a: Tenure, b: Tenure) -> bool:
    """Tell whether two tenures are seemingly those of one post of a person."""
    if a.led and b.led:
        return _one_body(a.body, b.body)
    if a.led or b.led:
        led, other = (a, b) if a.led else (b, a)
        return _led_by(led, other)
    if "elected" in {a.post, b.post}:
        return {a.post, b.post} <= _VOTED
    if a.post and b.post:
        return a.post == b.post and _alike(a.words, b.words) and _alike(a.body, b.body)
    return not {a.post, b.post} & SEATS


def _led_by(led: Tenure, other: Tenure) -> bool:
    """Tell whether a post is that of who leads a body: "led the bank", "took office"."""
    allowed = _leaders(led.body)
    if allowed is None or led.post not in {"", other.post}:
        return False
    if not other.post:
        return True
    return other.post in allowed and (not other.body or _one_body(led.body, other.body))


def _leaders(body: str) -> frozenset[str] | None:
    """Return the posts of who leads a body; None where it is no body that somebody leads."""
    words = [word for word in body.split() if word not in _PHRASES]
    if not words:
        return None
    if words[-1][:1].isupper():
        return _ANY
    return next((posts for nouns, posts in _LEADERS if words[-1] in nouns), None)


def _one_body(one: str, other: str) -> bool:
    """Tell whether what is led may be one: the same noun, or a name and a noun of it."""
    if _leaders(one) is None or _leaders(other) is None:
        return False
    left, right = content_words(one), content_words(other)
    if left & right:
        return True
    named = [any(word[:1].isupper() for word in body.split()) for body in (one, other)]
    if all(named):
        return False
    return any(named) or _leaders(one) == _leaders(other)


def _alike(one: str, other: str) -> bool:
    """Tell whether what narrows a post is the same, or is left out by one."""
    left, right = content_words(one), content_words(other)
    return not left or not right or bool(left & right)
