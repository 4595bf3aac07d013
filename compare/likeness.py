"""Whether two full names of a story name the same entity."""

from collections.abc import Sequence
from typing import Final

from rapidfuzz.distance import OSA

from claims.model import NameKind
from claims.names import titles
from claims.names.demonyms import (
    CITY_ALIASES,
    SEATS,
    canonical_actor,
    country_of,
    is_demonym,
    is_known_place,
    is_place,
)
from claims.names.given_names import (
    gender,
    is_given_name,
    kindred_given_names,
    same_given_name,
    same_rendering,
)
from claims.names.spelling import Likeness, likeness, voiced_apart
from claims.names.wordlists import wordlist
from compare.name_form import Form
from compare.slips import (
    SURE_SLIP,
    letter_slip,
    rare_slip,
    slip_beside,
    slip_of_first,
    sure_slip,
)

_SMALL: Final = frozenset({"of", "the", "and", "for", "in", "on", "de", "al", "el", "&"})
_UNIONS: Final = frozenset({"united nations", "un", "european union", "eu"})
# A party is called with or without the word for what it is.
_TAILS: Final = frozenset({"party", "gang", "group", "newspaper", "club", "movement", "militia"})
# A company may leave its trade out: "Kestrel", "Kestrel Foods".
_TRADES: Final = wordlist(
    """
    foods motors airlines airways pharmaceuticals entertainment studios pictures records
    electronics systems software technologies partners industries holdings energy stores bank
    steel oil media brands computer computers bakeries breweries
    """
)
_ABBREVIATED: Final = {"wm": "william", "chas": "charles", "thos": "thomas", "geo": "george"}
_TITLES: Final = {"mrs": "f", "ms": "f", "miss": "f", "dame": "f", "mr": "m", "sir": "m"}
# A word of which the opposite makes another name.
_OPPOSED: Final = wordlist(
    """
    north south east west northern southern eastern western central upper lower new old great
    little inner outer senior junior first second third fourth fifth jr sr ii iii
    """
)


def same_name(one: Form, other: Form) -> bool | None:
    """Tell whether two names are one entity's (True), cannot be (False), or may be (None)."""
    if one.key == other.key:
        return True
    if acronym_of(one.key, other.key) or acronym_of(other.key, one.key):
        return True
    if not _kinds_agree(one, other) and not rare_slip(one, other):
        return None
    if (country_of(one.key) or one.key) == (country_of(other.key) or other.key):
        return True
    if CITY_ALIASES.get(one.key, one.key) == CITY_ALIASES.get(other.key, other.key):
        return True
    if one.words == other.words and not _two_generations(one, other):
        return True
    if NameKind.PERSON in (one.kind, other.kind) and (len(one.words) > 1 or len(other.words) > 1):
        return _same_person(one, other)
    if len(one.words) == len(other.words):
        return True if spelled_apart(one, other) and _not_rivals(one, other) else None
    return _short_form(one, other)


def spelled_apart(one: Form, other: Form) -> Likeness | None:
    """Return how alike two spellings of one name are, None where they are not two spellings.

    Names with other words left out (titles, middle names) are compared by first and last word.
    """
    a, b = one.words, other.words
    if a == b:
        # "Sharm al-Sheikh", "Sharm el-Sheikh"
        return Likeness.SOUND if one.particles != other.particles else None
    person = NameKind.PERSON in (one.kind, other.kind)
    if len(a) != len(b):
        if not (person and len(a) > 1 and len(b) > 1):
            return None
        a, b = (a[0], a[-1]), (b[0], b[-1])
        if a == b:
            return None
    if len(a) == 1:
        return _single(one, other)
    levels = []
    for i, (x, y) in enumerate(zip(a, b, strict=True)):
        level = _word_likeness(x, y, given=person and i == 0)
        if level is Likeness.DIFFERENT and not person:
            level = _slip_in_place(one, other, x, y)
        if level is Likeness.DIFFERENT:
            return None
        levels.append(level)
    if levels.count(Likeness.SLIP) > 1:
        return None
    # Two doubtful letters in one short name are too many.
    return min(levels)


def acronym_of(short: str, long: str) -> bool:
    """Tell whether a folded name is the initials of another."""
    words = [w for w in long.split() if w not in _SMALL]
    if " " in short or not 2 < len(short) <= 7 or len(words) < 3:
        return False
    letters = "".join(w[0] for w in words)
    return short in (letters, "".join(w[0] for w in long.split()))


def _kinds_agree(one: Form, other: Form) -> bool:
    return one.kind is other.kind or one.doubtful or other.doubtful


def _word_likeness(one: str, other: str, *, given: bool) -> Likeness:
    """Compare two words at the same place in two names."""
    if one == other:
        return Likeness.SAME
    if one in _OPPOSED or other in _OPPOSED:
        return Likeness.DIFFERENT
    if (
        not given
        and len(one) > 3
        and len(other) > 3
        and one.removesuffix("s") == other.removesuffix("s")
    ):
        return Likeness.SAME
    if is_known_place(one) and is_known_place(other) and not given:
        return Likeness.DIFFERENT
    level = likeness(one, other)
    if given and level < Likeness.SAME:
        if gender(one) and gender(other) and gender(one) != gender(other):
            return Likeness.DIFFERENT
        if same_rendering(one, other) or voiced_apart(one, other):
            return Likeness.SOUND
        if _feminine_pair(one, other):
            return Likeness.DIFFERENT
        kindred = same_given_name(one, other) and one[0] == other[0]
        kindred = kindred and abs(len(one) - len(other)) < 2
        if level < Likeness.SOUND and (kindred or kindred_given_names(one, other)):
            return Likeness.SOUND
        if level is Likeness.SLIP and (
            (is_given_name(one) and is_given_name(other)) or not sure_slip(one, other)
        ):
            return Likeness.DIFFERENT
    return level


def _feminine_pair(one: str, other: str) -> bool:
    """Tell whether the names differ by a feminine ending only ("Daniel", "Daniela")."""
    short, long = sorted((one, other), key=len)
    endings = ("a", "e", "ia", "ina", "ine", "ette", "elle", "le", "lle")
    return long in {short + ending for ending in endings} | {short[:-1] + "a"}


def _single(one: Form, other: Form) -> Likeness | None:
    """Compare two names of one word, where little else tells them apart."""
    a, b = one.words[0], other.words[0]
    if CITY_ALIASES.get(a, a) == CITY_ALIASES.get(b, b):
        return Likeness.SOUND
    if (is_known_place(a) and is_known_place(b)) or (is_given_name(a) and is_given_name(b)):
        return None
    # "Malta", "Maltas": a people's word or a plural, no other spelling.
    short, long = sorted((a, b), key=len)
    if long.startswith(short) and long[len(short) :] in {
        "n",
        "an",
        "ian",
        "i",
        "s",
        "es",
        "ese",
        "r",
        "er",
    }:
        return None
    level = likeness(a, b)
    if level is Likeness.SOUND and len(short) >= 4:
        return level
    rare, common = sorted((one.count, other.count))
    if level is Likeness.SLIP and len(short) >= 6 and common >= 2 * rare:
        # A demonym's slip is as good as another letter.
        return level if is_demonym(a) != is_demonym(b) or letter_slip(a, b) else None
    return None


def _slip_in_place(one: Form, other: Form, x: str, y: str) -> Likeness:
    """Accept one letter in a short word where the rest of a longer name is the same.

    Only for a rare spelling against a common one: "Bay of Pugs", once, for "Bay of Pigs".
    """
    rest = set(one.words) & set(other.words) - _SMALL
    rare, common = sorted((one.count, other.count))
    if not rest or min(len(x), len(y)) < 4 or x in _OPPOSED or y in _OPPOSED:
        return Likeness.DIFFERENT
    if any(c.isdigit() for c in x + y) or (is_known_place(x) and is_known_place(y)):
        return Likeness.DIFFERENT
    if rare > 2 or common < 2 * rare or OSA.distance(x, y) > 1:
        return Likeness.DIFFERENT
    if x[0] != y[0] and not {x[0], y[0]} <= set("aeiou"):
        return Likeness.DIFFERENT
    return Likeness.SLIP


def _not_rivals(one: Form, other: Form) -> bool:
    """Tell whether no article uses both names side by side as two things.

    One article may slip once from its own spelling; names that sound alike need nothing more.
    """
    level = spelled_apart(one, other)
    if level is not None and level >= Likeness.SOUND:
        return True
    mine, theirs = dict(one.articles), dict(other.articles)
    return all(
        min(mine[a], theirs[a]) <= 1 < mine[a] + theirs[a] for a in set(mine) & set(theirs)
    ) and (set(mine) != set(theirs) or one.count != other.count)


def _same_person(one: Form, other: Form) -> bool | None:
    """Compare a person's names: full with full, or a surname with a full name."""
    a, b = one.words, other.words
    if _two_generations(one, other):
        return False
    if len(a) == 1 or len(b) == 1:
        return _surname_of(one, other)
    if a[0] in _TITLES or b[0] in _TITLES:
        sexes = {_TITLES.get(w[0]) or gender(w[0]) for w in (a, b)} - {None}
        return a[-1] == b[-1] and len(sexes) < 2
    shorter, longer = sorted((a, b), key=len)
    if len(shorter) < len(longer) and longer[-len(shorter) :] == shorter:
        # "Ortega Ruiz", "Ana Ortega Ruiz"
        return True
    last = _word_likeness(a[-1], b[-1], given=False)
    first = _word_likeness(a[0], b[0], given=True)
    if first < Likeness.SAME and _same_first(a[0], b[0]):
        first = Likeness.SAME
    if last is Likeness.SAME and first is Likeness.DIFFERENT:
        return False
    if first is Likeness.DIFFERENT or last is Likeness.DIFFERENT:
        return None
    if first is Likeness.SLIP and last is Likeness.SLIP:
        return None
    if len(a) > 2 and len(b) > 2 and not _same_middle(a[1:-1], b[1:-1]):
        return False
    return True if min(first, last) >= Likeness.SOUND or _not_rivals(one, other) else None


def _two_generations(one: Form, other: Form) -> bool:
    """Tell whether two names are marked as father's and son's."""
    return bool(one.generation and other.generation and one.generation != other.generation)


def _surname_of(one: Form, other: Form) -> bool | None:
    """Compare a name of one word with a person's full name: the surname, the first, or a slip."""
    short, long = (one, other) if len(one.words) == 1 else (other, one)
    word, first, last = short.words[0], long.words[0], long.words[-1]
    if first in {"elder", "younger"}:
        return None
    if word == last:
        return True
    if word == first:
        return True if not is_known_place(word) and not (one.doubtful or other.doubtful) else None
    typo = (
        min(len(word), len(last)) >= SURE_SLIP
        and not (is_given_name(word) or is_known_place(word) or is_known_place(last))
        and long.count >= 2 * short.count
        and likeness(word, last) is Likeness.SLIP
        and letter_slip(word, last)
    )
    alike = len(word) > 4 and not is_given_name(word) and likeness(word, last) is Likeness.SOUND
    slip = slip_of_first(short, long) or slip_beside(short, long)
    return True if typo or alike or slip else None


def _same_first(one: str, other: str) -> bool:
    """Tell whether one first name is the initial or a short form of the other."""
    initial = min(len(one), len(other)) == 1 and one[0] == other[0]
    short = same_given_name(one, other) or _ABBREVIATED.get(one, one) == _ABBREVIATED.get(
        other, other
    )
    return initial or (short and not _feminine_pair(one, other))


def _same_middle(one: Sequence[str], other: Sequence[str]) -> bool:
    return any(x[0] == y[0] for x in one for y in other)


def _short_form(one: Form, other: Form) -> bool | None:
    """Tell whether a name is another with its first or last words left out."""
    short, long = sorted((one, other), key=lambda f: len(f.words))
    a, b = short.words, long.words
    named_after = len(a) > 1 and b[-len(a) :] == a and is_given_name(b[0])
    if named_after and a[-1] in titles.ORGANISATION_HEADS | titles.PLACE_HEADS:
        # "Hill Center", "Anna Hill Center"
        return True
    if short.kind is NameKind.ORGANISATION and long.kind is NameKind.ORGANISATION:
        if b[: len(a)] == a and len(b) == len(a) + 1 and not is_known_place(a[0]):
            tail = b[-1] in _TAILS or (len(a) == 1 and b[-1] in _TRADES)
            return True if tail else None
        if (
            b[-len(a) :] == a
            and (len(a) > 1 or is_demonym(b[0]))
            and a[-1] in titles.ORGANISATION_HEADS
        ):
            dropped = " ".join(b[: -len(a)])
            return True if is_demonym(dropped) or is_place(dropped) or dropped in _UNIONS else None
        return None
    if b[-len(a) :] == a and (b[0] in titles.VESSEL_PREFIXES or titles.VESSEL_NOUNS & set(b[:-1])):
        return True
    vessels = titles.VESSEL_PREFIXES | titles.VESSEL_NOUNS
    if len(a) > 1 and vessels & set(a[:-1]) and vessels & set(b[:-1]) and a[-1] == b[-1]:
        return True
    place_word = len(b) == len(a) + 1 and b[-1] in titles.PLACE_HEADS
    if (
        place_word
        and b[: len(a)] == a
        and short.kind is NameKind.PLACE
        and long.kind is NameKind.PLACE
    ):
        return True if b[-1] in {"island", "province", "city", "village", "town"} else None
    if short.kind is long.kind is NameKind.PLACE and len(a) == 1 and b[-1] == a[0] and len(b) == 2:
        # "Acropolis", "Athens Acropolis"
        return True if is_place(b[0]) and len(a[0]) > 6 and not is_known_place(a[0]) else None
    seat = canonical_actor(long.key)
    return True if seat == short.key and long.key not in SEATS else None
