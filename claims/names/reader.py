"""An article's parsed text -> its names."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from rapidfuzz.distance import OSA

from claims.model import NameFact, NameKind, Sentence
from claims.names import titles
from claims.names.candidates import headline, read_candidates
from claims.names.demonyms import DEMONYMS, country_of, fold_place, is_demonym, is_place
from claims.names.given_names import is_given_name
from claims.names.kinds import Votes, context_votes, decide, lexical_votes
from claims.names.segments import Candidate, bare, key

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_COMPANY_ENDINGS = frozenset(
    {"inc", "corp", "co", "ltd", "plc", "llc", "group", "corporation", "company"}
)
# "Gotland Island" is Gotland; "Erie County" is not Erie.
_SAME_PLACE = frozenset({"island", "province", "city", "village", "town"})


def read_names(doc: "Doc", sentences: Sequence[Sentence]) -> tuple[NameFact, ...]:
    """Read the names of one article, in the order of its text.

    `doc` is the parse of the whole article, so `token.idx` is an offset of the article. A name's
    kind is voted over all its mentions; `full` is the fullest form that the article gives, the name
    itself where two people share a surname.
    """
    split = [(s, _tokens(doc, s)) for s in sentences]
    running = [tokens for s, tokens in split if tokens and not headline(tokens, s.position)]
    found = list(read_candidates(doc, running))
    keys = {key(c.words): c.words for c in reversed(found)}
    for sentence, tokens in split:
        if tokens and headline(tokens, sentence.position):
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


def _in_headline(
    doc: "Doc", tokens: "Sequence[Token]", keys: dict[str, tuple[str, ...]]
) -> Iterable[Candidate]:
    """Yield names of a headline that stand in the running text too, or that are surely names."""
    longest = max((len(words) for words in keys.values()), default=1)
    position = 0
    last_words = {k.split()[-1] for k in keys if len(k.split()) in (2, 3)}
    while position < len(tokens):
        for length in range(min(max(longest, 3), len(tokens) - position), 0, -1):
            part = tokens[position : position + length]
            words = tuple(bare(t) for t in part)
            if not words[0][:1].isupper() or not words[-1]:
                continue
            if any(bare(t) != t.text for t in part[:-1]):
                continue
            folded = key(words)
            known = folded in keys or (
                length == 1 and folded in last_words and part[0].pos_ == "PROPN"
            )
            if known or _surely(doc, part, words):
                yield Candidate(
                    first=part[0].i,
                    last=part[-1].i + 1,
                    start=part[0].idx,
                    end=part[-1].idx + len(words[-1]),
                    words=keys.get(folded, words)
                    if words[0].isupper() and len(words[0]) > 3
                    else words,
                )
                position += length - 1
                break
        position += 1


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
    fuller = _fuller(members, votes)
    summed: dict[str, Votes] = {}
    for k in members:
        # A surname's own labels count for less than what the full name says.
        weight = 1.0 if fuller[k] == k else 0.3
        target = summed.setdefault(fuller[k], defaultdict(float))
        for kind, vote in votes[k].items():
            target[kind] += vote * weight
    facts = []
    last_end = -1
    multi = _longest_first(members)
    shared = {
        k: options
        for k in members
        if fuller[k] == k and len(options := _fuller_forms(k, members, multi, votes)) > 1
    }
    for candidate in found:
        k = key(candidate.words)
        # Where two share a surname, it is the one who alone has been named so far.
        named = [o for o in shared.get(k, ()) if members[o][0].start < candidate.start]
        full = named[0] if len(named) == 1 else fuller[k]
        if candidate.start < last_end or _doubtful(doc, k, members, votes[k], fuller[k] == k):
            continue
        last_end = candidate.end
        facts.append(
            NameFact(
                start=candidate.start,
                end=candidate.end,
                text=doc.text[candidate.start : candidate.end],
                name=_written(candidate.words),
                full=_written(_usual(members[full])),
                kind=decide(summed[full]),
            )
        )
    return tuple(facts)


def _written(words: Sequence[str]) -> str:
    return " ".join(words).replace(" - ", "-").replace(" ‑ ", "‑").replace(" – ", "–")


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
    return not labelled and all(doc[c.first].pos_ != "PROPN" for c in group)


def _fuller(members: dict[str, list[Candidate]], votes: dict[str, Votes]) -> dict[str, str]:
    """Map each key to the key of its fullest form in the article."""
    multi = _longest_first(members)
    linked = {}
    for k in members:
        options = _fuller_forms(k, members, multi, votes)
        linked[k] = options[0] if len(options) == 1 or _one_person(options) else k
    # Two steps are enough: surname -> first and last name -> with a middle name.
    return {k: linked[linked[k]] for k in members}


def _longest_first(members: dict[str, list[Candidate]]) -> list[str]:
    return sorted((k for k in members if " " in k), key=lambda k: (-len(k.split()), k))


def _fuller_forms(
    k: str,
    members: dict[str, list[Candidate]],
    multi: Sequence[str],
    votes: dict[str, Votes],
) -> Sequence[str]:
    """Return the keys of the fuller names that a name may be short for, best first."""
    words = k.split()
    kind = decide(votes[k])
    # "Jordan" stays a country unless a title says otherwise.
    country = len(words) == 1 and is_place(k)
    country = country and votes[k][NameKind.PLACE] > votes[k][NameKind.PERSON]
    if country and not any(c.titled for c in members[k]):
        return (k,)
    persons, others = [], []
    for longer in multi:
        parts = longer.split()
        if len(parts) <= len(words):
            continue
        longer_kind = decide(votes[longer])
        if longer_kind is NameKind.PERSON:
            sure = any(c.titled or c.roles for c in members[longer]) or is_given_name(parts[0])
            if not sure and kind is NameKind.PLACE:
                continue
            suffix = parts[-len(words) :] == words
            suffix = suffix or (
                parts[-1] in titles.PERSON_SUFFIXES and parts[:-1][-len(words) :] == words
            )
            middle = len(words) > 1 and parts[0] == words[0] and parts[-1] == words[-1]
            if (
                suffix
                or middle
                or (
                    len(words) == 1
                    and parts[0] == words[0]
                    and (kind is NameKind.PERSON or is_given_name(k))
                )
            ):
                persons.append(longer)
        elif longer_kind is NameKind.ORGANISATION:
            same_head = parts[-len(words) :] == words and words[-1] in titles.ORGANISATION_HEADS
            company = parts[: len(words)] == words and set(parts[len(words) :]) <= _COMPANY_ENDINGS
            if (same_head and (len(words) > 1 or kind is NameKind.ORGANISATION)) or company:
                others.append(longer)
        elif longer_kind is NameKind.OTHER and parts[-len(words) :] == words:
            if titles.VESSEL_PREFIXES & {parts[0]} or titles.VESSEL_NOUNS & set(parts):
                others.append(longer)
        elif longer_kind is NameKind.PLACE and parts[: len(words)] == words:
            one_more = len(parts) == len(words) + 1
            others.extend([longer] if one_more and parts[-1] in _SAME_PLACE else [])
    return persons or others or (k,)


def _one_person(keys: Sequence[str]) -> bool:
    """Tell whether full names differ by middle names only."""
    ends = {(k.split()[0], k.split()[-1]) for k in keys}
    return len(ends) == 1
