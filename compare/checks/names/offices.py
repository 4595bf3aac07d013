"""Ranks and offices of one person: a commander is no commodore."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from claims.model import Article, Claim, NameFact, NameKind
from compare.checks.names.bearers import told_of
from compare.checks.names.exclusion import exclude
from compare.checks.names.posts import Post, read_posts
from compare.model import Kind, Side, Status
from compare.outcome import FIRST, SECOND, Outcome
from compare.story import Story, content_words

# Ranks of which a person has one; "captain" and "general" are offices as well.
_RANKS = {
    short: rank
    for rank, shorts in {
        "corporal": "corporal cpl",
        "sergeant": "sergeant sgt",
        "lieutenant": "lieutenant lt",
        "colonel": "colonel col",
        "commander": "commander cmdr cdr",
        "commodore": "commodore cmdre",
        "brigadier": "brigadier brig",
        "admiral": "admiral adm",
    }.items()
    for short in shorts.split()
}
# Offices of a company that hardly anybody holds two of.
_EXECUTIVES = {
    "ceo": "CEO",
    "chief executive": "CEO",
    "chief executive officer": "CEO",
    "coo": "COO",
    "chief operating officer": "COO",
    "cfo": "CFO",
    "chief financial officer": "CFO",
    "cto": "CTO",
    "chief technology officer": "CTO",
}
# A judge sits in the federal courts or in a state's.
_JUDGE = re.compile(
    r"\b(?:(?P<federal>U\.?S\.?|[Ff]ederal)|(?P<state>[Ss]tate|[Cc]ounty))"
    r"(?: (?:[Dd]istrict|[Cc]ircuit|[Cc]ourt|[Ss]uperior|[Aa]ppeals|[Cc]hief)){0,3} [Jj]udge +$"
)
_HEADS = r"director|head|chief|president|chairman|chairwoman|chair|manager|editor|dean|captain"
_WORDS_BEFORE = re.compile(r"((?:[\w&’'.-]+ +){0,7})$")
# "X, director of the Y," behind a name; "Y director X" before it.
_OF = re.compile(
    rf"\s*,\s*(?:the |an? )?(?:[a-z-]+ )?({_HEADS}) (?:of|at|for|with) (?:the )?"
    r"((?:[A-Z][\w&’'.-]*|of|for|and|the)(?: (?:[A-Z][\w&’'.-]*|of|for|and|the))*)"
)
_AT = re.compile(
    rf"((?:[A-Z][\w&’'.-]*|of|for)(?: (?:[A-Z][\w&’'.-]*|of|for))*) ({_HEADS}) +$",
)
_PAST = re.compile(r"\b(?:former|ex|then|late|retired|acting|incoming|outgoing)\b", re.IGNORECASE)
_BEHIND = 90
_CONFIDENCE = 0.7


@dataclass(frozen=True, slots=True, kw_only=True)
class _Office:
    """An office that a text gives a person: of what sort it is, which it is, and of what body."""

    sort: str
    title: str
    body: str
    claim: Claim
    start: int
    end: int
    post: Post | None = None


def check_offices(story: Story) -> tuple[Outcome, ...]:
    """Find the persons whom articles give ranks or offices that exclude each other."""
    return tuple(
        _outcome(a, b, name)
        for name, offices in told_of(story, {NameKind.PERSON}, _offices)
        for a, b in combinations(offices, 2)
        if a.claim.article != b.claim.article and _exclude(a, b, offices)
    )


def _offices(claim: Claim, name: NameFact, article: Article) -> Iterator[_Office]:
    sentence = claim.sentence
    for post in read_posts(article.text, (name.start, name.end), (sentence.start, sentence.end)):
        yield _Office(
            sort="post",
            title=post.shown if post.noun == "director" else post.shown.lower(),
            body="",
            claim=claim,
            start=post.start,
            end=post.end,
            post=post,
        )
    before = article.text[sentence.start : name.end].removesuffix(name.name)
    leading = _WORDS_BEFORE.search(before)
    words = leading[1].split() if leading else []
    if any(_PAST.search(word) for word in words[-4:]):
        return
    place = sentence.start + len(before)

    def office(sort: str, title: str, start: int, end: int, body: str = "") -> _Office:
        return _Office(sort=sort, title=title, body=body, claim=claim, start=start, end=end)

    last = words[-1].lower().rstrip(".") if words else ""
    if last in _RANKS:
        yield office("rank", _RANKS[last], place - len(words[-1]) - 1, name.end)
    for size in (3, 2, 1):
        title = " ".join(words[-size:]).lower()
        if len(words) >= size and title in _EXECUTIVES:
            start = place - len(" ".join(words[-size:])) - 1
            yield office("executive", _EXECUTIVES[title], start, name.end)
            break
    judge = _JUDGE.search(before)
    if judge:
        court = f"{'federal' if judge['federal'] else 'state'} judge"
        yield office("judge", court, sentence.start + judge.start(), name.end)
    behind = _OF.match(article.text[name.end : min(sentence.end, name.end + _BEHIND)])
    if behind:
        yield office("head", behind[1], name.start, name.end + behind.end(), behind[2])
    at = _AT.search(before)
    if at:
        yield office("head", at[2], sentence.start + at.start(), name.end, at[1])


def _exclude(a: _Office, b: _Office, known: list[_Office]) -> bool:
    """Tell whether nobody holds both, and neither article gives the other's as well."""
    if a.sort != b.sort:
        return False
    if a.post and b.post:
        return exclude(a.post, b.post) and not _held_together(a, b, known)
    if a.sort == "head":
        return a.title == b.title and _bodies_apart(a.body, b.body)
    return a.title != b.title and not any(
        office.title == other.title
        for mine, other in ((a, b), (b, a))
        for office in known
        if office.claim.article == mine.claim.article
    )


def _held_together(a: _Office, b: _Office, known: list[_Office]) -> bool:
    """Tell whether an article gives somebody both posts, or others that exclude its own."""
    posts: dict[str, list[Post]] = {}
    for office in known:
        if office.post is not None:
            posts.setdefault(office.claim.article, []).append(office.post)
    return any(
        exclude(one, other) for held in posts.values() for one, other in combinations(held, 2)
    )


def _bodies_apart(a: str, b: str) -> bool:
    """Tell whether two names of a body differ in a word or two: "Response Center", "… Alliance".

    With less in common they may be two bodies that one person heads.
    """
    left, right = content_words(a), content_words(b)
    shared = left & right
    return len(shared) >= 2 and len(left - shared) == 1 and len(right - shared) == 1


def _outcome(a: _Office, b: _Office, name: str) -> Outcome:
    return Outcome(
        check="office",
        kind=Kind.NAME,
        status=Status.CONFLICT,
        confidence=_CONFIDENCE,
        explanation=f"{FIRST}: {_shown(a)}. {SECOND}: {_shown(b)}. Both say what {name} is.",
        topic=f"Office: {name}",
        a=Side(claim=a.claim, start=a.start, end=a.end, value=_shown(a)),
        b=Side(claim=b.claim, start=b.start, end=b.end, value=_shown(b)),
    )


def _shown(office: _Office) -> str:
    return f"{office.title} of {office.body}" if office.body else office.title
