from claims.coreference.references import Reference, Resolution
from claims.coreference.resolver import resolve

__all__ = ["Reference", "Resolution", "resolve"]
