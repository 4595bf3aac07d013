"""One quote that two articles give to two people."""

from claims.model import QuoteFact
from claims.names.spelling import fold
from claims.quotes.wording import read_words
from compare.story import Statement

# The fewest words of a quote that nobody says in another's words by chance, and of them telling.
_FEWEST, _TELLING = 8, 3


def given_to_two(a: Statement[QuoteFact], b: Statement[QuoteFact]) -> bool:
    """Tell whether two articles give the same words to two people, each named beside them."""
    if a.article.id == b.article.id:
        return False
    (left, cut), (right, cut_too) = read_words(a.fact.text), read_words(b.fact.text)
    if cut or cut_too or [w.stem for w in left] != [w.stem for w in right]:
        return False
    if len(left) < _FEWEST or sum(word.content for word in left) < _TELLING:
        return False
    names = [_words_of_name(statement) for statement in (a, b)]
    # "Ines" and "Ines Harrow" may be one
    return not names[0] & names[1] and _next_to(a) and _next_to(b)


def _words_of_name(statement: Statement[QuoteFact]) -> set[str]:
    speaker = statement.fact.speaker
    return {word[:4] for word in fold(speaker.name or "").split()} if speaker else set()


def _next_to(statement: Statement[QuoteFact]) -> bool:
    """Tell whether the speaker is named in the quote's own sentence."""
    speaker = statement.fact.speaker
    if speaker is None or not speaker.name:
        return False
    return fold(speaker.name).split()[-1] in fold(statement.claim.sentence.text)
