from pathlib import Path

import pytest

from benchmarks import hand_labels, names, polarity, speakers

DATA = Path("data")


def test_speakers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each draw has a figure for who speaks and one for how firmly, each with its own errors."""
    miss = speakers.Miss(what="certainty", document="d", sentence=3, expected="denied", got="told")
    one = speakers.SpeakerScore(seed=1, total=4, speakers=4, certainties=3, misses=(miss,))
    monkeypatch.setattr(speakers, "score", lambda data: (one,))
    who, how = hand_labels.score_speakers(DATA)
    assert (who.figure, who.rows, who.errors) == (1, 4, ())
    assert how.figure == 0.75
    assert [(e.place, e.wanted, e.found) for e in how.errors] == [("d:3", "denied", "told")]


def test_names(monkeypatch: pytest.MonkeyPatch) -> None:
    """Names not read, of a wrong kind and linked wrongly are errors of a row each."""
    told = ("not read: d 'Orrin'", "kind: d 'Toll' is place", "split: toll", "merged: toll")
    one = names.Scores(forms=8, found=0.875, kind=0.75, precision=1, recall=0.5, errors=told)
    monkeypatch.setattr(names, "score", lambda data, draw: one)
    found, kind, links = list(hand_labels.score_names(DATA))[:3]
    assert [scored.figure for scored in (found, kind)] == [0.875, 0.75]
    assert links.figure == pytest.approx(2 / 3)
    assert [len(scored.errors) for scored in (found, kind, links)] == [1, 1, 2]


def test_polarity(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each property has the share of its labels that were read right."""
    tally = polarity.Tally()
    tally.add(right=True, error="")
    tally.add(right=False, error="d:3: denied, read told")
    monkeypatch.setattr(polarity, "score", lambda data, seed: {"negation": tally})
    scored = next(hand_labels.score_polarity(DATA))
    assert (scored.figure, scored.rows) == (0.5, 2)
    assert [error.place for error in scored.errors] == ["d:3: denied, read told"]
