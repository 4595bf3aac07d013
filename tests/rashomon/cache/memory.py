"""A cache that keeps everything until the test ends."""

from dataclasses import dataclass, field


@dataclass(slots=True)
class MemoryCache:
    """Keeps everything until the program ends."""

    held: dict[str, bytes] = field(default_factory=dict)

    def get(self, key: str) -> bytes | None:
        """Return what was put under a key."""
        return self.held.get(key)

    def put(self, key: str, data: bytes) -> None:
        """Keep bytes under a key."""
        self.held[key] = data
