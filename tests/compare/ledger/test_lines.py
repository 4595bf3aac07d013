"""The ledger: what changed over a story."""

from datetime import UTC, date, datetime

from claims.model import Anchor, BlockKind, DateFact, Speaker, SpeakerKind
from compare.model import Comparison, LedgerLine
from compare.run import compare_story
from tests.compare.factories import Telling, day, even_vectors, figure, moment

KILLED = Anchor(predicate="kill", events=("death",), subjects=("fire",), objects=("people",))
SAID = Anchor(predicate="say")
POLICE = Speaker(name="police", kind=SpeakerKind.ORGANISATION, cue="said")


def toll(
    outlet: str, count: int, on: int, *, hour: int | None = None, when: DateFact | None = None
) -> Telling:
    """Make an outlet's article of a day in May that gives a toll, said at a time if one is told."""
    at = datetime(2031, 5, on, hour, tzinfo=UTC) if hour is not None else None
    telling = Telling(outlet, date(2031, 5, on), at, file=f"{outlet}-{on}.txt")
    told = f", police said {when.text}" if when else ""
    facts = (figure(str(count), count, "people", anchor=KILLED), *((when,) if when else ()))
    telling.tell(
        f"The ferry fire killed {count} people{told}.", *facts, anchor=KILLED, speaker=POLICE
    )
    return telling


def compared(*tellings: Telling) -> Comparison:
    """Compare articles whose claims are all equally alike."""
    claims = [claim for telling in tellings for claim in telling.claims]
    articles = [telling.article() for telling in tellings]
    return compare_story(articles, claims, even_vectors(len(claims), 0.8))


def line(*tellings: Telling) -> LedgerLine:
    """Return the one line of a ledger."""
    (only,) = compared(*tellings).ledger
    return only


def values(found: LedgerLine) -> list[str]:
    """Return a line's values in their order."""
    return [entry.value for entry in found.entries]


def test_a_toll_is_told_in_the_order_of_time() -> None:
    """Each value stands once with its time, its source and its outlet."""
    found = line(toll("Coast", 15, 4), toll("Ledger", 12, 3))
    assert values(found) == ["12", "15"]
    assert found.newest == "15"
    assert [entry.as_of for entry in found.entries] == [datetime(2031, 5, 3), datetime(2031, 5, 4)]
    assert {entry.source for entry in found.entries} == {"police"}
    assert not any(entry.carried or entry.told for entry in found.entries)


def test_the_time_told_goes_before_the_publication() -> None:
    """A figure said at two in the afternoon holds from then."""
    at = datetime(2031, 5, 3, 14)
    found = line(
        toll("Ledger", 12, 3, when=moment("at 2 p.m.", at, anchor=SAID)), toll("Coast", 15, 4)
    )
    first = found.entries[0]
    assert (first.as_of, first.precise, first.told) == (at, True, True)


def test_an_outlet_carries_the_old_value_at_the_end() -> None:
    """Only an outlet's last article, published after the newest value, is said to be behind."""
    found = line(toll("Ledger", 12, 3), toll("Coast", 15, 4), toll("Ledger", 12, 5))
    assert [(e.value, e.carried) for e in found.entries] == [
        ("12", False),
        ("15", False),
        ("12", True),
    ]
    earlier = line(toll("Ledger", 12, 3), toll("Coast", 15, 4), toll("Ledger", 15, 5))
    assert not any(entry.carried for entry in earlier.entries)


def test_a_correction_down_is_the_newest_value() -> None:
    """The same outlet's later, lower figure is a change like any other."""
    found = line(toll("Ledger", 12, 3), toll("Coast", 15, 4), toll("Coast", 14, 5))
    assert values(found) == ["12", "15", "14"]
    assert found.newest == "14"


def test_a_conflict_of_one_time_is_marked() -> None:
    """Two figures of one day that conflict stand in the line of the figure, marked."""
    found = line(toll("Ledger", 12, 3), toll("Coast", 15, 4), toll("Radio", 17, 4))
    assert [(e.value, e.disputed) for e in found.entries] == [
        ("12", False),
        ("15", True),
        ("17", True),
    ]
    assert found.newest is None


def test_what_never_changed_has_no_line() -> None:
    """One figure throughout, two outlets at odds on one day and undated articles give no line."""
    assert compared(toll("Ledger", 12, 3), toll("Coast", 12, 4)).ledger == ()
    assert compared(toll("Ledger", 12, 3), toll("Coast", 15, 3)).ledger == ()


def test_a_figure_of_long_ago_has_no_line() -> None:
    """What happened years before the story doesn't change in it."""
    tellings = [toll("Ledger", 12, 3), toll("Coast", 15, 4)]
    past = []
    for telling in tellings:
        old = Telling(telling.outlet, telling.published, file=telling.file)
        count = 170 if telling.outlet == "Ledger" else 230
        old.tell(
            f"In 2004 a fire killed {count} people.",
            day("2004", date(2004, 1, 1), 366, anchor=KILLED),
            figure(str(count), count, "people", anchor=KILLED),
            anchor=KILLED,
        )
        past.append(old)
    assert compared(*past).ledger == ()


def test_a_headline_counts_once_with_its_text() -> None:
    """A value in headline and text is one entry, with the source that the text gives."""
    first = toll("Ledger", 12, 3)
    first.tell("12 dead in ferry fire", figure("12", 12, "dead"), position=BlockKind.TITLE)
    found = line(first, toll("Coast", 15, 4))
    assert values(found) == ["12", "15"]
    assert found.entries[0].source == "police"
