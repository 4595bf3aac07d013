import pytest

from claims.polarity import negated_phrase, negated_token, read_polarity
from tests.claims.parsed import last_token, parsed


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The minister did not sign the accord.", "sign"),
        ("The bridge wasn’t closed on Sunday.", "closed"),
        ("Nobody was killed in the blast.", "killed"),
        ("No injuries were reported in Dunmore.", "reported"),
        ("None of the passengers were hurt.", "hurt"),
        ("Neither side reported progress.", "reported"),
        ("There were no survivors.", "survivors"),
        ("There has been no direct contact between the two ministers.", "contact"),
        ("The governor denied that the base was hit.", "hit"),
        ("The company denied wrongdoing.", "wrongdoing"),
        ("The minister dismissed reports that troops had crossed the border.", "crossed"),
        ("The pilot failed to answer the call.", "answer"),
        ("The envoy refused to sign or discuss the text.", "discuss"),
        ("The ministry ruled out a new election.", "election"),
        ("The spokesman declined to comment.", "comment"),
        ("Harland has yet to respond to the offer.", "respond"),
        ("The wall prevented the water from reaching the town.", "reaching"),
        ("Officials cited a lack of progress.", "progress"),
        ("The talks ended in the absence of an agreement.", "agreement"),
        ("There was no sign of a breakthrough.", "breakthrough"),
        ("There is little evidence that the drug works.", "works"),
        ("He hardly spoke during the trial.", "spoke"),
        ("The bank was unable to pay its staff.", "pay"),
        ("He left without paying the bill.", "paying"),
        ("The statement stopped short of condemning the attack.", "condemning"),
        ("She does not plan to meet the senator.", "meet"),
        ("Police do not believe the two cases are linked.", "linked"),
        ("The mayor did not attend, nor did he send a deputy.", "send"),
        ("The meeting did not take place.", "meeting"),
    ],
)
def test_negated(text: str, word: str) -> None:
    """A predicate is negated by a negating word, pronoun, verb or noun that governs it."""
    assert negated_token(last_token(text, word))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The minister signed the accord.", "signed"),
        ("She did not deny that she met him.", "met"),
        ("The general did not fail to notice the smoke.", "notice"),
        ("He said he did not know whether the bridge had fallen.", "fallen"),
        ("The fire not only destroyed the school but damaged the church.", "destroyed"),
        ("The mayor arrived on Monday, not Tuesday.", "arrived"),
        ("The bridge stayed open despite the storm, but no one crossed it.", "stayed"),
        ("Witnesses did not see the crash.", "crash"),
    ],
)
def test_affirmed(text: str, word: str) -> None:
    """Double negation, "not only" and a negation elsewhere leave a predicate affirmed."""
    assert not negated_token(last_token(text, word))


def test_claim_is_negated_by_its_main_predicate() -> None:
    """A claim's polarity is that of what is said, with the cue and its reach."""
    text = "The army said it had not attacked the village."
    polarity = read_polarity(parsed(text)[:])
    assert polarity.negated
    assert polarity.cue == "not"
    assert polarity.scope is not None
    start, end = polarity.scope
    assert text[start:end].startswith("not attacked the village")


def test_denial_negates_what_is_denied() -> None:
    """A claim that somebody denies something is negated by the verb of denial."""
    polarity = read_polarity(parsed("The governor denied that the base was hit.")[:])
    assert (polarity.negated, polarity.cue) == (True, "denied")


def test_denied_denial_is_not_negated() -> None:
    """A negated denial affirms nothing and negates nothing, but keeps its cue."""
    polarity = read_polarity(parsed("She did not deny that she met him.")[:])
    assert (polarity.negated, polarity.cue) == (False, "not")


@pytest.mark.parametrize("text", ["", "Dam bursts", "— ; —", "No.", "not"])
def test_fragments_are_read(text: str) -> None:
    """A claim without a verb is read without complaint and its scope lies in the text."""
    doc = parsed(text)
    polarity = read_polarity(doc[:])
    if polarity.scope is not None:
        start, end = polarity.scope
        assert 0 <= start < end <= len(text)


@pytest.mark.parametrize(
    ("text", "verb", "word", "denied"),
    [
        ("The vote was held on Friday, not on Monday.", "held", "Monday", True),
        ("The vote was held on Friday, not on Monday.", "held", "Friday", False),
        ("The council did not meet on Monday but on Tuesday.", "meet", "Monday", True),
        ("The council did not meet on Monday but on Tuesday.", "meet", "Tuesday", False),
        ("The ferry carried not 30 but 45 people.", "carried", "30", True),
        ("The ferry carried not 30 but 45 people.", "carried", "45", False),
        ("The talks were held not in Varn but in Dunmore.", "held", "Varn", True),
        ("The talks were held not in Varn but in Dunmore.", "held", "Dunmore", False),
        ("The envoy came on Monday instead of Tuesday.", "came", "Tuesday", True),
        ("The envoy paid in krona rather than in euros.", "paid", "euros", True),
        ("The gunman, not the guard, was killed.", "killed", "guard", True),
        ("The gunman, not the guard, was killed.", "killed", "gunman", False),
        ("He was not hurt on Monday.", "hurt", "Monday", True),
        ("The suspect was not arrested until Tuesday.", "arrested", "Tuesday", False),
        ("He did not stop, but two officers never fired.", "fired", "officers", True),
    ],
)
def test_phrase_in_a_contrast(text: str, verb: str, word: str, denied: bool) -> None:
    """A contrast denies one phrase and leaves the other; else the predicate's negation counts."""
    governed = negated_token(last_token(text, verb))
    assert negated_phrase(last_token(text, word), governed=governed) is denied


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("It is false that the bank closed.", True),
        ("It is not true that the bank closed.", True),
        ("It is true that the bank closed.", False),
        ("The wall prevented a flood.", False),
        ("The army disputes that it shelled the village.", True),
        ("Police ruled out arson.", True),
        ("Police did not rule out arson.", False),
    ],
)
def test_claim_that_judges_a_clause(text: str, negated: bool) -> None:
    """A claim that calls something false or denies it is negated, one that averts it is not."""
    assert read_polarity(parsed(text)[:]).negated is negated
