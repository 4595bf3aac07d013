"""Figures that change from one day's news to the next: what comes in, who is sent to help."""

import re

from claims.lexicon import lexicon
from claims.model import Measure, QuantityFact
from compare.anchoring import anchor_of, event_time
from compare.story import Statement, Story

# What comes in one by one, and what is done to it.
_GATHERED = lexicon(
    "application booking call case claim complaint claimant comment donation donor dose download "
    "enquiry entry follower infection inquiry lawsuit message offer order petitioner plaintiff "
    "pledge pre-order query registration report request reservation response sighting signatory "
    "signature submission subscriber suit ticket tip view visit visitor"
)
_COMING_IN = lexicon(
    "be attract book collect come come_in confirm count detect download draw file gather get have "
    "identify lodge log make order place pledge pre-order receive record register report reserve "
    "sell sign sign_up stand submit take total"
)
# What people do one after another.
_JOINING = lexicon(
    "apply book complain donate file infect join_suit order pre-order register reach "
    "sign sign_up subscribe sue vaccinate"
)
# Who and what is sent to help, and the words that say so of those who do other things, too.
_HELPERS = lexicon("firefighter firewoman fireman rescuer diver searcher")
_SENT = lexicon(
    "agent aircraft ambulance boat bulldozer crew digger dog drone engine engineer excavator "
    "guard helicopter jet medic nurse officer paramedic plane policeman reservist ship soldier "
    "team tanker troop truck unit vehicle vessel volunteer worker"
)
_AT_WORK = re.compile(
    r"\b(?:at work|at the (?:scene|site)|on (?:the scene|site|the ground)|in use|in the air|"
    r"deploy(?:ed|s|ing)?|dispatch(?:ed)?|mobili[sz]ed|drafted in|called in|sent|tak(?:e|ing) part|"
    r"took part|involved|(?:is|are|was|were) (?:still |now )?"
    r"(?:searching|fighting|battling|tackling|combing|scouring|helping|working|looking)|"
    r"join(?:ed|ing) the (?:search|rescue|effort|operation|fight)|"
    r"(?:search|rescue|relief|firefighting) (?:effort|operation|mission)s?)\b",
    re.IGNORECASE,
)
# "25 percent contained", "with 60 percent of the votes counted".
_DONE = re.compile(
    r"\b(?:contained|under control|complete(?:d)?|counted|reported|restored|tallied)\b",
    re.IGNORECASE,
)
# What spreads and lengthens.
_SPREADING = lexicon("slick spill fire blaze wildfire flood plume cloud crack queue leak lava")
_GAINS = frozenset({Measure.LENGTH, Measure.AREA, Measure.VOLUME})
# What a count has come to by the time of its article.
_BY_NOW = re.compile(
    r"\b(?:so far|to date|thus far|until now|up to now|by now|already|now|at the latest count|"
    r"(?:has|have|had) (?:now )?(?:risen|grown|climbed|increased|swollen|passed|reached|topped)|"
    r"(?:rose|rises|grew|grows|climbed|climbs|increased|swelled|jumped) to|stands? at|stood at)\b",
    re.IGNORECASE,
)


def deployed(statement: Statement[QuantityFact], story: Story) -> bool:
    """Tell whether a count is one of those at work on a disaster: it changes with the day."""
    fact = statement.fact
    if fact.measure is not Measure.COUNT or _recalled(statement, story):
        return False
    head = _noun(fact)
    return head in _HELPERS or (head in _SENT and bool(_AT_WORK.search(statement.claim.text)))


def gathered(statement: Statement[QuantityFact], story: Story) -> bool:
    """Tell whether a figure is one of what comes in, is done or spreads day by day."""
    fact, anchor = statement.fact, anchor_of(statement)
    if _recalled(statement, story):
        return False
    heads = {phrase.split()[-1] for phrase in (*anchor.subjects, *anchor.objects) if phrase}
    if fact.measure is Measure.PERCENT:
        behind = statement.claim.text[max(0, fact.end - statement.claim.start) :]
        return bool(_DONE.match(behind.strip())) or bool(re.match(_OF_DONE, behind))
    if fact.measure in _GAINS:
        return bool(heads & _SPREADING)
    if fact.measure is not Measure.COUNT:
        return False
    if _noun(fact) in _GATHERED:
        return anchor.predicate in _COMING_IN
    filed = anchor.predicate in _JOINING and anchor.predicate != "file"
    return filed or (anchor.predicate == "file" and bool(heads & _GATHERED))


_OF_DONE = re.compile(
    r"\s+of (?:the |all )?(?:\w+ ){1,3}(?:counted|reported|restored|contained|in)\b", re.IGNORECASE
)


def by_now(statement: Statement[QuantityFact]) -> bool:
    """Tell whether a count is told as what it has come to: "so far", "has risen to"."""
    counting = statement.fact.measure is Measure.COUNT
    return counting and bool(_BY_NOW.search(statement.claim.text))


def _noun(fact: QuantityFact) -> str:
    return fact.counted.split()[-1] if fact.counted else ""


def _recalled(statement: Statement[QuantityFact], story: Story) -> bool:
    """Tell whether a figure is of a time long before the news: it grows no more."""
    return event_time(statement, story) is not None
