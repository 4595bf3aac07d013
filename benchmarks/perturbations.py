"""Sentences of news -> pairs of texts that agree, conflict or do neither, made by known changes.

From each sentence simple statements are drawn that it carries; then one thing is changed: a name,
a figure, a date, who did it to whom, a word by its opposite, "not". The same change is made in
the sentence as well, so that no word gives the label away by itself.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING

from benchmarks.drawn_clauses import (
    LEAST_TOKENS,
    Clause,
    Edit,
    as_sentence,
    clauses_of,
    fits,
    phrase,
    render,
)
from claims.lexicon import lexicon
from compare.opposites import OPPOSITES

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

ENTAILMENT, NEUTRAL, CONTRADICTION = "entailment", "neutral", "contradiction"
_NAMES = {"PERSON": "person", "ORG": "organisation", "GPE": "place", "LOC": "place"}
_VALUES = frozenset({"DATE", "CARDINAL", "MONEY", "PERCENT", "QUANTITY"})
# Who meets somebody is met by him.
_SYMMETRIC = lexicon(
    "be meet marry join merge match equal resemble tie fight face include involve become have "
    "remain contain play agree talk"
)
_FIGURE = re.compile(r"\d[\d,]*(?:\.\d+)?")
_WORDS = tuple(sorted(lexicon("two three four five six seven eight nine ten eleven twelve")))
_MONTHS = tuple(
    sorted(
        lexicon(
            "January February March April May June July August September October November December"
        )
    )
)
_DAYS = tuple(sorted(lexicon("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")))
_AUXILIARIES = lexicon(
    "is are was were has have had will would can could should may might must do does did"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A pair of texts with its label and the change that made it."""

    document: str
    premise: str
    hypothesis: str
    label: str
    change: str


@dataclass(frozen=True, slots=True)
class Stock:
    """What replacements are drawn from: names and values of a kind, and forms of lemmas."""

    fillers: Mapping[str, tuple[str, ...]]
    forms: Mapping[tuple[str, str], str]


def stock_of(docs: Sequence["Doc"]) -> Stock:
    """Gather the names, values and word forms of texts."""
    fillers: dict[str, set[str]] = {}
    counts: dict[tuple[str, str], dict[str, int]] = {}
    for doc in docs:
        for entity in doc.ents:
            if entity.label_ in _NAMES and len(entity.text) < 40:
                fillers.setdefault(entity.label_, set()).add(_bare(entity).text)
        for token in doc:
            if token.is_alpha and token.ent_type_ == "":
                form = counts.setdefault((token.lemma_.lower(), token.tag_), {})
                form[token.lower_] = form.get(token.lower_, 0) + 1
    return Stock(
        fillers={kind: tuple(sorted(names)) for kind, names in fillers.items()},
        forms={key: max(sorted(form), key=form.__getitem__) for key, form in counts.items()},
    )


def make_pairs(
    document: str, doc: "Doc", stock: Stock, others: Sequence["Doc"], random: Random
) -> Iterator[Made]:
    """Make the pairs of one sentence; `others` are sentences of the same document."""
    clauses = [clause for clause in clauses_of(doc) if fits(clause)]
    whole: tuple[int | str, ...] = tuple(range(len(doc)))
    around = random.choice(others).text if others and random.random() < 0.4 else ""

    def premise(edit: Edit) -> str:
        text = render(doc, whole, edit)
        return f"{text} {around}" if around else text

    for clause in clauses:
        said = render(doc, clause.items, {})
        if not said:
            continue
        yield _made(document, premise({}), said, ENTAILMENT, "shorter")
        for change, edit in _changes(doc, clause, stock, random):
            other = render(doc, clause.items, edit)
            if other == said:
                continue
            yield _made(document, premise({}), other, CONTRADICTION, change)
            yield _made(document, premise(edit), other, ENTAILMENT, f"{change}, in both")
            if random.random() < 0.5:
                yield _made(document, premise(edit), said, CONTRADICTION, change)
        yield from (
            _made(document, premise({}), text, ENTAILMENT, change)
            for change, text in _twins(doc, clause)
        )
        yield from (
            _made(document, premise({}), text, NEUTRAL, change)
            for change, text in _unsaid(doc, clause, stock, others, random)
        )


def _made(document: str, premise: str, hypothesis: str, label: str, change: str) -> Made:
    return Made(
        document=document, premise=premise, hypothesis=hypothesis, label=label, change=change
    )


# Changes that make a conflict


def _changes(
    doc: "Doc", clause: Clause, stock: Stock, random: Random
) -> Iterator[tuple[str, Edit]]:
    within = {item for item in clause.items if isinstance(item, int)}
    for entity in doc.ents:
        span = _bare(entity)
        if not all(place in within for place in range(span.start, span.end)):
            continue
        if entity.label_ in _NAMES:
            is_subject = span.start in clause.subject
            inside = [
                _bare(other).text
                for other in doc.ents
                if other.label_ == entity.label_
                and _bare(other).text != span.text
                and other.start not in within
            ]
            if inside:
                change = f"{_NAMES[entity.label_]} of the sentence"
                yield change, _instead(span, random.choice(sorted(inside)))
            elif not is_subject and (pool := stock.fillers.get(entity.label_)):
                name = random.choice(pool)
                if name.lower() not in doc.text.lower():
                    yield f"another {_NAMES[entity.label_]}", _instead(span, name)
        elif entity.label_ in _VALUES and (value := _other_value(entity.text, random)):
            yield entity.label_.lower(), _instead(entity, value)
    if (swapped := _swapped(doc, clause)) is not None:
        yield "role swap", swapped
    if (denied := _denied(doc, clause)) is not None and random.random() < 0.5:
        yield "polarity", denied
    for place in sorted(within):
        if (word := _opposite(doc[place], stock)) and random.random() < 0.8:
            yield "opposite", {place: word}


def _bare(entity: "Span") -> "Span":
    """Leave out the article and the possessive of a name."""
    start, end = entity.start, entity.end
    if end - start > 1 and entity.doc[start].lower_ in {"the", "a"}:
        start += 1
    if end - start > 1 and entity.doc[end - 1].text in {"'s", "’s", "'", "."}:
        end -= 1
    return entity.doc[start:end]


def _instead(span: "Span", text: str) -> Edit:
    return {span.start: text, **dict.fromkeys(range(span.start + 1, span.end), "")}


def _other_value(text: str, random: Random) -> str:
    """Write a date or a figure with another value; "" where it can't be told how."""
    for names in (_MONTHS, _DAYS):
        for name in names:
            if re.search(rf"\b{name}\b", text):
                other = random.choice([each for each in names if each != name])
                return re.sub(rf"\b{name}\b", other, text)
    found = _FIGURE.search(text)
    if found:
        return text[: found.start()] + _other_figure(found[0], random) + text[found.end() :]
    for word in _WORDS:
        if re.search(rf"\b{word}\b", text, re.IGNORECASE):
            other = random.choice([each for each in _WORDS if each != word])
            return re.sub(rf"\b{word}\b", other, text, flags=re.IGNORECASE)
    return ""


def _other_figure(figure: str, random: Random) -> str:
    plain = figure.replace(",", "")
    if "." in plain:
        whole, decimals = plain.split(".")
        return f"{int(whole) + random.choice([-1, 1, 2, 5, 11]):d}.{decimals}".lstrip("-")
    value = int(plain)
    if 1800 <= value <= 2100 and "," not in figure:
        return str(value + random.choice([-11, -5, -3, -2, -1, 1, 2, 3, 4]))
    if value > 100:
        other = round(value * random.choice([0.5, 0.7, 1.3, 1.8, 2, 3]))
    else:
        other = max(0, value + random.choice([-4, -3, -2, 2, 3, 5, 9, 20]))
    other = other if other != value else value + 3
    return f"{other:,}" if "," in figure else str(other)


def _swapped(doc: "Doc", clause: Clause) -> Edit | None:
    """Change places of who did it and to whom it was done."""
    verb = doc[clause.verb]
    told = clause.object
    if not told:
        told = next(
            (
                phrase(noun)
                for child in verb.children
                if child.dep_ == "agent"
                for noun in child.children
                if noun.dep_ == "pobj"
            ),
            (),
        )
    if not told or verb.lemma_.lower() in _SYMMETRIC or len(told) > 8 or len(clause.subject) > 8:
        return None
    heads = [doc[places[-1]] for places in (clause.subject, told)]
    kinds = [head.ent_type_ for head in heads]
    alike = all(head.pos_ == "PROPN" for head in heads) or (kinds[0] == kinds[1] != "")
    if not alike and not all(head.pos_ in {"NOUN", "PROPN"} for head in heads):
        return None
    one, other = (doc[places[0] : places[-1] + 1].text for places in (clause.subject, told))
    edit = {place: "" for places in (clause.subject, told) for place in places}
    return {**edit, clause.subject[0]: other, told[0]: one}


def _denied(doc: "Doc", clause: Clause) -> Edit | None:
    """Put "not" into a clause, or take it out."""
    verb = doc[clause.verb]
    if "is" in clause.items:
        return None
    for child in verb.children:
        if child.dep_ == "neg":
            return {child.i: ""}
    helpers = [c for c in verb.children if c.dep_ in {"aux", "auxpass"} and c.i < verb.i]
    if helpers and helpers[0].lower_ in _AUXILIARIES:
        return {helpers[0].i: f"{helpers[0].text} not"}
    if verb.pos_ == "AUX" and verb.lower_ in _AUXILIARIES:
        return {verb.i: f"{verb.text} not"}
    auxiliary = {"VBD": "did", "VBZ": "does", "VBP": "do"}.get(verb.tag_)
    return {verb.i: f"{auxiliary} not {verb.lemma_}"} if auxiliary and not helpers else None


def _opposite(token: "Token", stock: Stock) -> str:
    """Write a word's opposite in the word's form; "" where none is known."""
    if token.ent_type_ or token.pos_ not in {"VERB", "NOUN", "ADJ", "ADV"}:
        return ""
    for word in sorted(OPPOSITES.get(token.lemma_.lower(), ())):
        if (form := stock.forms.get((word, token.tag_))) and form != token.lower_:
            return form
    return ""


# Other words for the same, and what is not said


def _twins(doc: "Doc", clause: Clause) -> Iterator[tuple[str, str]]:
    """Say the same otherwise: a figure rounded or bounded, the active for the passive."""
    within = {item for item in clause.items if isinstance(item, int)}
    for token in doc:
        plain = token.text.replace(",", "")
        if token.i in within and plain.isdigit() and token.ent_type_ in {"CARDINAL", "QUANTITY"}:
            value = int(plain)
            if value >= 30 and value % 10 and not _qualified(token):
                size = 10 ** (len(plain) - 1)
                least = value // size * size
                yield "bound", render(doc, clause.items, {token.i: f"more than {least:,}"})
                near = round(value, 1 - len(plain) + 1)
                if near != value:
                    yield "rounding", render(doc, clause.items, {token.i: f"about {near:,}"})
    agent = next((c for c in doc[clause.verb].children if c.dep_ == "agent"), None)
    if agent is not None and agent.i in within:
        actor = [p for noun in agent.children if noun.dep_ == "pobj" for p in phrase(noun)]
        rest = [i for i in clause.items if not isinstance(i, int) or i not in {agent.i, *actor}]
        if actor and len(rest) >= LEAST_TOKENS:
            yield "without the agent", render(doc, rest, {})


def _qualified(token: "Token") -> bool:
    return token.i > 0 and token.nbor(-1).lower_ in {"than", "about", "least", "over", "nearly"}


def _unsaid(
    doc: "Doc", clause: Clause, stock: Stock, others: Sequence["Doc"], random: Random
) -> Iterator[tuple[str, str]]:
    """Say more than a sentence does, or another thing about the same."""
    elsewhere = [(other, each) for other in others for each in clauses_of(other) if fits(each)]
    if elsewhere:
        other, each = random.choice(elsewhere)
        told = render(other, each.items[len(each.subject) :], {}, sentence=False)
        who = doc[clause.subject[0] : clause.subject[-1] + 1].text
        yield "another predicate", as_sentence(f"{who} {told}")
        if random.random() < 0.5:
            yield "another sentence", render(other, each.items, {})
        ends = [
            other[child.i : child.right_edge.i + 1].text
            for child in other[each.verb].children
            if child.dep_ == "prep" and child.right_edge.i - child.i < 6 and child.i > each.verb
        ]
        if ends:
            said = render(doc, clause.items, {}).rstrip(".")
            yield "more", f"{said} {random.choice(ends)}."
    head = doc[clause.subject[-1]]
    if head.ent_type_ in _NAMES and (pool := stock.fillers.get(head.ent_type_)):
        span = doc[clause.subject[0] : clause.subject[-1] + 1]
        name = random.choice(pool)
        if name.lower() not in doc.text.lower():
            yield "another subject", render(doc, clause.items, _instead(span, name))
