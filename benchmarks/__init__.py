"""Quality scores and speed, as commands: nothing here runs as a unit test."""
