"""What a date expression says, before anything is counted from anything."""

from dataclasses import dataclass, fields, replace


@dataclass(frozen=True, slots=True, kw_only=True)
class Expression:
    """A date as the words give it: the fields that are told, None for those that are not.

    `shift` counts whole units from the reference ("last week" is ("week", -1)); `count`, `unit`
    and `sign` step by a length ("two days ago"), `window` covers it ("the past two years").
    `reference` is what shifts and steps are counted from: "published", "previous" (the date before
    it in the text), "passage" (the day told before it), "following" (the date after it) or "event"
    (what the text gives no date of). `fiscal` marks a business year, which may begin in any month.
    `more` are further lengths of a step ("a year and two months ago"); `exact` marks a step that
    is told to the day. `cue` is "last", "this" or "next" before a weekday, month or season.
    `until` is the end of a range.
    """

    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    nth: int | None = None
    nth_week: int | None = None
    season: str | None = None
    quarter: int | None = None
    decade: int | None = None
    century: int | None = None
    fiscal: bool | None = None
    holiday: str | None = None
    weekend: bool | None = None
    week: bool | None = None
    shift: tuple[str, int] | None = None
    count: tuple[int, int] | None = None
    unit: str | None = None
    sign: int | None = None
    more: tuple[tuple[str, int], ...] | None = None
    exact: bool | None = None
    window: bool | None = None
    reference: str = "published"
    cue: str | None = None
    phase: str | None = None
    part: str | None = None
    hour: int | None = None
    minute: int | None = None
    zone: str | None = None
    approximate: bool = False
    relation: str | None = None
    until: "Expression | None" = None

    @property
    def clock(self) -> bool:
        """Tell whether it names an hour."""
        return self.hour is not None

    @property
    def timeless(self) -> bool:
        """Tell whether it names neither an hour nor a part of the day."""
        return self.hour is None and self.part is None

    @property
    def dayish(self) -> bool:
        """Tell whether it names a day, by whatever means."""
        if self.until or self.window or self.week:
            return False
        return (
            self.day is not None
            or self.weekday is not None
            or self.holiday is not None
            or (self.shift is not None and self.shift[0] == "day")
            or (self.count is not None and self.unit == "day")
        )

    @property
    def timed_only(self) -> bool:
        """Tell whether it is an hour or a part of a day without a day."""
        return not self.timeless and not self.dayish


_PLACE = ("start", "end", "reference", "approximate", "relation")
_VALUES = tuple(field.name for field in fields(Expression) if field.name not in _PLACE)


def told(expression: Expression) -> set[str]:
    """Name the fields that an expression tells."""
    return {name for name in _VALUES if getattr(expression, name) is not None}


def merge(left: Expression, right: Expression) -> Expression | None:
    """Join two expressions that tell different things, None where they tell the same thing."""
    if told(left) & told(right):
        return None
    values = {name: getattr(right, name) for name in told(right)}
    references = {left.reference, right.reference} - {"published"}
    return replace(
        left,
        **values,
        start=min(left.start, right.start),
        end=max(left.end, right.end),
        approximate=left.approximate or right.approximate,
        reference=min(references) if references else "published",
    )
