import pytest

from claims.certainty import read_certainty, token_certainty
from claims.model import Certainty
from tests.claims.parsed import last_token, parsed


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The troops will leave in June.", "leave"),
        ("She said the troops would leave in June.", "leave"),
        ("The pair plan to meet in Oslo.", "meet"),
        ("The talks are scheduled to begin on Friday.", "begin"),
        ("The vote was supposed to be held in March.", "held"),
        ("The army is to withdraw next week.", "withdraw"),
        ("The ship is due to arrive at noon.", "arrive"),
        ("The court is set to rule on Monday.", "rule"),
        ("It is not going to happen.", "happen"),
        ("The firm agreed to sell the mine.", "sell"),
        ("He canceled a meeting scheduled for Friday.", "meeting"),
        ("He called off the talks.", "talks"),
        ("The planned summit in Oslo was delayed.", "summit"),
        ("The two leaders will hold talks in Oslo.", "talks"),
    ],
)
def test_planned(text: str, word: str) -> None:
    """What is to happen, or was to happen, is planned."""
    assert token_certainty(last_token(text, word)) is Certainty.PLANNED


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The train may have left early.", "left"),
        ("The quake could have killed hundreds.", "killed"),
        ("The two appear to have met in May.", "met"),
        ("The suspect reportedly fled to Norland.", "fled"),
        ("The alleged attack took place in June.", "attack"),
        ("It is unclear whether the pilot survived.", "survived"),
        ("If the dam breaks, the town will flood.", "breaks"),
        ("The reactor would have melted if the pumps had failed.", "melted"),
        ("The gunman is believed to have acted alone.", "acted"),
        ("He was accused of stealing two cars.", "stealing"),
        ("The deal is likely to fail.", "fail"),
        ("She did not deny that she met him.", "met"),
    ],
)
def test_hedged(text: str, word: str) -> None:
    """What may be, seems to be, is alleged or depends on a condition is hedged."""
    assert token_certainty(last_token(text, word)) is Certainty.HEDGED


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The minister denied that troops had crossed the border.", "crossed"),
        ("The minister dismissed reports that troops had crossed the border.", "crossed"),
        ("The company denied wrongdoing.", "wrongdoing"),
    ],
)
def test_denied(text: str, word: str) -> None:
    """What somebody denies is denied."""
    assert token_certainty(last_token(text, word)) is Certainty.DENIED


@pytest.mark.parametrize(
    ("text", "word", "certainty"),
    [
        ("The bridge collapsed on Monday.", "collapsed", Certainty.ASSERTED),
        ("Will Tarrow scored 14 points off the bench.", "scored", Certainty.ASSERTED),
        ("The opposition could not agree on a candidate.", "agree", Certainty.ASSERTED),
        ("He would not say when the court met.", "say", Certainty.ASSERTED),
        ("The mayor said the bridge collapsed.", "collapsed", Certainty.REPORTED),
    ],
)
def test_asserted_and_reported(text: str, word: str, certainty: Certainty) -> None:
    """A plain statement is asserted, and reported where somebody says it."""
    assert token_certainty(last_token(text, word)) is certainty


@pytest.mark.parametrize(
    ("text", "attributed", "certainty"),
    [
        ("The bridge collapsed on Monday.", False, Certainty.ASSERTED),
        ("The bridge collapsed on Monday.", True, Certainty.REPORTED),
        ("According to the mayor, the bridge collapsed.", False, Certainty.REPORTED),
        ("The mayor said the bridge may have collapsed.", True, Certainty.HEDGED),
        ("The mayor said the bridge would reopen in May.", True, Certainty.PLANNED),
        ("The mayor denied that the bridge would close.", True, Certainty.DENIED),
        ("The minister dismissed reports that the bridge fell.", False, Certainty.DENIED),
        ("It is unclear whether the pilot survived.", False, Certainty.HEDGED),
        ("The statement appeared to confirm the sale.", False, Certainty.HEDGED),
        ("She did not deny that she met him.", False, Certainty.HEDGED),
        ("The alleged attack took place in June.", False, Certainty.HEDGED),
        ("He canceled a meeting scheduled for Friday.", False, Certainty.ASSERTED),
    ],
)
def test_claim(text: str, attributed: bool, certainty: Certainty) -> None:
    """A claim is denied before planned, planned before hedged, hedged before reported."""
    assert read_certainty(parsed(text)[:], attributed=attributed) is certainty


@pytest.mark.parametrize(
    ("text", "word", "certainty"),
    [
        ("Who shot the mayor?", "shot", Certainty.HEDGED),
        ("She asked, “Who shot the mayor?”", "asked", Certainty.ASSERTED),
        ("“Who shot the mayor?” she asked.", "asked", Certainty.ASSERTED),
        ("The bridge fell, the mayor said on Monday.", "fell", Certainty.REPORTED),
        ("The council must approve the sale.", "approve", Certainty.PLANNED),
        ("They scheduled a vote.", "scheduled", Certainty.ASSERTED),
    ],
)
def test_questions_speech_and_duties(text: str, word: str, certainty: Certainty) -> None:
    """A question is hedged in its own clause alone, a duty is still to come."""
    assert token_certainty(last_token(text, word)) is certainty


@pytest.mark.parametrize(
    "text",
    [
        "Ferry firm to cut winter crossings",
        "Halden to host a second regatta in June",
        "The regatta opens Saturday in Halden.",
        "The vote is on Friday.",
        "The funeral is Tuesday.",
        "Leaders are meeting in Halden tomorrow.",
        "The firm is closing its mill next month.",
        "The firm will begin to rebuild the pier.",
        "The port is to shut two locks; sell the tugs; and cut the night shift.",
    ],
)
def test_what_is_to_come_without_will(text: str) -> None:
    """A headline's infinitive, a present tense with a day ahead and a start to come are planned."""
    assert read_certainty(parsed(text)[:], attributed=False) is Certainty.PLANNED


@pytest.mark.parametrize(
    "text",
    [
        "The museum opens on Sundays.",
        "The market starts every Monday at noon.",
        "Crews are fighting a fire in Halden Monday.",
        "Residents are without power on Tuesday.",
        "Here is a list of open shops on Tuesday.",
        "The firm has begun to rebuild the pier.",
        "Rags to riches: a ferryman wins the lottery",
        "A firm to watch",
    ],
)
def test_habits_and_today_are_not_to_come(text: str) -> None:
    """What happens each week, is going on or has begun is asserted."""
    assert read_certainty(parsed(text)[:], attributed=False) is Certainty.ASSERTED


@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        ("The envoy says the deal would create jobs.", Certainty.HEDGED),
        ("The envoy said the deal would create jobs.", Certainty.PLANNED),
        ("I'd have called it a joke.", Certainty.HEDGED),
        ("We would not give in.", Certainty.REPORTED),
        ("I would not have sold the pier.", Certainty.HEDGED),
        ("I would like to thank the crews.", Certainty.REPORTED),
    ],
)
def test_would(text: str, certainty: Certainty) -> None:
    """What is said now to be so is supposed, what was said is to come, a refusal is neither."""
    assert read_certainty(parsed(text)[:], attributed=True) is certainty


@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        ("Reports emerged that the pier had been sold.", Certainty.REPORTED),
        ("The owner declined to say whether the pier was insured.", Certainty.ASSERTED),
        ("I confirmed yesterday that the pier has been sold.", Certainty.ASSERTED),
        ("If they come, great.", Certainty.HEDGED),
        ("The team has 90 points now, but who is counting?", Certainty.ASSERTED),
        ("Is the pier safe, and who owns it?", Certainty.HEDGED),
    ],
)
def test_what_the_main_clause_vouches_for(text: str, certainty: Certainty) -> None:
    """A refusal to speak tells nothing of its clause, and the writer's own word is asserted."""
    assert read_certainty(parsed(text)[:], attributed=False) is certainty


@pytest.mark.parametrize("text", ["", "Dam bursts", "— ; —"])
def test_fragments_are_asserted(text: str) -> None:
    """A claim without a verb is asserted."""
    assert read_certainty(parsed(text)[:], attributed=False) is Certainty.ASSERTED
