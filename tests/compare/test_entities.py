import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.model import NameFact, NameKind
from compare.entities import Entities, Mention, link

PERSON, PLACE, ORG, OTHER = (
    NameKind.PERSON,
    NameKind.PLACE,
    NameKind.ORGANISATION,
    NameKind.OTHER,
)


def story(*articles: tuple[tuple[str, str, NameKind], ...]) -> list[Mention]:
    """Make mentions of articles a, b, c ... from (name, full, kind)."""
    return [
        (
            chr(97 + number),
            NameFact(start=i * 50, end=i * 50 + len(n), text=n, name=n, full=f, kind=k),
        )
        for number, article in enumerate(articles)
        for i, (n, f, k) in enumerate(article)
    ]


def one(
    name: str, kind: NameKind = PERSON, times: int = 1
) -> tuple[tuple[str, str, NameKind], ...]:
    """Make an article that has one name so many times."""
    return ((name, name, kind),) * times


def pairs(entities: Entities) -> set[frozenset[str]]:
    """Return the pairs of spellings found."""
    return {frozenset((v.one.text, v.other.text)) for v in entities.variants()}


@pytest.mark.parametrize(
    ("left", "right", "kind"),
    [
        ("Brit Lanier", "Britt Laniere", PERSON),
        ("Sergei Oblov", "Sergey Oblov", PERSON),
        ("Viktor Anders", "Victor Anders", PERSON),
        ("Steven Kerrigan", "Stephen Kerrigan", PERSON),
        ("Hugh Maffner", "Hugh Maffener", PERSON),
        ("José Pérez Luna", "Jose Peres Luna", PERSON),
        (
            "Internationally Recognised Grain Corridor",
            "Internationally Recognized Grain Corridor",
            OTHER,
        ),
    ],
)
def test_variants(left: str, right: str, kind: NameKind) -> None:
    """Two spellings of one name are one entity and are told as a variant."""
    entities = link(story(one(left, kind), one(right, kind)))
    assert len(entities.all) == 1
    assert pairs(entities) == {frozenset((left, right))}


@pytest.mark.parametrize(
    ("left", "right", "kind"),
    [
        ("Iran", "Iraq", PLACE),
        ("Austria", "Australia", PLACE),
        ("Niger", "Nigeria", PLACE),
        ("Mali", "Malta", PLACE),
        ("North Lakeland", "South Lakeland", PLACE),
        ("Victor Hale", "Victoria Hale", PERSON),
        ("Paul Wexler", "David Wexler", PERSON),
        ("Daniel Roux", "Daniela Roux", PERSON),
        ("Sector 5 Group", "Sector 6 Group", ORG),
        ("Slovakia", "Slovenia", PLACE),
        ("Carol Stein", "Karl Stern", PERSON),
    ],
)
def test_different_names(left: str, right: str, kind: NameKind) -> None:
    """Names that are merely similar stay two entities."""
    entities = link(story(one(left, kind, 3), one(right, kind)))
    assert len(entities.all) == 2
    assert not entities.variants()


def test_slip_in_a_place() -> None:
    """A rare spelling of a place that many articles name otherwise is a variant."""
    mentions = story(one("Harkeven", PLACE, 3), one("Harkeven", PLACE), one("Harkevn", PLACE))
    assert pairs(link(mentions)) == {frozenset(("Harkeven", "Harkevn"))}


def test_slip_in_a_short_word_of_a_longer_name() -> None:
    """One letter in one word of a longer place name is a slip where the other is common."""
    mentions = story(
        one("Gulf of Odan", PLACE, 2), one("Gulf of Odan", PLACE), one("Gulf of Edan", PLACE)
    )
    assert pairs(link(mentions)) == {frozenset(("Gulf of Odan", "Gulf of Edan"))}


def test_misspelt_demonym() -> None:
    """An unknown adjective one letter off a demonym is a variant of it and means the country."""
    entities = link(
        story(
            one("Kenyan", OTHER, 4),
            (*one("Kenyon", OTHER), *one("Nairobi", PLACE)),
            one("Kenya", PLACE),
        )
    )
    assert pairs(entities) == {frozenset(("Kenyan", "Kenyon"))}
    found = entities.by_form("Kenyon")
    assert found is not None
    assert found.name == "Kenya"


def test_doubtful_surnames_in_one_article() -> None:
    """Hansen and Hanson are two people where one article uses both over and over."""
    both = (*one("Peter Hansen", PERSON, 2), *one("Peter Hanson", PERSON, 2))
    assert not link(story(both)).variants()
    apart = link(story(one("Peter Hansen"), one("Peter Hanson", PERSON, 2)))
    assert pairs(apart) == {frozenset(("Peter Hansen", "Peter Hanson"))}


def test_surname_goes_to_the_only_bearer() -> None:
    """A surname that an article leaves unexplained belongs to the story's only bearer of it."""
    entities = link(story(one("Ada Brennick"), one("Brennick")))
    assert entities.of("b", 0) == entities.of("a", 0)


def test_surname_of_two_goes_to_neither() -> None:
    """A surname that two people of the story have stays apart."""
    entities = link(story(one("Ada Brennick"), one("Tom Brennick"), one("Brennick")))
    assert len(entities.all) == 3


def test_surname_stays_with_its_article() -> None:
    """A surname explained in its own article goes there though others share it."""
    entities = link(
        story(
            (("Ada Brennick", "Ada Brennick", PERSON), ("Brennick", "Ada Brennick", PERSON)),
            one("Tom Brennick"),
        )
    )
    assert entities.of("a", 50) == entities.of("a", 0)
    assert entities.by_form("Brennick") == entities.of("a", 0)


def test_nicknames_and_middle_names_are_no_variants() -> None:
    """A short first name or a middle initial is the same person, not another spelling."""
    entities = link(story(one("Robert Ashcombe"), one("Bob Ashcombe"), one("Robert J. Ashcombe")))
    assert len(entities.all) == 1
    assert not entities.variants()


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("U.N.", "United Nations"),
        ("US", "United States"),
        ("ICMF", "International Coastal Monitoring Force"),
    ],
)
def test_acronyms(short: str, long: str) -> None:
    """An acronym is the same entity as its long form, and no variant."""
    entities = link(story(one(short, ORG), one(long, ORG)))
    assert len(entities.all) == 1
    assert not entities.variants()


def test_example_of_each_article() -> None:
    """A spelling names its first place in every article that has it."""
    (variant,) = link(
        story(one("Ana Gomes", PERSON, 2), one("Ana Gomez"), one("Ana Gomes"))
    ).variants()
    assert variant.one.places == (("a", 0, 9), ("c", 0, 9))
    assert (variant.other.article, variant.other.start, variant.other.end) == ("b", 0, 9)


@given(
    st.permutations(
        story(one("Ana Gomes", PERSON, 2), one("Ana Gomez"), one("Iran", PLACE), one("Iraq", PLACE))
    )
)
def test_order_does_not_matter(mentions: list[Mention]) -> None:
    """The order of the mentions does not change the entities."""
    assert link(mentions) == link(sorted(mentions, key=lambda m: (m[0], m[1].start)))


NAMES = st.sampled_from(
    [
        "Ana Gomes",
        "Ana Gomez",
        "Gomes",
        "Gomez",
        "Gulf of Oman",
        "Oman",
        "UN",
        "United Nations",
        "Bob Lee",
        "Rob Lee",
        "Lee",
        "Robert Lee",
        "St. Ives",
        "Iran",
        "Iranian",
        "1",
        "A",
        "é",
        ".",
    ]
)


@given(st.lists(st.tuples(NAMES, st.sampled_from(list(NameKind))), max_size=12))
def test_every_name_has_one_entity(names: list[tuple[str, NameKind]]) -> None:
    """Every mention that has letters belongs to one entity whose forms include it."""
    mentions = story(*(one(name, kind) for name, kind in names))
    entities = link(mentions)
    for article, fact in mentions:
        entity = entities.of(article, fact.start)
        if fact.name == ".":
            continue
        assert entity is not None
        assert fact.name in entity.forms
