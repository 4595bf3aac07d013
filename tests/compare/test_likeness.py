import pytest

from claims.model import NameFact, NameKind
from compare.entities import Entities, link

PERSON, PLACE, ORG = NameKind.PERSON, NameKind.PLACE, NameKind.ORGANISATION


def linked(one: str, other: str, kind: NameKind) -> Entities:
    """Link a name that one article has three times and a name that another has once."""
    names = [("a", i * 50, one) for i in range(3)] + [("b", 0, other)]
    return link(
        [
            (a, NameFact(start=s, end=s + len(n), text=n, name=n, full=n, kind=kind))
            for a, s, n in names
        ]
    )


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("Yevgeny Morozkin", "Evgeny Morozkin", PERSON),
        ("Giannis Petrakos", "Yiannis Petrakos", PERSON),
        ("Muhammad Tarzi", "Mohammed Tarzi", PERSON),
        ("Abdel Rahim Sulayhi", "Abd al-Rahim Sulayhi", PERSON),
        ("Aleksandr Petrunin", "Alexander Petrunin", PERSON),
        ("Mikhail Sobyanov", "Michail Sobjanov", PERSON),
        ("Oleksandr Zelkivsky", "Oleksandr Zelkivskyy", PERSON),
        ("Jawad Nasrullahi", "Javad Nasrollahi", PERSON),
        ("Osama Berjawi", "Usama Berjawi", PERSON),
        ("Bartholomew Kettering", "Bartholemew Kettering", PERSON),
        ("Gregory Vandersteen", "Gregory Vandersten", PERSON),
        ("Charlotte Maddocks", "Charlotte Madocks", PERSON),
        ("Łukasz Wójtowski", "Lukasz Wojtowski", PERSON),
        ("Kim Yong-chal", "Kim Yong Chal", PERSON),
        ("Bashar Assadani", "Bashar al-Assadani", PERSON),
        ("Sharm al-Nawra", "Sharm el-Nawra", PLACE),
        ("Bakhmutsk", "Bahmutsk", PLACE),
        ("Odrubinsk", "Odrubynsk", PLACE),
        ("Nagorno-Kalabakh", "Nagorno Kalabakh", PLACE),
        ("Hezbolati", "Hizbolati", ORG),
        ("Slavenia Airlines", "Slavenia Airlnes", ORG),
    ],
)
def test_spellings_of_one_name(one: str, other: str, kind: NameKind) -> None:
    """Romanisations, diacritics, hyphens, doubled letters and slips are one entity, and told."""
    entities = linked(one, other, kind)
    assert len(entities.all) == 1
    (variant,) = entities.variants()
    assert {variant.one.text, variant.other.text} == {one, other}


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("Wm. Tarrant", "William Tarrant", PERSON),
        ("J. R. Tarrant", "John R. Tarrant", PERSON),
        ("Ferdinand van der Molen", "Ferdinand Van Der Molen", PERSON),
        ("Boone Hallard", "Ada Boone Hallard", PERSON),
        ("U.S. Peat Survey", "United States Peat Survey", ORG),
        ("Varrow", "Varrow Party", ORG),
        ("Kestrow", "Kestrow Foods", ORG),
        ("Marlow Hall Center", "Dean Marlow Hall Center", PLACE),
        ("Security Board", "U.N. Security Board", ORG),
        ("TPS", "Tolvik Peat Survey", ORG),
    ],
)
def test_forms_of_one_name(one: str, other: str, kind: NameKind) -> None:
    """Abbreviations and words left out make another form of one name, no other spelling."""
    entities = linked(one, other, kind)
    assert len(entities.all) == 1
    assert not entities.variants()


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("Johnson", "Johnston", PERSON),
        ("Peter Johnson", "Mark Johnston", PERSON),
        ("Hansen", "Hanson", PERSON),
        ("Anna Hansen", "Peter Hanson", PERSON),
        ("Karl Anders", "Karla Anders", PERSON),
        ("Danielle Frey", "Daniel Frey", PERSON),
        ("Christian Boll", "Christina Boll", PERSON),
        ("Elias Brandt", "Elisa Brandt", PERSON),
        ("Mandy Cole", "Mindy Cole", PERSON),
        ("Brandon Miller", "Brendan Miller", PERSON),
        ("Kim Jong-un", "Kim Jong-il", PERSON),
        ("John Smith Jr.", "John Smith Sr.", PERSON),
        ("Mr. Adams", "Mrs. Adams", PERSON),
        ("Mrs. Adams", "John Adams", PERSON),
        ("Iran", "Iraq", PLACE),
        ("Austria", "Australia", PLACE),
        ("Bolton", "Boston", PLACE),
        ("Danvers", "Denvers", PLACE),
        ("Bank of Karland", "Bank of Garland", ORG),
        ("Ministry of Defence", "Ministry of Finance", ORG),
        ("University of Norwell", "University of Norwood", ORG),
        ("Channel 4", "Channel 5", ORG),
    ],
)
def test_two_names(one: str, other: str, kind: NameKind) -> None:
    """Names of families, towns and offices that look alike stay apart."""
    entities = linked(one, other, kind)
    assert len(entities.all) == 2
    assert not entities.variants()


def test_slip_in_a_surname_alone() -> None:
    """A long surname mistyped once belongs to the one person whose full name it nearly ends."""
    names = [("a", i * 50, "Vassil Kordinsky") for i in range(3)] + [("b", 0, "Kordnisky")]
    mentions = [
        (a, NameFact(start=s, end=s + len(n), text=n, name=n, full=n, kind=PERSON))
        for a, s, n in names
    ]
    assert len(link(mentions).all) == 1


def test_acronym_that_one_article_spells_out() -> None:
    """An acronym of another language stands for what one article gives it for."""
    full = "Tolvik Grain Agency"
    names = [("a", 0, full, full), ("a", 50, "ZKP", full), ("b", 0, "ZKP", "ZKP")]
    mentions = [
        (a, NameFact(start=s, end=s + len(n), text=n, name=n, full=f, kind=ORG))
        for a, s, n, f in names
    ]
    entities = link(mentions)
    assert len(entities.all) == 1
    assert entities.of("b", 0) == entities.of("a", 0)


@pytest.mark.parametrize(
    ("usual", "slip"),
    [
        ("Karen Valder", "Veldar"),
        ("Marnelah Gray", "Marneloh"),
        ("Anton Brindschko", "Brindchsko"),
    ],
    ids=["two letters: another family", "a vowel of the first name", "a letter out of its place"],
)
def test_slip_beside_the_usual_name(usual: str, slip: str) -> None:
    """A word met once is a slip of the name its article has else, if little sets them apart."""
    names = [("a", i * 50, usual) for i in range(4)] + [("a", 300, slip)]
    mentions = [
        (a, NameFact(start=s, end=s + len(n), text=n, name=n, full=n, kind=PERSON))
        for a, s, n in names
    ]
    one_letter = slip != "Veldar"
    assert len(link(mentions).all) == (1 if one_letter else 2)


def test_slip_of_a_vowel_in_a_short_surname() -> None:
    """A vowel changed once in an article that has the surname else is a slip, elsewhere a name."""

    def entities(*articles: str) -> int:
        spelled = [("a", i * 50, "Karen Valder") for i in range(3)]
        spelled += [(article, 300, "Valdar") for article in articles]
        return len(
            link(
                [
                    (a, NameFact(start=s, end=s + len(n), text=n, name=n, full=n, kind=PERSON))
                    for a, s, n in spelled
                ]
            ).all
        )

    assert entities("a") == 1
    assert entities("b") == 2


def test_first_names_of_another_alphabet() -> None:
    """A voiced and a voiceless first letter are two spellings of one long first name."""
    entities = linked("Gulmorat Yezdin", "Kulmorat Yezdin", PERSON)
    assert len(entities.all) == 1
    assert entities.variants()
