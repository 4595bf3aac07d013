"""Pairs of texts of the evaluation data, judged as the program judges two statements."""

from collections.abc import Sequence

from compare.pair import Judgement, StatementPair, StatementText


def judge_texts(texts: Sequence[tuple[str, str]]) -> list[Judgement]:
    """Judge pairs of texts, in their order; nothing is known of when or where they appeared."""
    from rashomon.judging import judge_pairs
    from rashomon.settings import Settings

    pairs = [
        StatementPair(id=str(number), a=StatementText(text=a), b=StatementText(text=b))
        for number, (a, b) in enumerate(texts)
    ]
    judged = {judgement.id: judgement for judgement in judge_pairs(pairs, Settings())}
    return [judged[pair.id] for pair in pairs]


def shown(judgement: Judgement) -> str:
    """Write a judgement in a line."""
    carried = "supports" if judgement.supports else "does not support"
    sure = f"{judgement.relation.value} {judgement.confidence:.2f}"
    return f"{sure}, {carried}: {judgement.explanation}"
