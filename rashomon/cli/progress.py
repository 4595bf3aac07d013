"""Progress on a terminal, silence elsewhere."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from rashomon.pipeline import Progress, silent


@contextmanager
def shown_progress(*, quiet: bool) -> Iterator[Progress]:
    """Show a progress bar on stderr while the body runs, where stderr is a terminal."""
    if quiet or sys.stderr is None or not sys.stderr.isatty():
        yield silent
        return
    from rich.console import Console
    from rich.progress import BarColumn, TextColumn
    from rich.progress import Progress as Bar

    console = Console(stderr=True)
    if console.is_dumb_terminal:
        yield silent
        return
    columns = (TextColumn("{task.description}", markup=False), BarColumn(bar_width=24))
    with Bar(*columns, console=console, transient=True) as bar:

        def progress(stage: str, done: int, total: int) -> None:
            shown = {task.fields["stage"]: task.id for task in bar.tasks}
            counted = total > 1
            text = f"{stage} {done}/{total}" if counted else stage
            if stage in shown:
                bar.update(shown[stage], description=text, completed=done)
                return
            # a new task a stage: a bar that counts can't be made to pulse again
            for task in shown.values():
                bar.remove_task(task)
            bar.add_task(text, total=total if counted else None, completed=done, stage=stage)

        yield progress
