"""Who can speak in an article: its people under their full names, and noun phrases as speakers."""

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from claims.model import Speaker, SpeakerKind
from claims.names.demonyms import is_demonym
from claims.names.given_names import gender, is_given_name
from claims.names.titles import (
    NAME_PARTICLES,
    ORGANISATION_HEADS,
    PLURAL_ROLES,
    ROLE_NOUNS,
    TITLE_COMPLEMENTS,
    TITLE_HEADS,
    TITLE_MODIFIERS,
)

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_MASCULINE = frozenset(
    """mr sir lord king prince father brother son husband uncle grandfather spokesman chairman
    actor congressman businessman policeman boyfriend widower pope he his him""".split()
)
_FEMININE = frozenset(
    """mrs ms miss lady dame queen princess mother sister daughter wife aunt grandmother
    spokeswoman chairwoman actress congresswoman businesswoman policewoman girlfriend widow she
    her""".split()
)
_BODIES = ORGANISATION_HEADS | frozenset(
    """police authority company firm ministry watchdog regulator prosecution defence defense
    military taliban newspaper paper website site broadcaster channel outlet charity pentagon
    kremlin downing carrier automaker chipmaker manufacturer airline operator union cabinet
    presidency junta regime embassy""".split()
)
_TEXTS = frozenset(
    """statement report release indictment complaint document letter filing affidavit lawsuit suit
    memo article poll study survey email e-mail note post message tweet communique communiqué
    announcement bulletin advisory notice dispatch paper data datum record figure information
    statistic""".split()
)
_PERSON_NOUNS = ROLE_NOUNS | frozenset(
    """man woman boy girl person patient survivor passenger customer source insider father mother
    villager commuter boss veteran captain player rescuer head eyewitness relative judge mayor""".split()
)
_OFFICES = frozenset(
    """diplomat official minister spokesperson spokesman spokeswoman secretary president leader
    politician lawmaker senator head chief envoy representative premier governor mayor""".split()
)
_ISSUING = frozenset({"issue", "release", "post", "publish"})
_NEVER = frozenset("it there that this which what these those one".split())
_NEAR = 450  # characters: about three sentences
_LONGEST_DESCRIPTION = 9


@dataclass(slots=True)
class Cast:
    """The people of an article, filled in as it is read from top to bottom.

    `people` maps a folded surname to the full name; `said` are the speakers so far with the offset
    of their cue; `seen` the persons mentioned, `roles` the role nouns that stood beside a name.
    """

    outlet: str
    people: dict[str, str] = field(default_factory=dict)
    names: list[str] = field(default_factory=list)
    genders: dict[str, str] = field(default_factory=dict)
    seen: list[tuple[int, str, bool]] = field(default_factory=list)
    roles: list[tuple[int, str, str]] = field(default_factory=list)
    bodies: list[tuple[int, str]] = field(default_factory=list)
    said: list[tuple[int, Speaker]] = field(default_factory=list)
    issued: "list[tuple[int, Token]]" = field(default_factory=list)

    def before(self, position: int) -> Speaker | None:
        """Give the last speaker before an offset, if near."""
        near = [s for place, s in self.said if place < position and position - place < _NEAR]
        return near[-1] if near else None


def read_cast(doc: "Doc", outlet: str) -> Cast:
    """Find the people and bodies an article names, with the gender that titles suggest."""
    cast = Cast(outlet=outlet)
    for run in _runs(doc):
        words = _without_titles(run)
        before = [token.lower_.strip(".") for token in run[: len(run) - len(words)]]
        lead = doc[run[0].i - 1].lower_.strip(".") if run[0].i else ""
        if not words:
            continue
        last = words[-1].lower_.removesuffix("'s")
        if last in _BODIES or (words[-1].text.isupper() and len(words[-1].text) > 1):
            cast.bodies.append((run[0].idx, _name([t for t in run if t.text != "'s"])))
            continue
        titled = bool(set(before) & TITLE_HEADS) or lead in ROLE_NOUNS
        labelled = any(token.ent_type_ == "PERSON" for token in words)
        if not (titled or labelled or (len(words) > 1 and is_given_name(words[0].text))):
            known = cast.people.get(last)
            if known is None or len(words) > 1:
                continue
        name = _name(words)
        if len(words) > 1 and name not in cast.names:
            cast.names.append(name)
        full = cast.people.get(last)
        if full is None or (len(name.split()) > len(full.split()) and _fits(full, name)):
            cast.people[last] = name
    _mentions(doc, cast)
    for token in doc:
        if token.lower_ in {"statement", "release"} and token.head.lemma_ in _ISSUING:
            cast.issued += [
                (token.idx, child) for child in token.head.children if child.dep_ == "nsubj"
            ]
    return cast


def _fits(short: str, long: str) -> bool:
    """Tell whether a longer name may be the same person's."""
    return short.split()[0] in long.split()


def _mentions(doc: "Doc", cast: Cast) -> None:
    """Note where each person stands, as a subject or not, beside which role, of which gender."""
    for token in doc:
        full = cast.people.get(token.lower_)
        if full is None or not token.text[0].isupper():
            continue
        agent = token.dep_ == "pobj" and token.head.dep_ == "agent"
        subject = agent or token.dep_ in {"nsubj", "nsubjpass"}
        cast.seen.append((token.idx, full, subject))
        around = _beside(token)
        after = [doc[i].lower_ for i in range(token.i + 1, min(len(doc), token.i + 8))]
        for role in [w for w in around if w in _PERSON_NOUNS] + (
            [w for w in after if w in _PERSON_NOUNS] if after[:1] == [","] else []
        ):
            cast.roles.append((token.idx, role, full))
            _learn(cast, full, role)
        for word in around:
            _learn(cast, full, word)
        guess = gender(full.split()[0]) if len(full.split()) > 1 else None
        if guess is not None:
            cast.genders.setdefault(full, guess)


def _beside(token: "Token") -> list[str]:
    """Give the titles and role nouns that stand right before a name."""
    words: list[str] = []
    for i in range(token.i - 1, max(token.sent.start, token.i - 8) - 1, -1):
        before = token.doc[i]
        if before.pos_ not in {"PROPN", "NOUN", "ADJ"} and before.text not in {"of", "-", "'s"}:
            break
        words.append(before.lower_.strip("."))
    return words


def _learn(cast: Cast, name: str, word: str) -> None:
    if word in _MASCULINE - {"he", "his", "him"}:
        cast.genders.setdefault(name, "m")
    elif word in _FEMININE - {"she", "her"}:
        cast.genders.setdefault(name, "f")


def _runs(doc: "Doc") -> "list[list[Token]]":
    """Give the runs of capitalised words, small words of names inside them included."""
    runs: list[list[Token]] = []
    current: list[Token] = []
    for token in doc:
        named = token.text[:1].isupper() and (
            token.pos_ == "PROPN" or bool(token.ent_type_) or is_given_name(token.text)
        )
        if token.is_sent_start and current:
            runs.append(current)
            current = []
        if named or (current and token.lower_ in NAME_PARTICLES and token.text.islower()):
            current.append(token)
        elif current:
            runs.append(current)
            current = []
    if current:
        runs.append(current)
    trimmed = []
    for run in runs:
        while run and not run[-1].text[0].isupper():
            run = run[:-1]
        if run:
            trimmed.append(run)
    return trimmed


def _without_titles(run: "list[Token]") -> "list[Token]":
    """Cut titles, offices and demonyms off the front of a name."""
    cut = 0
    for index, token in enumerate(run[:-1]):
        word = token.lower_.strip(".")
        if word in TITLE_HEADS or (
            index == cut
            and (
                word in TITLE_MODIFIERS | TITLE_COMPLEMENTS | {"us", "u.s", "uk"}
                or is_demonym(token.text)
            )
        ):
            cut = index + 1
    return run[cut:]


def _name(tokens: "list[Token]") -> str:
    text = "".join(token.text_with_ws for token in tokens).strip().removeprefix("The ")
    return " ".join(text.removesuffix("'s").removesuffix("’s").split())


def read_source(head: "Token", cast: Cast, position: int) -> Speaker | None:
    """Read the noun phrase around a head as a speaker; None where it can't be one."""
    word = head.lower_
    if head.pos_ == "PRON" or word in {"he", "she", "they", "we", "i", "who"}:
        return _pronoun(head, cast, position)
    named = _named(head, cast)
    if named is not None:
        return _or_outlet(named, cast)
    return _described(head, cast, position)


def _or_outlet(speaker: Speaker, cast: Cast) -> Speaker:
    """Read an outlet that names itself as the outlet."""
    if speaker.kind is SpeakerKind.ORGANISATION and speaker.name:
        name = speaker.name.casefold().removeprefix("the ")
        if cast.outlet and name == cast.outlet.casefold().removeprefix("the "):
            return Speaker()
    return speaker


def _pronoun(head: "Token", cast: Cast, position: int) -> Speaker | None:
    word = head.lower_
    last = cast.before(position)
    word = {"him": "he", "her": "she"}.get(word, word)
    if word in {"he", "she"}:
        return Speaker(name=_person(word, cast, head, position), kind=SpeakerKind.PERSON)
    if word == "they":
        if last is not None and last.kind in {SpeakerKind.UNNAMED, SpeakerKind.ORGANISATION}:
            return replace(last, cue=None)
        return Speaker(kind=SpeakerKind.UNNAMED)
    if word == "it":
        if last is not None and last.kind is SpeakerKind.ORGANISATION:
            return replace(last, cue=None)
        return None
    if word == "who" and head.head.dep_ == "relcl":
        return read_source(head.head.head, cast, position)
    if word in _NEVER or word in {"i", "we"}:
        return None
    return Speaker(name=head.text.lower(), kind=SpeakerKind.UNNAMED) if word not in {
        "you", "us", "me", "him", "her", "them"} else None  # fmt: skip


def _person(word: str, cast: Cast, head: "Token", position: int) -> str | None:
    """Resolve "he" or "she" to the last fitting speaker, else subject, else lone person near."""
    wanted = "m" if word == "he" else "f"

    def fits(name: str) -> bool:
        return cast.genders.get(name, wanted) == wanted

    chosen: str | None = None
    last = [
        s.name
        for place, s in cast.said
        if s.kind is SpeakerKind.PERSON and s.name and place < position and position - place < _NEAR
    ]
    # A subject named since that speech takes the pronoun over: "X left. He said ..."
    sentence_start = head.sent.start_char
    said_at = max(
        (p for p, s in cast.said if s.kind is SpeakerKind.PERSON and p < position), default=-1
    )
    subjects = [
        name for place, name, subject in cast.seen
        if subject and max(said_at, sentence_start - _NEAR) < place < head.idx and fits(name)
    ]  # fmt: skip
    recent = [name for name in subjects if _place_of(cast, name, head.idx) < sentence_start]
    speakers = [name for name in last if fits(name)]
    if speakers:
        chosen = speakers[-1]
        if recent and set(recent) == {recent[-1]} and head.i == head.sent.start:
            chosen = recent[-1]
    elif subjects:
        chosen = subjects[-1]
    else:
        near = {n for place, n, _ in cast.seen if head.idx - _NEAR < place < head.idx and fits(n)}
        chosen = near.pop() if len(near) == 1 else None
    if chosen is not None:
        cast.genders.setdefault(chosen, wanted)
    return chosen


def _place_of(cast: Cast, name: str, before: int) -> int:
    return max(
        (place for place, other, _ in cast.seen if other == name and place < before), default=-1
    )


def _named(head: "Token", cast: Cast) -> Speaker | None:
    """Read a phrase with a name in it: "Ada Brenner", "the minister, Ada Brenner", "the BBC"."""
    head = _past_title(head)
    for token in (head, *(t for t in head.subtree if t.dep_ == "appos" and t.head == head)):
        if not token.text[:1].isupper() or token.pos_ not in {"PROPN", "NOUN", "ADJ"}:
            continue
        if token.pos_ != "PROPN" and not token.ent_type_ and token.lower_ not in cast.people:
            continue
        run = _run_to(token)
        words = _without_titles(run)
        last = words[-1].lower_
        if last in cast.people and not (last in _BODIES and token.ent_type_ == "ORG"):
            return Speaker(name=_full(words, cast), kind=SpeakerKind.PERSON)
        if token.ent_type_ == "PERSON" and last not in _BODIES:
            return Speaker(name=_full(words, cast), kind=SpeakerKind.PERSON)
        if token == head and last in TITLE_HEADS and not token.ent_type_:
            continue
        if token == head:
            return Speaker(name=_name(run), kind=SpeakerKind.ORGANISATION)
    return None


def _past_title(head: "Token") -> "Token":
    """Step from a title that the parse took for the head to the name behind it."""
    doc, i = head.doc, head.i
    if head.lower_.strip(".") not in TITLE_HEADS:
        return head
    while i + 1 < head.sent.end and (doc[i + 1].pos_ == "PROPN" or doc[i + 1].text == "."):
        i += 1
    return doc[i] if doc[i].text != "." else head


def _full(words: "list[Token]", cast: Cast) -> str:
    own = _name(words)
    full = cast.people.get(words[-1].lower_, own)
    if len(words) == 1 and full == own:
        # A first name alone: the one person who has it.
        longer = [name for name in cast.names if name.split()[0] == own]
        return longer[0] if len(longer) == 1 else own
    # Another first name is another person of the family.
    if len(words) > 1 and words[0].text not in full.split():
        return own
    return full if len(full.split()) >= len(own.split()) else own


def _run_to(token: "Token") -> "list[Token]":
    doc, first = token.doc, token.i
    while first > token.sent.start:
        before = doc[first - 1]
        named = before.text[:1].isupper() and (
            before.pos_ in {"PROPN", "ADJ", "NOUN"} or bool(before.ent_type_)
        )
        joins = (
            before.text in {"of", "-", "&"}
            and first - 2 >= token.sent.start
            and (doc[first - 2].text[:1].isupper() and doc[first - 2].pos_ == "PROPN")
        )
        if not (named or joins or before.lower_ in NAME_PARTICLES - {"e", "y"}):
            break
        first -= 1
    run = [doc[i] for i in range(first, token.i + 1)]
    while len(run) > 1 and not run[0].text[0].isupper():
        run = run[1:]
    return run


def _described(head: "Token", cast: Cast, position: int) -> Speaker | None:
    word, lemma = head.lower_, head.lemma_.lower()
    definite = any(
        child.lower_ in {"the", "this", "its"} and child.dep_ in {"det", "poss"}
        for child in head.children
    )
    if lemma in _TEXTS:
        return _owner_of_text(head, cast, position)
    if lemma in _BODIES and word == lemma:
        if definite:
            known = [n for p, n in cast.bodies if p < position and word in n.lower().split()]
            if known:
                return _or_outlet(Speaker(name=known[-1], kind=SpeakerKind.ORGANISATION), cast)
        return Speaker(name=_description(head, bare=True), kind=SpeakerKind.ORGANISATION)
    if definite and lemma in _PERSON_NOUNS and word == lemma:
        known = [full for p, role, full in cast.roles if p < position and role == lemma]
        if known:
            return Speaker(name=known[-1], kind=SpeakerKind.PERSON)
        earlier = [
            sp for p, sp in cast.said
            if p < position and sp.name and sp.kind is SpeakerKind.UNNAMED and word in sp.name.split()
        ]  # fmt: skip
        if earlier:
            return replace(earlier[-1], cue=None)
        name = _officeholder(lemma, cast, position)
        if name is not None:
            return Speaker(name=name, kind=SpeakerKind.PERSON)
    if head.pos_ in {"NOUN", "PROPN", "ADJ", "NUM"} or lemma in PLURAL_ROLES:
        return Speaker(name=_description(head), kind=SpeakerKind.UNNAMED)
    return None


def _officeholder(role: str, cast: Cast, position: int) -> str | None:
    """Read "the diplomat", "the spokeswoman" as the person who spoke last, where that fits."""
    if role not in _OFFICES:
        return None
    wanted = "m" if role in _MASCULINE else "f" if role in _FEMININE else None
    for place, speaker in reversed(cast.said):
        if place < position and speaker.kind is SpeakerKind.PERSON and speaker.name:
            if position - place > _NEAR or cast.genders.get(speaker.name, wanted) != (
                wanted or cast.genders.get(speaker.name)
            ):
                return None
            return speaker.name
    near = [n for place, n, subject in cast.seen if subject and position - _NEAR < place < position]
    return near[-1] if len(set(near)) == 1 else None


def _owner_of_text(head: "Token", cast: Cast, position: int) -> Speaker | None:
    """Read "the statement said" as its author: the one named beside it, else the last body."""
    for child in head.children:
        if child.dep_ in {"poss", "nmod", "compound"} and child.text[:1].isupper():
            return _named(child, cast) or _described(child, cast, position)
        if child.dep_ == "prep" and child.lower_ in {"by", "from"}:
            for inner in child.children:
                if inner.dep_ == "pobj":
                    return read_source(inner, cast, position)
    if head.lower_ != head.lemma_.lower():
        return Speaker(name=_description(head), kind=SpeakerKind.UNNAMED)
    issued = [token for place, token in cast.issued if place < position]
    if issued and head.lower_ in {"statement", "release"}:
        return read_source(issued[-1], cast, position)
    spoken = [s for p, s in cast.said if p < position and s.kind is SpeakerKind.ORGANISATION]
    if spoken:
        return replace(spoken[-1], cue=None)
    return Speaker(name=_description(head), kind=SpeakerKind.UNNAMED)


def _description(head: "Token", *, bare: bool = False) -> str:
    """Write a phrase as the article has it, cut before a clause or a comma."""
    first = head.left_edge.i
    last = head.i
    for token in head.doc[head.i + 1 : head.right_edge.i + 1]:
        if token.is_punct or token.dep_ == "relcl" or token.tag_ in {"WP", "WDT", "VBD"}:
            break
        if token.i - first >= _LONGEST_DESCRIPTION:
            break
        last = token.i
    while last > head.i and head.doc[last].pos_ in {"ADP", "DET", "CCONJ", "PRON", "SCONJ"}:
        last -= 1
    text = " ".join(head.doc[first : last + 1].text.strip(" \"“”'‘’,").split())
    return text.removeprefix("the ").removeprefix("The ") if bare else text
