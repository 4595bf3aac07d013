"""An article's parse and names -> its references resolved."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from claims.coreference.descriptions import description
from claims.coreference.history import Seen, State
from claims.coreference.persons import (
    coordinated,
    genders_of,
    head_of,
    is_subject,
    roles_of,
    speakers,
)
from claims.coreference.pronouns import pronoun
from claims.coreference.references import Reference, Resolution
from claims.model import NameFact, Sentence
from claims.parse import text_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

# How many sentences back the speaker of a quote may have been named.
_NEAR = 2


def resolve(doc: "Doc", sentences: Sequence[Sentence], names: Sequence[NameFact]) -> Resolution:
    """Resolve third-person pronouns and short definite descriptions of one article.

    A reference is resolved by recency, subjecthood, number and gender, and left alone where two
    names would do. First and second person are never touched.
    """
    text = text_of(doc)
    genders, roles = genders_of(text, names), roles_of(text, names)
    references: list[Reference] = []
    history: list[Seen] = []
    groups: list[tuple[int, tuple[NameFact, ...]]] = []
    by_token = {fact.start: fact for fact in names}
    referents: dict[int, str] = {}
    quoted = False
    split = [_tokens(doc, sentence) for sentence in sentences]
    said = [{s.full for s in speakers(tokens, by_token)} for tokens in split]
    for index, (sentence, tokens) in enumerate(zip(sentences, split, strict=True)):
        # A quote without a speaker of its own is of somebody who speaks just before or after.
        near = said[max(0, index - _NEAR) : index + 2]
        speaking = said[index] or set().union(*near)
        for token in tokens:
            quoted = _inside_quote(quoted, token.text)
            fact = by_token.get(token.idx)
            if fact is not None:
                history.append(Seen(fact, index, fact.start, is_subject(doc, fact)))
                referents.update(head_of(doc, fact))
                group = coordinated(text, fact, names)
                if len(group) > 1:
                    groups.append((index, group))
                continue
            if token.pos_ not in {"PRON", "DET"} and token.lower_ != "the":
                continue
            state = State(
                index, history, groups, genders, roles, speaking if quoted else set(), referents
            )
            reference = pronoun(token, state) or description(token, state, text)
            if reference is None:
                continue
            references.append(reference)
            first = reference.antecedents[0]
            if len(reference.antecedents) > 1:
                groups.append((index, reference.antecedents))
            else:
                referents[token.i] = first.full
                history.append(Seen(first, index, token.idx, token.dep_ in {"nsubj", "nsubjpass"}))
        if sentence.text.count("\n") > 1:
            quoted = False
    return Resolution(source=text, references=_apart(references))


def _tokens(doc: "Doc", sentence: Sentence) -> list["Token"]:
    span = doc.char_span(sentence.start, sentence.end, alignment_mode="expand")
    return [] if span is None else list(span)


def _apart(references: list[Reference]) -> tuple[Reference, ...]:
    kept: list[Reference] = []
    for reference in sorted(references, key=lambda r: (r.start, -r.end)):
        if not kept or reference.start >= kept[-1].end:
            kept.append(reference)
    return tuple(kept)


def _inside_quote(inside: bool, text: str) -> bool:
    if "“" in text:
        return True
    if "”" in text:
        return False
    return not inside if text == '"' else inside
