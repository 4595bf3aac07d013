"""An article's parsed text -> its names."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from rapidfuzz.distance import OSA

from claims.model import NameFact, NameKind, Sentence
from claims.names import titles
from claims.names.candidates import headline, lower_words, read_candidates
from claims.names.demonyms import DEMONYMS, country_of, fold_place, is_demonym, is_place
from claims.names.given_names import is_given_name
from claims.names.kinds import Votes, context_votes, decide, lexical_votes
from claims.names.linking import (
    fuller,
    fuller_forms,
    locative,
    person_of,
    somebody_else,
    support_surnames,
)
from claims.names.segments import HEADS_ALONE, Candidate, bare, key
from claims.names.trimming import trimmed
from claims.parse import text_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

# Capitalised adjectives that name nothing: "Victorian", "Biblical".
_ADJECTIVE_ENDINGS = ("an", "al", "ic", "ese", "ish", "ist", "ine")


def read_names(doc: "Doc", sentences: Sequence[Sentence]) -> tuple[NameFact, ...]:
    """Read the names of one article, in the order of its text.

    `doc` is the parse of the whole article, so `token.idx` is an offset of the article. A name's
    kind is voted over all its mentions; `full` is the fullest form that the article gives, the name
    itself where two people share a surname.
    """
    split = [(tokens, s.position) for s in sentences if (tokens := _tokens(doc, s))]
    marked = [(tokens, headline(tokens, position)) for tokens, position in split]
    running = [tokens for tokens, is_headline in marked if not is_headline]
    common = lower_words(doc)
    found = list(trimmed(doc, list(read_candidates(doc, running, common)), common))
    found.extend(_opening_surnames(running, found, common))
    keys = {key(c.words): c.words for c in reversed(found)}
    for tokens, is_headline in marked:
        if is_headline:
            found.extend(_in_headline(doc, tokens, keys))
    return _facts(doc, sorted(found, key=lambda c: c.start))


def read_demonyms(doc: "Doc", sentences: Sequence[Sentence]) -> tuple[NameFact, ...]:
    """Read words for a nationality, kind OTHER ("Somali"); `country_of` gives the country.

    They are no names of their own; `compare.entities` needs them to see a misspelt one, so a
    capitalised adjective that is one letter away from such a word is given too.
    """
    facts = []
    for sentence in sentences:
        for token in _tokens(doc, sentence):
            if token.text.islower():
                continue
            word = bare(token)
            if not word[:1].isupper() or not word.isalpha() or word.isupper():
                continue
            known = is_demonym(word) and country_of(word) is not None
            if not known and not _like_demonym(doc, token):
                continue
            facts.append(
                NameFact(
                    start=token.idx,
                    end=token.idx + len(word),
                    text=word,
                    name=word,
                    full=word,
                    kind=NameKind.OTHER,
                )
            )
    return tuple(facts)


def _like_demonym(doc: "Doc", token: "Token") -> bool:
    """Tell whether an unknown capitalised word before a noun is one letter off a demonym."""
    word = fold_place(token.text)
    if len(word) < 6 or is_place(word) or is_demonym(word) or is_given_name(word):
        return False
    following = doc[token.i + 1] if token.i + 1 < len(doc) else None
    if following is None or not following.text.islower() or len(following) < 4:
        return False
    # The parser takes the noun after a misspelt adjective for a verb ("12 Kenyen sailors").
    led = token.i > 0 and doc[token.i - 1].pos_ in {"NUM", "DET", "ADJ", "ADP"}
    if following.pos_ not in {"NOUN", "ADJ"} and not (led and following.pos_ == "VERB"):
        return False
    return any(d[0] == word[0] and OSA.distance(d, word, score_cutoff=1) == 1 for d in DEMONYMS)


def _tokens(doc: "Doc", sentence: Sentence) -> "list[Token]":
    span = doc.char_span(sentence.start, sentence.end, alignment_mode="expand")
    if span is None:
        return []
    return [
        t for t in span if t.idx >= sentence.start and t.idx + len(t) <= sentence.end and t.text
    ]


def _opening_surnames(
    running: "Sequence[Sequence[Token]]", found: Sequence[Candidate], common: frozenset[str]
) -> Iterable[Candidate]:
    """Yield surnames that open a sentence and that the parser took for another word."""
    taken = {i for c in found for i in range(c.first, c.last)}
    surnames = {
        key(c.words[-1:]) for c in found if len(c.words) in (2, 3) and is_given_name(c.words[0])
    }
    for tokens in running:
        word = bare(tokens[0])
        known = word[:1].isupper() and word.isalpha() and key((word,)) in surnames
        if known and tokens[0].i not in taken and word.lower() not in common:
            yield Candidate(
                first=tokens[0].i,
                last=tokens[0].i + 1,
                start=tokens[0].idx,
                end=tokens[0].idx + len(word),
                words=(word,),
                initial=True,
            )


def _in_headline(
    doc: "Doc", tokens: "Sequence[Token]", keys: dict[str, tuple[str, ...]]
) -> Iterable[Candidate]:
    """Yield names of a headline that stand in the running text too, or that are surely names."""
    longest = max((len(words) for words in keys.values()), default=1)
    position = 0
    last_words = {k.split()[-1] for k in keys if len(k.split()) in (2, 3)}
    while position < len(tokens):
        parts = [
            tokens[position : position + length]
            for length in range(min(max(longest, 3), len(tokens) - position), 0, -1)
        ]
        named = [part for part in parts if _may_be_name(part)]
        # What the text names goes before what may be a name ("Ana Diaz", not "Ana Diaz Wins").
        found = next((p for p in named if _known(p, keys, last_words)), None)
        found = found or next((p for p in named if _surely(doc, p, _bare(p))), None)
        if found is not None:
            words = _bare(found)
            shouted = words[0].isupper() and len(words[0]) > 3
            yield Candidate(
                first=found[0].i,
                last=found[-1].i + 1,
                start=found[0].idx,
                end=found[-1].idx + len(words[-1]),
                words=keys.get(key(words), words) if shouted else words,
            )
        position += len(found) if found else 1


def _bare(part: "Sequence[Token]") -> tuple[str, ...]:
    return tuple(bare(t) for t in part)


def _may_be_name(part: "Sequence[Token]") -> bool:
    """Tell whether tokens of a headline start with a capital and hold no possessive inside."""
    whole = all(bare(t) == t.text for t in part[:-1])
    return whole and part[0].text[:1].isupper() and bool(bare(part[-1]))


def _known(part: "Sequence[Token]", keys: dict[str, tuple[str, ...]], last_words: set[str]) -> bool:
    folded = key(_bare(part))
    return folded in keys or (len(part) == 1 and folded in last_words and part[0].pos_ == "PROPN")


def _surely(doc: "Doc", part: "Sequence[Token]", words: tuple[str, ...]) -> bool:
    """Tell whether a headline's words are a name by themselves."""
    if is_place(" ".join(words)):
        return words[0].lower() not in titles.COMMON or part[0].ent_type_ == "GPE"
    if len(words) not in (2, 3) or part[0].ent_iob_ != "B":
        return False
    labels = {t.ent_type_ for t in part}
    after = part[-1].i + 1
    whole = after >= len(doc) or doc[after].ent_iob_ != "I"
    return whole and labels == {"PERSON"} and is_given_name(words[0])


def _facts(doc: "Doc", found: Sequence[Candidate]) -> tuple[NameFact, ...]:
    members: dict[str, list[Candidate]] = {}
    for candidate in found:
        members.setdefault(key(candidate.words), []).append(candidate)
    votes = {k: _votes(doc, group) for k, group in members.items()}
    support_surnames(members, votes)
    full_keys = fuller(doc, members, votes)
    summed: dict[str, Votes] = {}
    for k in members:
        # A surname's own labels count for less than what the full name says.
        weight = 1.0 if full_keys[k] == k else 0.3
        target = summed.setdefault(full_keys[k], defaultdict(float))
        for kind, vote in votes[k].items():
            target[kind] += vote * weight
    facts = []
    last_end = -1
    text = text_of(doc)
    shared = {
        k: options
        for k in members
        if full_keys[k] == k and len(options := fuller_forms(k, members, votes)) > 1
    }
    for candidate in found:
        k = key(candidate.words)
        if candidate.start < last_end or _doubtful(doc, k, members, votes[k], full_keys[k] == k):
            continue
        last_end = candidate.end
        full = full_keys[k]
        if k in shared:
            full = full_keys[person_of(candidate, shared[k], members) or k]
        kind, name = decide(summed[full]), _written(_usual(members[full]))
        if full != k and kind is NameKind.PERSON and " " not in k:
            if locative(doc, candidate):
                kind, name = NameKind.PLACE, _written(candidate.words)
            elif somebody_else(doc, candidate, full):
                name = f"{doc[candidate.first - 1].text} {_written(candidate.words)}"
        facts.append(
            NameFact(
                start=candidate.start,
                end=candidate.end,
                text=text[candidate.start : candidate.end],
                name=_written(candidate.words),
                full=name,
                kind=kind,
            )
        )
    return tuple(facts)


def _written(words: Sequence[str]) -> str:
    return re.sub(r" ([-‑–]) | (?=['’])", r"\1", " ".join(words))


def _usual(group: Sequence[Candidate]) -> tuple[str, ...]:
    """Return the commonest way to write a name, capitals only where there is no other."""
    counts = Counter(c.words for c in group)
    return max(counts, key=lambda w: (not all(x.isupper() and len(x) > 3 for x in w), counts[w]))


def _votes(doc: "Doc", group: Sequence[Candidate]) -> Votes:
    """Add the votes of all mentions, the labels of many mentions levelling off."""
    total = lexical_votes(group[0].words)
    context: Votes = defaultdict(float)
    for candidate in group:
        for kind, vote in context_votes(doc, candidate).items():
            context[kind] += vote
    scale = min(1.0, 4.0 / len(group))
    for kind, vote in context.items():
        total[kind] += vote * scale
    return total


def _doubtful(
    doc: "Doc",
    k: str,
    members: dict[str, list[Candidate]],
    votes: Votes,
    alone: bool,
) -> bool:
    """Tell whether a name is more likely a common word with a capital, or a people's name."""
    group = members[k]
    if not alone or any((c.titled or c.roles) and k not in titles.DOUBTFUL_HEADS for c in group):
        return False
    words = group[0].words
    if len(words) == 1 and k in titles.DOUBTFUL_HEADS | titles.PERSON_SUFFIXES:
        return not any(_sure_label(doc, c) for c in group)
    if len(words) == 1 and k in titles.ORGANISATION_HEADS and k not in HEADS_ALONE:
        return True
    if len(words) > 1:
        return max(votes.values(), default=0) <= 0
    labelled = any(t.ent_type_ for c in group for t in doc[c.first : c.last])
    if is_place(words[0]):
        return False
    stems = {
        k.removesuffix(ending) for ending in ("n", "an", "ian", "ese", "i") if k.endswith(ending)
    }
    if any(stem in members and len(stem) > 3 for stem in stems):
        return True
    if all(c.initial for c in group):
        if all(doc[c.first].tag_ in {"NNS", "NNPS"} for c in group):
            return True
        return not labelled or max(votes.values(), default=0) < 0.6
    return not labelled and not any(_named(doc, c) for c in group)


def _sure_label(doc: "Doc", candidate: Candidate) -> bool:
    """Tell whether the model labels a title word as a name that no article leads up to."""
    before = doc[candidate.first - 1] if candidate.first else None
    led = before is None or candidate.initial or before.pos_ == "DET"
    return not led and doc[candidate.first].ent_type_ in {"PERSON", "ORG", "GPE"}


def _named(doc: "Doc", candidate: Candidate) -> bool:
    """Tell whether an unlabelled word in running text names something ("the Xyzzo shop")."""
    token = doc[candidate.first]
    if token.pos_ == "PROPN":
        return True
    following = doc[token.i + 1] if token.i + 1 < len(doc) else None
    return (
        token.pos_ == "ADJ"
        and not token.lower_.endswith(_ADJECTIVE_ENDINGS)
        and following is not None
        and following.text.islower()
        and following.pos_ == "NOUN"
    )
