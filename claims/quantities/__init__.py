from claims.quantities.reader import read_quantities, read_text

__all__ = ["read_quantities", "read_text"]
