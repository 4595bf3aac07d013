from claims.dates.reader import read_dates, read_text

__all__ = ["read_dates", "read_text"]
