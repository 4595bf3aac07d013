from claims.polarity.reader import negated_phrase, negated_token, read_polarity

__all__ = ["negated_phrase", "negated_token", "read_polarity"]
