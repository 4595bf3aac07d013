from claims.names.demonyms import canonical_actor, country_of
from claims.names.reader import read_demonyms, read_names

__all__ = ["canonical_actor", "country_of", "read_demonyms", "read_names"]
