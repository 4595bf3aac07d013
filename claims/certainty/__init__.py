from claims.certainty.reader import read_certainty, token_certainty

__all__ = ["read_certainty", "token_certainty"]
