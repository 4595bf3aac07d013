"""What the formats call each type of fact."""

from enum import StrEnum
from typing import assert_never

from claims.model import (
    ChannelFact,
    DateFact,
    Fact,
    NameFact,
    OccurrenceFact,
    QuantityFact,
    QuoteFact,
)


class FactType(StrEnum):
    """Name a type of fact."""

    DATE = "date"
    QUANTITY = "quantity"
    NAME = "name"
    QUOTE = "quote"
    CHANNEL = "channel"
    OCCURRENCE = "occurrence"


def fact_type(fact: Fact) -> FactType:
    """Tell which type a fact is of."""
    match fact:
        case DateFact():
            return FactType.DATE
        case QuantityFact():
            return FactType.QUANTITY
        case NameFact():
            return FactType.NAME
        case QuoteFact():
            return FactType.QUOTE
        case ChannelFact():
            return FactType.CHANNEL
        case OccurrenceFact():
            return FactType.OCCURRENCE
        case _:
            assert_never(fact)
