import pytest

from claims.model import QuoteFact, Speaker, SpeakerKind
from compare.checks.words.quotes import check_quotes
from compare.model import Kind, Status
from compare.outcome import Outcome
from tests.compare.factories import Telling, person, quoted, status_of, story_of, two

WHOLE = "the engine died under us and the rudder would not answer"


def judged(
    first: str,
    second: str,
    *,
    speakers: tuple[Speaker | None, Speaker | None] = (None, None),
    translated: bool = False,
    cosine: float = 0.8,
) -> Outcome | None:
    """Compare two quotes, in both orders."""
    tellings = [Telling("Ledger"), Telling("Coast", translated=translated)]
    for telling, words, speaker in zip(tellings, (first, second), speakers, strict=True):
        telling.tell(f"“{words},” the captain said.", quoted(words, speaker))
    story = story_of(*tellings, cosine=cosine)
    a, b = two(story, QuoteFact)
    found, turned = check_quotes(a, b, story), check_quotes(b, a, story)
    assert (found and found.status) == (turned and turned.status)
    return found


@pytest.mark.parametrize(
    "other",
    [
        WHOLE,
        WHOLE.capitalize() + ".",
        "the engine died under us and the rudder would not answer at all that night",
        "the engine died under us … and the rudder would not answer",
    ],
    ids=["same", "dressed", "longer", "cut"],
)
def test_one_wording_agrees(other: str) -> None:
    """The same words agree, whole or cut short, however they are dressed."""
    found = judged(WHOLE, other)
    assert found is not None
    assert (found.kind, found.status) == (Kind.QUOTE, Status.AGREEMENT)


def test_a_shorter_quote_is_said_to_be_shorter() -> None:
    """Where one outlet quotes less the reason says so."""
    found = judged(WHOLE, "the engine died under us and the rudder")
    assert found is not None
    assert "quotes less" in found.explanation


def test_another_word_conflicts() -> None:
    """One utterance with another word is a conflict that shows both words."""
    found = judged(WHOLE, WHOLE.replace("died", "exploded"))
    assert found is not None
    assert found.status is Status.CONFLICT
    assert "died" in found.explanation
    assert "exploded" in found.explanation


def test_a_lost_not_is_pointed_out() -> None:
    """A negation that is in one quote only is a conflict and is named."""
    found = judged(WHOLE, WHOLE.replace("would not", "would"))
    assert found is not None
    assert found.status is Status.CONFLICT
    assert "negation" in found.explanation


def test_a_translation_is_a_variant() -> None:
    """Another wording in a translated text is a matter of translation."""
    changed = WHOLE.replace("died", "exploded")
    assert status_of(judged(WHOLE, changed, translated=True)) is Status.VARIANT
    assert status_of(judged(WHOLE, WHOLE, translated=True)) is Status.AGREEMENT


def test_other_utterances_are_not_compared() -> None:
    """Two quotes with hardly a word in common are two utterances."""
    assert judged(WHOLE, "we will pay for every passenger who was on the ship") is None
    assert judged(WHOLE, "nobody knows why people travel in March") is None


def test_two_people_may_say_alike() -> None:
    """What two named people said is not compared; one person's two name forms are."""
    keller, drozdov = person("Anna Keller"), person("Pavel Drozdov")
    changed = WHOLE.replace("died", "exploded")
    assert judged(WHOLE, changed, speakers=(keller, drozdov)) is None
    assert status_of(judged(WHOLE, changed, speakers=(keller, person("Keller")))) is Status.CONFLICT
    firm = Speaker(name="Nordavia", kind=SpeakerKind.ORGANISATION)
    assert status_of(judged(WHOLE, changed, speakers=(keller, firm))) is Status.CONFLICT


def test_the_speaker_is_in_the_label() -> None:
    """The group is labelled with the speaker and the quote's first words."""
    found = judged(WHOLE, WHOLE, speakers=(None, person("Ilse Marrow")))
    assert found is not None
    assert found.topic == "Ilse Marrow: “the engine died under us and …”"


def test_a_short_phrase_agrees_inside_a_longer_quote() -> None:
    """A rare phrase quoted alone agrees with the quote that holds it, in a like context only."""
    assert status_of(judged("would not answer", WHOLE)) is Status.AGREEMENT
    assert judged("would not answer", WHOLE, cosine=0.1) is None


def test_one_word_is_no_quote_to_compare() -> None:
    """A single quoted word is too little."""
    assert judged("rudder", WHOLE) is None


def test_a_common_phrase_says_nothing() -> None:
    """Short phrases whose words many claims have are not compared."""
    tellings = [Telling("Ledger"), Telling("Coast")]
    for telling in tellings:
        telling.tell("“It would answer,” she said.", quoted("would answer"))
    story = story_of(*tellings)
    assert check_quotes(*two(story, QuoteFact), story) is not None
    for number in range(6):
        tellings[0].tell(f"Would they answer question {number}?")
    story = story_of(*tellings)
    assert check_quotes(*two(story, QuoteFact), story) is None


@pytest.mark.parametrize(
    ("second", "status"),
    [
        ("he said the engine died under us and the rudder would not answer", Status.AGREEMENT),
        ("the VHF died under us and the rudder would not answer", Status.CONFLICT),
        ("the motor failed beneath us and the rudder did refuse all orders", None),
        ("two old shafts broke, and then the pumps, so the rudder would not answer", None),
    ],
    ids=["he said", "other initials", "another", "alike at the end"],
)
def test_what_is_no_rewording_is_no_conflict(second: str, status: Status | None) -> None:
    """A tag of speech changes nothing, and sentences that share an end are two."""
    assert status_of(judged(WHOLE, second)) is status


def test_many_small_changes_are_those_of_two_renderings() -> None:
    """Three places with other words and no other number or negation: a translation."""
    spoken = "we are deeply grieved by the loss of nine good men who served their town with honour"
    other = "we are grieved by the death of nine good men who served this old town with honour"
    assert status_of(judged(spoken, other)) is Status.VARIANT
    fewer = other.replace("nine", "eight")
    assert status_of(judged(spoken, fewer)) is Status.CONFLICT


def test_two_attributes_of_one_noun_are_two_phrases() -> None:
    """An attribute that differs is no rewording, a noun that differs may be."""
    assert judged("patient pupil", "chosen pupil") is None
    assert status_of(judged("generous offer", "generous proposal")) is Status.CONFLICT


def test_initials_are_no_other_wording() -> None:
    """A name and its initials are one wording."""
    text = "we ask every member of the {} to return to port before the storm"
    found = judged(text.format("Harbour Pilots"), text.format("HP"))
    assert status_of(found) is Status.AGREEMENT


@pytest.mark.parametrize(
    ("first", "second"),
    [("I am at ease,", "I am ease."), ("we are in trouble", "We are trouble")],
)
def test_a_state_is_not_what_somebody_is(first: str, second: str) -> None:
    """A short utterance without the preposition behind its verb says another thing."""
    assert status_of(judged(first, second)) is Status.CONFLICT
    assert judged(first, second, cosine=0.3) is None
    assert judged(first, second, speakers=(person("Anna Keller"), person("Pavel Drozdov"))) is None
    assert status_of(judged(first, second, translated=True)) is not Status.CONFLICT


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("I am at ease", "I'm at ease"),
        ("we are in trouble", "we are in trouble now"),
        ("we walk on home", "we walk home"),
        ("the harbour is a danger", "the harbour is danger"),
        ("we are all in", "we are all"),
    ],
    ids=["contraction", "longer", "another verb", "article", "at the end"],
)
def test_small_words_elsewhere_are_no_other_utterance(first: str, second: str) -> None:
    """A contraction, a longer quote and small words in other places are no conflict."""
    assert status_of(judged(first, second)) is not Status.CONFLICT


def test_one_opening_with_the_same_words_is_one_utterance() -> None:
    """Quotes that open alike and go on with the same words in another order are one, reworded."""
    first = "you must learn how to be gently persuaded and to trust us … the day will come"
    found = judged(first, "You must learn how to be persuaded gently.")
    assert found is not None
    assert found.status is Status.CONFLICT
    assert "another place" in found.explanation


@pytest.mark.parametrize(
    "second",
    [
        "You must learn how to be patient.",
        "You must learn how to lose.",
        "You must learn to trust us before the day.",
    ],
)
def test_sentences_of_one_speech_may_open_alike(second: str) -> None:
    """A speaker who begins several sentences alike has not been quoted in two ways."""
    first = "you must learn how to be gently persuaded and to trust us … the day will come"
    assert status_of(judged(first, second)) is not Status.CONFLICT
