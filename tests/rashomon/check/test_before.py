"""The ways to say what was there before agree."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from rashomon.check.run import run_check
from rashomon.check.store import write_store
from rashomon.remembered import Remembered
from reports.check.findings import numbered
from reports.check.json import render_json
from reports.check.model import Stored, StoryState
from tests.rashomon.check.desk import ONE_STORY, TODAY, article, check_of, put, repository, values
from tests.rashomon.check.findings import found

ARRIVALS = {
    "b": article("Coastline", cars="15,000", cost="30"),
    "c": article("Radio Ondine", cars="12,000", hurt="19"),
    "d": article("Tessal Courier", cost="40", hurt="15"),
}


def test_git_new_files_and_a_store_say_the_same(
    tmp_path: Path, shared: Callable[[], Remembered]
) -> None:
    """One article after the other: whoever tells what was there, the same is new and known."""
    made = repository(tmp_path / "desk")
    folder, store = made.top / "news", tmp_path / "store"
    put(folder, a=article("Harrow Post", cars="12,000", cost="40", hurt="19"))
    put(folder, z=article("Velmark Times"))
    _, state = run_check(check_of(folder), ONE_STORY, shared(), today=TODAY)
    write_store(store, Stored(state=state))
    made.commit("first")
    fresh = []
    for stem, text in ARRIVALS.items():
        put(folder, **{stem: text})
        told = []
        for known in ({"since": "HEAD"}, {"new": (folder / f"{stem}.txt",)}, {"store": store}):
            result, state = run_check(check_of(folder, **known), ONE_STORY, shared(), today=TODAY)
            told.append(render_json(replace(result, against="")))
        assert told[0] == told[1] == told[2]
        fresh.append(values([new.finding for new in result.new]))
        write_store(store, Stored(state=state))
        made.commit(stem)
    # Radio Ondine says of the cars and of the hurt what another outlet said
    assert fresh == [
        [
            ("Coastline: 30 million euros", "Harrow Post: 40 million euros"),
            ("Coastline: about 15,000", "Harrow Post: about 12,000"),
        ],
        [],
        [("Harrow Post: 19", "Radio Ondine: 19", "Tessal Courier: 15")],
    ]


def test_an_id_names_one_finding_of_all_stories() -> None:
    """Where the same outlets say the same in two stories, the second finding has a number."""
    one = found("Post: 12", "Coast: 15")
    twin = replace(one, id=f"{one.id}.2")
    stories = [
        StoryState(label="Bridge", articles=(), findings=(one, twin)),
        StoryState(label="Ford", articles=(), findings=(one,)),
    ]
    ids = [finding.id for story in numbered(stories) for finding in story.findings]
    assert ids == [one.id, f"{one.id}.2", f"{one.id}.3"]
