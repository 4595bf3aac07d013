"""Two quotes that run alike and end in other words."""

from collections.abc import Sequence
from itertools import product

from rapidfuzz.distance import OSA

from claims.model import QuoteFact, SpeakerKind
from claims.quotes.alignment import Change
from claims.quotes.wording import Word, read_words
from compare.story import Statement, Story

# words of an odd end, and of what runs alike before it
_END, _RUN, _CONTENT = 3, 6, 3
# letters in which a misprint differs
_SLIP = 2
# The least cosine of the claims: a speaker begins many sentences alike.
_ONE_SENTENCE = 0.75


def odd_ending(a: Statement[QuoteFact], b: Statement[QuoteFact], story: Story) -> Change | None:
    """Return the last words in which one speaker's sentence differs; None where it does not."""
    if not _one_speaker(a.fact, b.fact) or story.similarity(a.claim, b.claim) < _ONE_SENTENCE:
        return None
    (left, cut), (right, cut_too) = read_words(a.fact.text), read_words(b.fact.text)
    if cut or cut_too:
        return None
    for m, n in sorted(product(range(1, _END + 1), repeat=2), key=sum):
        ends = left[-m:], right[-n:]
        if _run_alike(left[:-m], right[:-n]) and _apart(*ends):
            # who has said both has said two sentences
            told = [_said(words[-size - 1 :]) for words, size in ((left, m), (right, n))]
            if told[0] in _said_in(b) or told[1] in _said_in(a):
                return None
            shown = [tuple(word.surface for word in end) for end in ends]
            return Change(a=shown[0], b=shown[1], kind="replaced", content=True, negation=False)
    return None


def _said(words: Sequence[Word]) -> str:
    return " ".join(word.surface for word in words).lower()


def _said_in(statement: Statement[QuoteFact]) -> str:
    return " ".join(statement.article.text.lower().split())


def _one_speaker(f: QuoteFact, g: QuoteFact) -> bool:
    speakers = [quote.speaker for quote in (f, g)]
    return all(s and s.name and s.kind is SpeakerKind.PERSON for s in speakers)


def _run_alike(left: Sequence[Word], right: Sequence[Word]) -> bool:
    """Tell whether two beginnings end in the same words, enough of them to be one sentence."""
    size = min(len(left), len(right))
    alike = size >= _RUN and [w.stem for w in left[-size:]] == [w.stem for w in right[-size:]]
    return alike and sum(word.content for word in left[-size:]) >= _CONTENT


def _apart(left: Sequence[Word], right: Sequence[Word]) -> bool:
    """Tell whether both ends say something else; figures and misprints are left alone."""
    stems = [{word.stem for word in end} for end in (left, right)]
    content = all(any(w.content for w in end) and end[-1].content for end in (left, right))
    optional = any(word.optional or word.negation or word.after_gap for word in (*left, *right))
    letters = ["".join(word.stem for word in end) for end in (left, right)]
    printed = any(letter.isdigit() for end in letters for letter in end)
    slip = OSA.distance(*letters) <= _SLIP or letters[0] in letters[1] or letters[1] in letters[0]
    return content and not optional and not stems[0] & stems[1] and not printed and not slip
