from compare.continuity import Tie, continued
from compare.identity import Identity, SideIdentity
from compare.model import Kind, Status


def said(outlet: str, value: str, words: str = "") -> SideIdentity:
    """Make a side whose words are those of its value unless others are given."""
    return SideIdentity(outlet=outlet, value=value, words=words or f"it was {value}")


def found(
    *sides: SideIdentity, kind: Kind = Kind.DATE, status: Status = Status.CONFLICT
) -> Identity:
    """Make a finding that is known by its kind and sides."""
    ordered = tuple(sorted(sides))
    return Identity(fingerprint=f"{kind} {ordered}", kind=kind, status=status, sides=ordered)


POST, COAST, RADIO = said("Post", "5 may"), said("Coast", "7 may"), said("Radio", "7 may")


def ties(earlier: list[Identity], later: list[Identity]) -> list[tuple[int, int, Tie]]:
    """Return the pairs as plain values."""
    return [(one.later, one.earlier, one.tie) for one in continued(earlier, later)]


def test_the_same_finding_is_the_same_in_any_order() -> None:
    """Findings with the same fingerprint go together wherever they stand."""
    one, other = found(POST, COAST), found(POST, COAST, kind=Kind.NAME)
    assert ties([one, other], [other, one]) == [(0, 1, Tie.SAME), (1, 0, Tie.SAME)]


def test_an_outlet_that_joins_or_leaves_changes_no_finding() -> None:
    """A further outlet with a known value, or one less, is no news."""
    assert ties([found(POST, COAST)], [found(POST, COAST, RADIO)]) == [(0, 0, Tie.ALTERED)]
    assert ties([found(POST, COAST, RADIO)], [found(POST, COAST)]) == [(0, 0, Tie.ALTERED)]


def test_an_edited_sentence_with_the_same_value_continues() -> None:
    """An outlet may put its value in other words while the other side stays."""
    edited = said("Coast", "7 may", "it happened on 7 may")
    assert ties([found(POST, COAST)], [found(POST, edited)]) == [(0, 0, Tie.ALTERED)]


def test_two_edited_sentences_are_another_finding() -> None:
    """Where no side kept its words, nothing shows that it is the same thing."""
    others = [said("Post", "5 may", "the fair began 5 may"), said("Coast", "7 may", "ends 7 may")]
    assert ties([found(POST, COAST)], [found(*others)]) == []


def test_a_further_value_is_news() -> None:
    """A third version of the same thing makes the finding worse."""
    third = found(POST, COAST, said("Radio", "9 may"))
    assert ties([found(POST, COAST)], [third]) == [(0, 0, Tie.WORSE)]


def test_a_graver_status_is_news_and_a_lighter_one_is_not() -> None:
    """What was explained and is a conflict now is worse; the other way round it is the same."""
    light = found(POST, COAST, status=Status.SCOPE)
    assert ties([light], [found(POST, COAST)]) == [(0, 0, Tie.WORSE)]
    assert ties([found(POST, COAST)], [light]) == [(0, 0, Tie.SAME)]


def test_one_finding_never_stands_for_two() -> None:
    """Of two equal findings the second is new where only one was there before."""
    one = found(POST, COAST)
    assert ties([one], [one, one]) == [(0, 0, Tie.SAME)]
    assert len(continued([one, one], [one, one])) == 2


def test_a_side_alone_makes_no_continuation() -> None:
    """A shared side against another outlet's other value is another finding."""
    assert ties([found(POST, COAST)], [found(POST, said("Radio", "9 may"))]) == []


def test_the_closest_finding_continues() -> None:
    """Of two that could continue one, the one that shares more sides does."""
    grown = found(POST, COAST, RADIO)
    edited = found(POST, said("Coast", "7 may", "it happened on 7 may"))
    assert ties([found(POST, COAST)], [edited, grown]) == [(1, 0, Tie.ALTERED)]
