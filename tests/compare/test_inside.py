"""Where one article contradicts itself."""

from dataclasses import replace
from datetime import date

from claims.model import Anchor, BlockKind
from compare.inside import borne_out, both_days, with_inside
from compare.model import Finding, Inside, Kind, Status
from tests.compare.factories import Telling, day, outcome, story_of, value_at

OPENED = Anchor(predicate="open", subjects=("inquiry",))


def test_the_places_say_where_an_article_contradicts_itself() -> None:
    """A headline against its text and two places of a text are told apart."""
    one, other = Telling("Ledger"), Telling("Coast")
    title = one.tell("Twelve dead", position=BlockKind.TITLE)
    first, second = one.tell("It killed 14."), one.tell("It killed 15.")
    third = other.tell("It killed 16.")
    story = story_of(one, other)
    places = {
        Inside.HEADLINE: (value_at(title, "Twelve"), value_at(first, "14")),
        Inside.TEXT: (value_at(first, "14"), value_at(second, "15")),
        None: (value_at(first, "14"), value_at(third, "16")),
    }
    for wanted, sides in places.items():
        found = Finding(
            id="f1",
            fingerprint="f1",
            kind=Kind.QUANTITY,
            status=Status.CONFLICT,
            confidence=0.5,
            explanation="why",
            group="g1",
            sides=sides,
        )
        assert with_inside(found, story).inside is wanted


def test_a_headlines_date_that_its_text_gives_is_borne_out() -> None:
    """A text that gives its headline's date and another one contradicts nothing."""
    telling = Telling("Ledger")
    may, june = (day(text, date(2024, month, 3)) for text, month in (("3 May", 5), ("3 June", 6)))
    title = telling.tell("Inquiry opens on 3 May", may, position=BlockKind.TITLE)
    other = telling.tell("It closes on 3 June.", june)
    fields = {"kind": Kind.DATE, "check": "date"}
    pair = outcome(value_at(title, "3 May"), value_at(other, "3 June"), **fields)
    assert not borne_out(pair, story_of(telling))
    telling.tell("The inquiry opens on 3 May.", may)
    assert borne_out(pair, story_of(telling))


def test_two_days_of_one_event_are_known_from_two_others() -> None:
    """An article gives an event two days where two others differ from one and agree on the other.

    One other alone may have mixed up two events, and a headline is compared by itself.
    """
    own, witnesses = Telling("Ledger"), (Telling("Coast"), Telling("Harbour"))
    title = own.tell("Raid foiled on Friday", position=BlockKind.TITLE)
    lead, body = own.tell("The raid was foiled on Friday."), own.tell("They came on Thursday.")
    told = [each.tell(f"The {each.outlet} saw the raid foiled Thursday.") for each in witnesses]
    story = story_of(own, *witnesses)
    friday, thursday = value_at(lead, "Friday"), value_at(body, "Thursday")
    fields = {"kind": Kind.DATE, "check": "date"}
    made = [
        outcome(mine, value_at(claim, "Thursday"), status, **fields)
        for claim in told
        for mine, status in ((friday, Status.CONFLICT), (thursday, Status.AGREEMENT))
    ]
    (found,) = both_days(made, story)
    assert found.status is Status.CONFLICT
    assert {found.a.value, found.b.value} == {"Friday", "Thursday"}
    assert found.a.claim.article == found.b.claim.article
    assert not list(both_days(made[:2], story))
    headed = [replace(o, a=value_at(title, "Friday")) if o.a == friday else o for o in made]
    assert not list(both_days(headed, story))
