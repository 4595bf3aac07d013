from claims.quotes.reader import read_quotes

__all__ = ["read_quotes"]
