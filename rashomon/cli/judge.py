"""`rashomon judge`: pairs of statements in, how each pair stands out."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, TextIO

import click

from claims.errors import ExitCode, SettingsError
from rashomon.cli.options import debug_option, judge_option, model_option, quiet_option
from rashomon.cli.streams import say
from rashomon.settings import Settings

STDIN = Path("-")
# bad lines that are told one by one
_TOLD = 10


@click.command(short_help="Compare pairs of statements, one pair a line.")
@click.argument("pairs", metavar="PAIRS.jsonl", type=click.Path(path_type=Path, allow_dash=True))
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, allow_dash=True),
    metavar="FILE",
    default="-",
    help="Write the judgements to a file instead of standard output.",
)
@model_option
@judge_option
@quiet_option
@debug_option
def judge(pairs: Path, output: Path, model: str, judge_name: str, quiet: bool) -> int:
    """Judge how two statements stand, for each pair in PAIRS.jsonl ("-": standard input).

    Each line is a JSON object with "a" and "b", the two statements, and
    perhaps an "id". A statement is a text or an object with "text",
    "published" and "outlet". Each line out has "id", "relation", "supports"
    (does a carry everything that b says), "confidence", "explanation" and
    "findings" (docs/json.md).
    """
    from rashomon.cli.outputs import STDOUT, check_outputs

    if output != STDOUT:
        check_outputs([output], [])
        if pairs != STDIN and output.resolve() == pairs.resolve():
            raise SettingsError(f"{output} holds the pairs: name another output")
    with _opened(pairs) as lines, _written_to(output) as out:
        judged, bad = _judge(
            lines, out, Settings(model=model, judge=judge_name), quiet=quiet, name=str(pairs)
        )
    if bad > _TOLD:
        say(f"{bad - _TOLD:,} more lines hold no pair")
    if output != STDOUT and not quiet:
        say(f"wrote {output}: {judged:,} judgements")
    if not judged and not bad:
        say("there is no pair to judge")
        return ExitCode.NOTHING_TO_COMPARE
    return ExitCode.UNMEASURED if bad else ExitCode.CLEAN


def _judge(
    lines: BinaryIO, out: TextIO, settings: Settings, *, quiet: bool, name: str
) -> tuple[int, int]:
    """Write a judgement for each line that holds a pair; return how many did, how many did not."""
    from compare.pair import StatementPair
    from rashomon.cli.progress import shown_progress
    from rashomon.judging import judge_pairs
    from rashomon.pair_lines import BadLine, read_pair_lines
    from reports.judgements import render_judgement

    judged = bad = 0
    total = _count_lines(lines)

    def good() -> Iterator[StatementPair]:
        nonlocal bad
        for each in read_pair_lines(lines):
            if isinstance(each, BadLine):
                bad += 1
                if bad <= _TOLD:
                    say(f"{name}, line {each.number} was left out: {each.reason}")
            else:
                yield each

    with shown_progress(quiet=quiet) as progress:
        progress("judging pairs", 0, total)
        for judgement in judge_pairs(good(), settings):
            out.write(render_judgement(judgement) + "\n")
            judged += 1
            progress("judging pairs", judged + bad, total)
    return judged, bad


def _count_lines(lines: BinaryIO) -> int:
    """Count the lines of a file and go back to its start; 0 for a pipe."""
    try:
        if not lines.seekable():
            return 0
        start = lines.tell()
        total = sum(1 for line in lines if line.strip())
        lines.seek(start)
    except OSError:
        return 0
    return total


@contextmanager
def _opened(pairs: Path) -> Iterator[BinaryIO]:
    """Open the pairs. Raises SettingsError where they can't be read."""
    if pairs == STDIN:
        if sys.stdin is None:
            raise SettingsError("standard input is closed")
        yield sys.stdin.buffer
        return
    try:
        file = pairs.open("rb")
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise SettingsError(f"{pairs} can't be read: {reason.lower()}") from error
    with file:
        yield file


@contextmanager
def _written_to(output: Path) -> Iterator[TextIO]:
    from rashomon.cli.outputs import STDOUT
    from reports.files import writing

    if output == STDOUT:
        yield sys.stdout
        return
    with writing(output) as file:
        yield file
