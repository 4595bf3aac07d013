"""Articles that arrive commit by commit: each commit tells what is new with it, and only that."""

import json
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from claims.errors import NothingToCompareError
from compare.continuity import Tie, continued
from rashomon.cache.codec import encode
from rashomon.cache.entries import NoCache
from rashomon.check.run import run_check
from rashomon.check.state import earlier_state, read_state
from reports.check.model import OPEN, CheckFinding, CheckResult, State
from reports.check.news import describe
from tests.conftest import Golden
from tests.rashomon.cache.memory import MemoryCache
from tests.rashomon.check.desk import ONE_STORY, TODAY, check_of, reader, repository
from tests.rashomon.conftest import Run

CORPUS = Path(__file__).parents[3] / "corpus"
FERRY = CORPUS / "ferry-grounding"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One commit: the file that came with it, what the check said, and the state it left."""

    number: int
    file: str
    version: int
    result: CheckResult | None
    state: State


def arrivals(story: str) -> list[tuple[Path, int]]:
    """Return the files of a story in the order in which they arrive, with their version."""
    if story == "ferry-grounding":
        steps = json.loads((FERRY / "traffic.json").read_text(encoding="utf-8"))["steps"]
        return [
            (FERRY / "versions" / str(step["version"]) / Path(step["file"]).name, step["version"])
            for step in steps
        ]
    files = sorted(
        path
        for path in (CORPUS / story).iterdir()
        if path.name not in ("articles.json", "labels.json")
    )
    return [(path, 1) for path in files]


def play(story: str, top: Path) -> Iterator[Step]:
    """Commit a story's files one by one and check each commit against the one before it."""
    made = repository(top)
    folder = top / "articles"
    folder.mkdir()
    if (CORPUS / story / "articles.json").exists():
        shutil.copy(CORPUS / story / "articles.json", folder)
    made.commit("nothing yet")
    remembered = reader(MemoryCache())
    for number, (path, version) in enumerate(arrivals(story), start=1):
        shutil.copy(path, folder / path.name)
        made.commit(path.stem)
        try:
            result, state = run_check(
                check_of(folder, since="HEAD~1"), ONE_STORY, remembered, today=TODAY
            )
        except NothingToCompareError:
            result, state = None, earlier_state(folder, ONE_STORY, remembered)
        yield Step(number=number, file=path.name, version=version, result=result, state=state)


@pytest.fixture(scope="module")
def ferry(tmp_path_factory: pytest.TempPathFactory) -> list[Step]:
    """Give the three days of the ferry, played once."""
    return list(play("ferry-grounding", tmp_path_factory.mktemp("ferry")))


@pytest.fixture(scope="module", params=["ferry-grounding", "ministers-call", "dam-breach"])
def history(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[str, list[Step]]:
    """Give a story's name and its steps."""
    name: str = request.param
    if name == "ferry-grounding":
        return name, request.getfixturevalue("ferry")
    return name, list(play(name, tmp_path_factory.mktemp(name)))


def labels() -> list[dict[str, Any]]:
    """Return the labels of the ferry's real conflicts."""
    read: list[dict[str, Any]] = json.loads((FERRY / "labels.json").read_text(encoding="utf-8"))
    return [label for label in read if label["expect"][0] == "conflict"]


def holds(finding: CheckFinding, label: dict[str, Any]) -> bool:
    """Tell whether a finding has a side for each of a label's two."""
    return all(
        any(
            side.place.file == label[name]["file"]
            and (label[name]["text"] in side.words or side.words in label[name]["text"])
            for side in finding.sides
        )
        for name in ("a", "b")
    )


def test_each_commit_tells_what_it_told_before(
    history: tuple[str, list[Step]], golden: Golden
) -> None:
    """The new and resolved findings of every commit are those written down."""
    name, steps = history
    golden(f"traffic/{name}.txt", "".join(_written(step) for step in steps))


def test_new_is_what_came_with_the_commit_and_resolved_what_went(
    history: tuple[str, list[Step]],
) -> None:
    """New findings continue none of before, resolved ones are continued by none that is open."""
    _, steps = history
    before = State(articles=(), stories=())
    for step in steps:
        was, now = before.findings, step.state.findings
        ties = continued([f.identity for f in was], [f.identity for f in now])
        of_later = {tie.later: tie for tie in ties}
        of_earlier = {tie.earlier: tie for tie in ties}
        fresh = [
            finding.id
            for row, finding in enumerate(now)
            if finding.status in OPEN and (row not in of_later or of_later[row].tie is Tie.WORSE)
        ]
        over = [
            finding.id
            for row, finding in enumerate(was)
            if finding.status in OPEN
            and (row not in of_earlier or now[of_earlier[row].later].status not in OPEN)
        ]
        told = step.result
        assert sorted(new.finding.id for new in (told.new if told else ())) == sorted(fresh)
        assert sorted(one.finding.id for one in (told.resolved if told else ())) == sorted(over)
        before = step.state


def test_nothing_is_told_twice(history: tuple[str, list[Step]]) -> None:
    """Over a whole history a finding is new once; told again it says what is new about it."""
    _, steps = history
    told: set[str] = set()
    for step in steps:
        for new in step.result.new if step.result else ():
            assert new.finding.fingerprint not in told, new
            told.add(new.finding.fingerprint)
            assert not new.why or len(new.finding.identity.values) > 2
    assert told


def test_a_new_finding_has_a_side_in_what_came(history: tuple[str, list[Step]]) -> None:
    """A commit of one article tells nothing new of others, once there was something to compare."""
    _, steps = history
    for before, step in pairwise(steps):
        if before.result is None:
            # what an article says against itself is told with the second outlet
            continue
        for new in step.result.new if step.result else ():
            assert step.file in {side.place.file for side in new.finding.sides}, step.file


def test_a_labelled_conflict_is_new_when_it_first_stands(ferry: list[Step]) -> None:
    """Each labelled conflict that is found is new at the step of its later side and at no other."""
    found = 0
    for label in labels():
        at = [
            step.number
            for step in ferry
            for new in (step.result.new if step.result else ())
            if new.finding.status == "conflict" and holds(new.finding, label)
        ]
        there = [step.number for step in ferry if any(map(_for(label), step.state.findings))]
        if not there or label["id"] == "inspected-after-correction":
            continue
        found += 1
        assert set(at) == {label["stands"]}, label["id"]
        assert min(there) == label["stands"], label["id"]
    assert found >= 10


def test_a_labelled_conflict_ends_with_its_correction(ferry: list[Step]) -> None:
    """Each that is found ends at the step of its correction, which is named as the cause.

    A finding of three outlets goes on without the one that corrected itself.
    """
    ended = 0
    for label in labels():
        there = [step.number for step in ferry if any(map(_for(label), step.state.findings))]
        if not there:
            continue
        by = [
            (step.number, one.by)
            for step in ferry
            for one in (step.result.resolved if step.result else ())
            if holds(one.finding, label)
        ]
        if label["ends"] is None:
            assert by == [], label["id"]
            assert max(there) == len(ferry), label["id"]
            continue
        assert max(there) == label["ends"] - 1, label["id"]
        step, before = ferry[label["ends"] - 1], ferry[label["ends"] - 2]
        assert step.result is not None
        (correction,) = step.result.corrections
        assert correction.file == step.file
        ids = {one.id for one in before.state.findings if _for(label)(one)}
        assert ids <= {*correction.resolves, *correction.leaves}, label["id"]
        assert ids & {*correction.leaves} or by == [(label["ends"], (step.file,))], label["id"]
        ended += bool(by)
    assert ended >= 4


def test_a_correction_tells_its_words_and_what_it_ends(ferry: list[Step]) -> None:
    """Only the five corrected articles are corrections, each with the words that were wrong."""
    corrected = [step for step in ferry if step.version > 1]
    for step in ferry:
        told = step.result.corrections if step.result else ()
        assert [one.file for one in told] == ([step.file] if step in corrected else []), step.file
        arrived = step.result.arrived if step.result else (step.file,)
        assert list(arrived) == ([] if step in corrected else [step.file]), step.file
    for step in corrected:
        assert step.result is not None
        (one,) = step.result.corrections
        resolved = {gone.finding.id for gone in step.result.resolved}
        assert set(one.resolves) == resolved
        assert one.changes[0].before
        assert one.changes[0].after


def test_who_still_carries_a_value_is_told(ferry: list[Step]) -> None:
    """Where one of two outlets with a wrong day corrects it, the other one is named."""
    label = next(one for one in labels() if one["id"] == "inspected-after-correction")
    step = ferry[label["stands"] - 1]
    assert step.result is not None
    (correction,) = step.result.corrections
    assert [one.files for one in correction.carried] == [(label["b"]["file"],)]
    assert any(map(_for(label), step.state.findings))
    others = [other.result for other in ferry if other.version > 1 and other is not step]
    assert all(not one.carried for told in others if told for one in told.corrections)


def test_the_last_commit_is_what_reading_all_anew_finds(
    history: tuple[str, list[Step]], tmp_path: Path
) -> None:
    """What was read step by step equals what one run finds that remembers nothing."""
    name, steps = history
    folder = tmp_path / "articles"
    folder.mkdir()
    if (CORPUS / name / "articles.json").exists():
        shutil.copy(CORPUS / name / "articles.json", folder)
    for path, _ in arrivals(name):
        shutil.copy(path, folder)
    assert encode(read_state(folder, ONE_STORY, reader(NoCache()))) == encode(steps[-1].state)


def test_the_command_ends_with_what_each_commit_brought(desk: Run, tmp_path: Path) -> None:
    """Nothing to compare is 5, nothing new 0, a new conflict 1, its correction 0."""
    made = repository(tmp_path / "desk")
    folder = made.top / "articles"
    folder.mkdir()
    made.commit("nothing yet")
    ends = []
    shown = []
    ferry = arrivals("ferry-grounding")
    for path, _ in (*ferry[:3], ferry[9]):
        shutil.copy(path, folder)
        made.commit(path.stem)
        code, out, _ = desk("check", folder, "--since", "HEAD~1", "--one-story", "--quiet")
        ends.append(code)
        shown.append(out)
    assert ends == [5, 0, 1, 0]
    assert shown == [""] * 4
    code, out, _ = desk(
        "check", folder, "--since", "HEAD~2", "--one-story", "--quiet", "--format", "json"
    )
    assert code == 0
    assert json.loads(out)["counts"]["new"] == 0


def _for(label: dict[str, Any]) -> Callable[[CheckFinding], bool]:
    return lambda finding: finding.status == "conflict" and holds(finding, label)


def _written(step: Step) -> str:
    lines = [f"{step.number} {step.file}" + (" (corrected)" if step.version > 1 else "")]
    if step.result is None:
        return f"{lines[0]}: nothing to compare\n"
    for new in step.result.new:
        why = f" ({new.why})" if new.why else ""
        fails = "" if new.fails else " (does not fail)"
        told = "; ".join(describe(new.finding))
        found = new.finding
        lines.append(f"  new {found.kind} {found.status}: {told}{why}{fails}")
    for one in step.result.resolved:
        by = ", ".join(one.by) or "nothing that changed"
        now = f", now {one.explained}" if one.explained else ""
        lines.append(
            f"  resolved {one.finding.kind}: {'; '.join(describe(one.finding))} by {by}{now}"
        )
    lines.append(f"  known {step.result.known}")
    return "\n".join(lines) + "\n"
