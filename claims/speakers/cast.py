"""The cast of an article: who is named in it, under which full name, and who has spoken so far."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from claims.edges import sentence_end, sentence_start
from claims.lexicon import lexicon
from claims.model import Speaker
from claims.names.demonyms import is_demonym, is_place
from claims.names.given_names import gender, is_given_name
from claims.names.titles import (
    NAME_PARTICLES,
    ORGANISATION_HEADS,
    ROLE_NOUNS,
    TITLE_COMPLEMENTS,
    TITLE_HEADS,
    TITLE_MODIFIERS,
)
from claims.parse import text_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

MASCULINE = lexicon(
    """
    mr sir lord king prince father brother son husband uncle grandfather spokesman chairman
    actor congressman businessman policeman boyfriend widower pope he his him
    """
)
FEMININE = lexicon(
    """
    mrs ms miss lady dame queen princess mother sister daughter wife aunt grandmother
    spokeswoman chairwoman actress congresswoman businesswoman policewoman girlfriend widow
    she her
    """
)
BODIES = ORGANISATION_HEADS | lexicon(
    """
    police authority company firm ministry watchdog regulator prosecution defence defense
    military taliban newspaper paper website site broadcaster channel outlet charity pentagon
    kremlin downing carrier automaker chipmaker manufacturer airline operator union cabinet
    presidency junta regime embassy coastguard gendarmerie constabulary
    """
)
PERSON_NOUNS = ROLE_NOUNS | lexicon(
    """
    man woman boy girl person patient survivor passenger customer source insider father mother
    villager commuter boss veteran captain player rescuer head eyewitness relative judge mayor
    protester protestor demonstrator pensioner voter parent grandparent shopper tourist visitor
    juror inspector officer insider bystander onlooker refugee migrant shopkeeper fan supporter
    """
)
_ISSUING = frozenset({"issue", "release", "post", "publish"})
NEAR = 450  # characters: about three sentences


@dataclass(slots=True)
class Cast:
    """The people of an article, filled in as it is read from top to bottom.

    `people` maps a folded surname to the full name; `said` are the speakers so far with the offset
    of their cue; `fulls` the full names with their offsets; `seen` the persons mentioned, `roles`
    the role nouns that stood beside a name.
    """

    outlet: str
    people: dict[str, str] = field(default_factory=dict)
    names: list[str] = field(default_factory=list)
    fulls: list[tuple[int, str]] = field(default_factory=list)
    genders: dict[str, str] = field(default_factory=dict)
    seen: list[tuple[int, str, bool]] = field(default_factory=list)
    roles: list[tuple[int, str, str]] = field(default_factory=list)
    bodies: list[tuple[int, str]] = field(default_factory=list)
    said: list[tuple[int, Speaker]] = field(default_factory=list)
    issued: "list[tuple[int, Token]]" = field(default_factory=list)

    def before(self, position: int) -> Speaker | None:
        """Give the last speaker before an offset, if near."""
        near = [s for place, s in self.said if place < position and position - place < NEAR]
        return near[-1] if near else None


def read_cast(doc: "Doc", outlet: str) -> Cast:
    """Find the people and bodies an article names, with the gender that titles suggest."""
    cast = Cast(outlet=outlet)
    for run in _runs(doc):
        words = without_titles(run)
        before = [token.lower_.strip(".") for token in run[: len(run) - len(words)]]
        lead = doc[run[0].i - 1].lower_.strip(".") if run[0].i else ""
        if not words or (_in_headline(run[0]) and text_of(doc).count(written(words)) == 1):
            continue
        last = words[-1].lower_.removesuffix("'s")
        if is_place(written(words)):
            continue
        if last in BODIES or (words[-1].text.isupper() and len(words[-1].text) > 1):
            cast.bodies.append((run[0].idx, written([t for t in run if t.text != "'s"])))
            continue
        titled = bool(set(before) & TITLE_HEADS) or lead in PERSON_NOUNS
        labelled = any(token.ent_type_ == "PERSON" for token in words)
        given = len(words) > 1 and (is_given_name(words[0].text) or is_somebody(words[-1]))
        if not (titled or labelled or given):
            known = cast.people.get(last)
            if known is None or len(words) > 1:
                continue
        name = written(words)
        if len(words) > 1:
            if not _is_acronym(words[0].text):
                cast.fulls.append((run[0].idx, name))
            if name not in cast.names:
                cast.names.append(name)
        full = cast.people.get(last)
        if full is None or (len(name.split()) > len(full.split()) and _fits(full, name)):
            cast.people[last] = name
    _mentions(doc, cast)
    for token in doc:
        # "the Indian navy": a body whose noun stays in lower case
        if token.i and token.lower_ in BODIES and token.text.islower():
            modifier = doc[token.i - 1]
            if modifier.text[:1].isupper() and modifier.pos_ in {"ADJ", "PROPN"}:
                cast.bodies.append((modifier.idx, f"{modifier.text} {token.text}"))
        if token.lower_ in {"statement", "release"} and token.head.lemma_ in _ISSUING:
            cast.issued += [
                (token.idx, child) for child in token.head.children if child.dep_ == "nsubj"
            ]
    cast.bodies.sort()
    return cast


def _in_headline(token: "Token") -> bool:
    """Tell whether a token's sentence capitalises its words, so that any run looks like a name."""
    words = [
        word.text
        for word in token.doc[sentence_start(token) : sentence_end(token)]
        if word.is_alpha and len(word) > 3
    ]
    return len(words) > 3 and all(word[0].isupper() for word in words)


def _is_acronym(word: str) -> bool:
    return word.isupper() and word.isalpha() and len(word) > 1


def _fits(short: str, long: str) -> bool:
    """Tell whether a longer name may be the same person's."""
    return short.split(maxsplit=1)[0] in long.split()


def _mentions(doc: "Doc", cast: Cast) -> None:
    """Note where each person stands, as a subject or not, beside which role, of which gender."""
    for token in doc:
        full = cast.people.get(token.lower_)
        if full is None or not token.text[0].isupper():
            continue
        agent = token.dep_ == "pobj" and token.head.dep_ == "agent"
        subject = agent or token.dep_ in {"nsubj", "nsubjpass"} or _is_brought_in(token)
        cast.seen.append((token.idx, full, subject))
        around = _beside(token)
        after = [doc[i].lower_ for i in range(token.i + 1, min(len(doc), token.i + 8))]
        for role in [w for w in around if w in PERSON_NOUNS] + (
            [w for w in after if w in PERSON_NOUNS] if after[:1] == [","] else []
        ):
            cast.roles.append((token.idx, role, full))
            _learn(cast, full, role)
        for word in around:
            _learn(cast, full, word)
        guess = gender(full.split()[0]) if len(full.split()) > 1 else None
        if guess is not None:
            cast.genders.setdefault(full, guess)


def _is_brought_in(name: "Token") -> bool:
    """Tell whether an article goes on to tell of a person it names: "to Ada Brenner, who runs"."""
    return any(
        child.dep_ == "relcl" and any(word.lower_ == "who" for word in child.children)
        for child in name.children
    )


def _beside(token: "Token") -> list[str]:
    """Give the titles and role nouns that stand right before a name."""
    words: list[str] = []
    for i in range(token.i - 1, max(sentence_start(token), token.i - 8) - 1, -1):
        before = token.doc[i]
        if before.pos_ not in {"PROPN", "NOUN", "ADJ"} and before.text not in {"of", "-", "'s"}:
            break
        words.append(before.lower_.strip("."))
    return words


def _learn(cast: Cast, name: str, word: str) -> None:
    if word in MASCULINE - {"he", "his", "him"}:
        cast.genders.setdefault(name, "m")
    elif word in FEMININE - {"she", "her"}:
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
        names = [i for i, token in enumerate(run) if token.text[0].isupper()]
        trimmed.append(run[: names[-1] + 1])
    return trimmed


def is_somebody(name: "Token") -> bool:
    """Tell a person by an age, a "who" or a person's role beside the name."""
    doc = name.doc
    if name.tag_ == "NNPS":
        return False
    after = doc[name.i + 1 : name.i + 4]
    if len(after) == 3 and after[0].text == after[2].text == "," and after[1].like_num:
        return True
    for child in name.children:
        if child.dep_ == "relcl" and any(word.lower_ == "who" for word in child.children):
            return True
        if child.dep_ in {"appos", "compound", "nmod"} and child.lower_ in PERSON_NOUNS:
            return True
        if child.dep_ == "amod" and child.lower_ == "old":
            return True
    return False


def without_titles(run: "list[Token]") -> "list[Token]":
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
        elif token.text.isupper() and 1 < len(word) < 4 and (index or len(run) > 2):
            cut = index + 1  # "Rovers WR Vidal", "RB Tomas Vidal"
    return run[cut:]


def written(tokens: "list[Token]") -> str:
    """Write a name on one line, without article and possessive."""
    text = "".join(token.text_with_ws for token in tokens).strip().removeprefix("The ")
    return " ".join(text.removesuffix("'s").removesuffix("’s").split())
