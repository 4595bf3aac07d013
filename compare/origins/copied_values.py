"""Two copies of one sentence: which values in them differ, and whether anything else does."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar, cast

from claims.lexicon import lexicon
from claims.model import DateFact, Fact, NameFact, NameKind, QuantityFact
from claims.names import canonical_actor
from claims.quotes.wording import FUNCTION_WORDS, stem
from claims.speakers.speech import SAYING
from compare.as_of import dates_a_count
from compare.checks.figures.counted import counted, describe
from compare.checks.figures.dollars import dollars_apart
from compare.model import Kind
from compare.origins.tracing import Copied
from compare.origins.wording import FIGURE, Word, Worded
from compare.story import Statement, Story
from compare.values import (
    Relation,
    compare_dates,
    compare_quantities,
    describe_date,
    describe_quantity,
)

# Two sentences are the same but for a value from this share of their words on.
_SAME = 0.8
# Other sentences that two articles share where one is known to copy from the other.
_OTHERS = 2
# Words from a value to what may say what it is of.
_NEAR = 2
# Words of a credit besides names.
_CREDIT = 5
# An outlet puts its own word for the day: that is no change.
_DAYS = lexicon(
    """
    monday tuesday wednesday thursday friday saturday sunday yesterday today tonight tomorrow
    morning afternoon evening night
    """
)

F = TypeVar("F", DateFact, QuantityFact, NameFact)


@dataclass(frozen=True, slots=True)
class _Slot:
    """Words of two copies of a sentence that are not the same, by their places in either."""

    a: tuple[int, int]
    b: tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Two values that differ, as a reader would write them, and what they are about."""

    slot: _Slot
    a: Statement[Fact]
    b: Statement[Fact]
    kind: Kind
    topic: str
    values: tuple[str, str]


def changes_in(copied: Copied, story: Story) -> tuple[list[Change], bool]:
    """Return the values that differ between two copies, and whether one is all that was changed.

    Two values that differ make another event of it, and so may words beside a value.
    """
    changes: dict[tuple[int, int], Change] = {}
    others: list[_Slot] = []
    for slot in _slots(copied):
        found = _compare(slot, copied, story)
        if isinstance(found, Change):
            changes.setdefault((found.a.fact.start, found.b.fact.start), found)
        elif not found:
            others.append(slot)
    same = max(copied.shared.share, copied.shared.whole) >= _SAME
    if len(changes) != 1 or not same:
        return list(changes.values()), False
    (change,) = changes.values()
    apart = not any(_beside(other, change.slot) for other in others)
    return [change], not others or (apart and _established(copied, story))


def _slots(copied: Copied) -> Iterator[_Slot]:
    """Yield what stands between the runs of two copies, and the figures within the runs."""
    a, b = copied.a.words, copied.b.words
    x0 = y0 = 0
    for x, y, size in (*copied.shared.runs, (len(a), len(b), 0)):
        yield from _between(a[x0:x], b[y0:y], x0, y0)
        for step in range(size):
            if a[x + step].key == FIGURE:
                yield _Slot((x + step, x + step + 1), (y + step, y + step + 1))
        x0, y0 = x + size, y + size


def _between(a: Sequence[Word], b: Sequence[Word], x: int, y: int) -> Iterator[_Slot]:
    """Yield the words between two runs, less those that both begin or end with."""
    start, last = 0, 0
    while start < min(len(a), len(b)) and _one_word(a[start], b[start]):
        start += 1
    while last < min(len(a), len(b)) - start and _one_word(a[-1 - last], b[-1 - last]):
        last += 1
    if start + last < max(len(a), len(b)):
        yield _Slot((x + start, x + len(a) - last), (y + start, y + len(b) - last))


def _one_word(a: Word, b: Word) -> bool:
    return a.key == b.key != FIGURE


def _established(copied: Copied, story: Story) -> bool:
    """Tell whether other sentences show too that the one article copies from the other."""
    pair = (copied.a.article, copied.b.article)
    alike = [c for c in story.origins.copied if (c.a.article, c.b.article) == pair]
    return len(alike) > _OTHERS


def _beside(slot: _Slot, change: _Slot) -> bool:
    """Tell whether words stand so near to a value that they may say what it is of."""
    return any(
        one[0] <= other[1] + _NEAR and other[0] <= one[1] + _NEAR
        for one, other in ((slot.a, change.a), (slot.b, change.b))
    )


def _compare(slot: _Slot, copied: Copied, story: Story) -> Change | bool:
    """Return the change in a slot, else whether its words say the same."""
    left, right = copied.a.words[slice(*slot.a)], copied.b.words[slice(*slot.b)]
    figures = _facts(QuantityFact, slot, copied, story)
    if figures is not None:
        return _figures(slot, *figures, story)
    dates = _facts(DateFact, slot, copied, story)
    if dates is not None:
        return _dates(slot, *dates, story)
    names = _facts(NameFact, slot, copied, story)
    if names is not None:
        return _names(slot, *names, story)
    if _credits(left) and _credits(right):
        return True
    plain = [{w.key for w in words} - FUNCTION_WORDS for words in (left, right)]
    joined = ["".join(w.key for w in words) for words in (left, right)]
    return plain[0] == plain[1] or joined[0] == joined[1] or not (plain[0] | plain[1]) - _DAYS


def _credits(words: Sequence[Word]) -> bool:
    """Tell whether words only say whose the sentence is: "the ministry said", or nothing."""
    plain = [word for word in words if not word.named]
    said = any(stem(word.key) in SAYING for word in plain)
    return not words or (said and len(plain) <= _CREDIT and not any(w.quoted for w in plain))


def _facts(
    kind: type[F], slot: _Slot, copied: Copied, story: Story
) -> tuple[Statement[F], Statement[F]] | None:
    a = _only(kind, copied.a.words[slice(*slot.a)], copied.a, story)
    b = _only(kind, copied.b.words[slice(*slot.b)], copied.b, story)
    return None if a is None or b is None else (a, b)


def _only(
    kind: type[F], words: Sequence[Word], worded: Worded, story: Story
) -> Statement[F] | None:
    """Return the one fact of a kind that all words of a slot that carry meaning belong to."""
    meant = [word for word in words if word.key not in FUNCTION_WORDS]
    found = {
        (fact.start, fact.end): Statement(claim, fact, story.article[worded.article])
        for claim in story.claims_of(worded.article)
        if claim.sentence.start == worded.sentence.start
        for fact in claim.facts
        if isinstance(fact, kind)
        and meant
        and all(fact.start < word.end and word.start < fact.end for word in meant)
    }
    return next(iter(found.values())) if len(found) == 1 else None


def _figures(
    slot: _Slot, a: Statement[QuantityFact], b: Statement[QuantityFact], story: Story
) -> Change | bool:
    if a.fact.measure is not b.fact.measure or a.fact.unit != b.fact.unit:
        return False
    # each outlet that carries a text converts a sum for its own readers
    if not _figures_differ(a.fact, b.fact) or dollars_apart(a, b, story):
        return True
    if _swapped(a, b, _figures_differ, story):
        return False
    return Change(
        slot=slot,
        a=a,
        b=b,
        kind=Kind.QUANTITY,
        topic=describe(counted(a), a.fact),
        values=(describe_quantity(a.fact), describe_quantity(b.fact)),
    )


def _dates(
    slot: _Slot, a: Statement[DateFact], b: Statement[DateFact], story: Story
) -> Change | bool:
    relation = compare_dates(a.fact, b.fact)
    if relation is Relation.UNKNOWN or a.fact.granularity is not b.fact.granularity:
        return not {w.casefold() for f in (a.fact, b.fact) for w in f.text.split()} - _DAYS
    if relation is not Relation.DIFFERS or (dates_a_count(a, story) and dates_a_count(b, story)):
        return True
    if _swapped(a, b, _dates_differ, story):
        return False
    return Change(
        slot=slot,
        a=a,
        b=b,
        kind=Kind.DATE,
        topic=f"Date: {a.claim.anchor.predicate}".removesuffix(": "),
        values=(describe_date(a.fact), describe_date(b.fact)),
    )


def _names(
    slot: _Slot, a: Statement[NameFact], b: Statement[NameFact], story: Story
) -> Change | bool:
    first, second = (canonical_actor(s.fact.full) for s in (a, b))
    if set(first.split()) & set(second.split()):
        return True
    if story.party_ids([first]) == story.party_ids([second]):
        return True
    persons = {a.fact.kind, b.fact.kind} == {NameKind.PERSON}
    if not persons or _both_named(a, b, story):
        return False
    return Change(
        slot=slot,
        a=a,
        b=b,
        kind=Kind.NAME,
        topic=f"Who: {a.claim.anchor.predicate}".removesuffix(": "),
        values=(a.fact.name, b.fact.name),
    )


def _figures_differ(f: QuantityFact, g: QuantityFact) -> bool:
    one_measure = f.measure is g.measure and f.unit == g.unit
    return one_measure and compare_quantities(f, g) is Relation.DIFFERS


def _dates_differ(f: DateFact, g: DateFact) -> bool:
    return f.granularity is g.granularity and compare_dates(f, g) is Relation.DIFFERS


def _swapped(
    a: Statement[Fact], b: Statement[Fact], differ: Callable[..., bool], story: Story
) -> bool:
    """Tell whether either sentence gives the other's value too, in another place."""
    return any(
        type(fact) is type(there.fact) and not differ(fact, there.fact) and fact != here.fact
        for here, there in ((a, b), (b, a))
        for claim in story.sentence_of(here.claim)
        for fact in claim.facts
        if type(fact) is type(there.fact) and _alike(fact, there.fact)
    )


def _alike(f: Fact, g: Fact) -> bool:
    if isinstance(f, QuantityFact) and isinstance(g, QuantityFact):
        return f.measure is g.measure and f.unit == g.unit
    return isinstance(f, DateFact) and isinstance(g, DateFact) and f.granularity is g.granularity


def _both_named(a: Statement[Fact], b: Statement[Fact], story: Story) -> bool:
    """Tell whether either sentence names the other's person too."""
    for here, there in ((a, b), (b, a)):
        wanted = story.party_ids([canonical_actor(cast(NameFact, there.fact).full)])
        for claim in story.sentence_of(here.claim):
            for fact in claim.facts:
                if isinstance(fact, NameFact) and wanted == story.party_ids(
                    [canonical_actor(fact.full)]
                ):
                    return True
    return False
