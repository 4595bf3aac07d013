from compare.checks.names.spellings import check_names
from compare.model import Kind, Status
from tests.compare.factories import Telling, name, story_of


def mayor(outlet: str, *spellings: str) -> Telling:
    """Make an article with one sentence for each spelling of a name."""
    telling = Telling(outlet)
    for spelling in spellings:
        telling.tell(f"The mayor, {spelling}, resigned.", name(spelling))
    return telling


def test_two_spellings_are_a_variant() -> None:
    """Two outlets' spellings of one name are told, with the places where they stand."""
    ledger, coast = mayor("Ledger", "Sergei Oblov"), mayor("Coast", "Sergey Oblov")
    (found,) = check_names(story_of(ledger, coast))
    assert (found.kind, found.status) == (Kind.NAME, Status.VARIANT)
    assert {found.a.value, found.b.value} == {"Sergei Oblov", "Sergey Oblov"}
    texts = {ledger.id: ledger.text, coast.id: coast.text}
    for side in (found.a, found.b):
        assert texts[side.claim.article][side.start : side.end] == side.value


def test_one_spelling_is_none() -> None:
    """A name that all spell alike makes no outcome, nor do two people."""
    alike = story_of(mayor("Ledger", "Sergei Oblov"), mayor("Coast", "Sergei Oblov"))
    assert check_names(alike) == ()
    strangers = story_of(mayor("Ledger", "Sergei Oblov"), mayor("Coast", "Anna Keller"))
    assert check_names(strangers) == ()


def test_each_article_is_named_once() -> None:
    """Each article's first such spelling stands for the others, so that none is told twice."""
    story = story_of(
        mayor("Ledger", "Sergei Oblov", "Sergei Oblov"),
        mayor("Coast", "Sergey Oblov"),
        mayor("Radio", "Sergei Oblov"),
    )
    found = check_names(story)
    pairs = [frozenset((o.a.claim.id, o.b.claim.id)) for o in found]
    assert len(pairs) == len(set(pairs)) == 2
    assert all(outcome.a.value != outcome.b.value for outcome in found)


def test_a_name_outside_every_claim_is_left_out() -> None:
    """A story without claims has no names to compare."""
    assert check_names(story_of(Telling("Ledger"), Telling("Coast"))) == ()
