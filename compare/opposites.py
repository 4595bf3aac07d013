"""Words that can't both be true of one thing: opposite predicates, and members of one set.

Lemmas only. A pair is no proof: what both are said of has to be the same as well.
"""

from collections.abc import Mapping
from itertools import product
from types import MappingProxyType

# What came of one thing: who was convicted was not acquitted. The words of a line are told of one
# occasion, so that both can't be true; "arrive" and "leave" can.
_OUTCOMES = """
convict | acquit exonerate
approve pass adopt ratify | reject veto defeat block fail
uphold affirm | overturn quash reverse annul void
accept | reject refuse rebuff
win | lose
confirm admit | deny refute
survive | die perish
increase | decrease
rise | fall
open | close closed shut
alive | dead
legal | illegal
empty | full
armed | unarmed
attend | boycott miss skip
allow permit authorise authorize | ban forbid prohibit bar
support | oppose
"""
# One line a pair of sides; each word of a side excludes each of the other.
_SIDES = """
convict | acquit exonerate clear
conviction | acquittal
guilty | innocent
approve pass adopt ratify endorse back | reject oppose veto defeat fail block refuse
approval | rejection refusal opposition
uphold affirm | overturn quash reverse annul void strike
accept | reject refuse decline deny rebuff turn
acceptance | rejection refusal
agree | disagree refuse
agreement | disagreement
win | lose
winner | loser
victory win triumph | defeat loss
beat defeat | lose
confirm admit acknowledge | deny refute dispute
confirmation admission | denial
survive recover live | die perish drown
survivor | victim
alive living | dead deceased late
survival | death
increase rise grow climb gain surge soar jump expand widen | decrease fall drop decline sink slump \
plunge tumble shrink lose narrow slip
rise increase growth gain surge | fall decrease drop decline slump loss cut reduction
raise hike lift | lower cut reduce slash
high | low
higher | lower
strengthen | weaken
strong | weak
improve | worsen deteriorate
better | worse
good | bad
best | worst
open reopen | close shut
open | closed shut
opening | closure closing
start begin launch resume | end stop finish halt cease cancel suspend conclude
start beginning | end
first | last
allow permit let authorise authorize | ban forbid prohibit bar prevent block
allowed permitted | banned forbidden
legal lawful | illegal unlawful
support back favour favor endorse | oppose reject resist condemn
support | opposition
supporter | opponent critic
praise welcome hail | criticise criticize condemn denounce
praise | criticism
arrive | leave depart
arrival | departure
enter join | leave quit
appoint hire recruit | dismiss fire sack oust
stay remain | leave quit resign
teacher | student pupil
employer | employee
parent | child
father | mother son
mother | father daughter
son | daughter father
daughter | son mother
brother | sister
husband | wife ex-husband widow
wife | husband ex-wife widower
uncle | aunt nephew
man | woman
men | women
boy | girl
male | female
arrest detain jail imprison capture | release free acquit
arrest detention | release
attack | defend
attacker | defender
accuse blame charge | clear exonerate praise acquit
build construct erect | demolish destroy raze
save rescue | kill lose
safe | dangerous unsafe
safety | danger
find | lose
keep retain | lose drop abandon scrap
include | exclude omit
succeed | fail
success | failure
succeed follow | precede
successor | predecessor
predecessor | successor
cause trigger | prevent cure treat avert
love like | hate dislike
remember | forget
push | pull
marry | divorce
married | divorced single unmarried
single unmarried | married
before | after
early | late
earlier | later
older | younger
old | new
new | old
north northern | south southern
east eastern | west western
northeast | southwest
northwest | southeast
left | right
left-wing liberal | right-wing conservative
domestic | foreign
local national | foreign
public | private
civilian | military
rich wealthy | poor
big large huge | small little tiny
major | minor
long | short
longer | shorter
tall | short
heavy | light
hot warm | cold cool
wet | dry
fast quick rapid | slow
slow | fast
strict | lax
easy | difficult hard
easily | hardly
hard difficult | easy
full | empty
full | partial
cheap | expensive
true | false untrue
correct right | wrong incorrect
possible | impossible
likely probable | unlikely improbable
able | unable
aware | unaware
available | unavailable
known | unknown
necessary | unnecessary
popular | unpopular
successful | unsuccessful
stable | unstable
peaceful | violent
voluntary | compulsory mandatory forced
voluntary optional | mandatory
temporary | permanent
permanent | temporary
positive | negative
profit | loss
profit surplus gain | deficit loss
majority | minority
most | least few
more | less fewer
more | less
many | few
all every | none no
always | never
maximum | minimum
inside indoors | outside outdoors
up | down
above over | below under
upgrade | downgrade
peace ceasefire truce | war fighting
friend ally | enemy foe rival
friendly | hostile
war | peace
day daytime | night
asleep | awake
sit | stand walk run
sleep | walk run dance jump
standing | sitting
urban | rural
guilty | acquitted
lift ease | impose tighten
impose | lift
relax ease loosen | tighten
advance | retreat withdraw
deploy | withdraw
withdraw retreat | advance enter invade
extend prolong | shorten
accelerate | slow
reveal disclose release publish | conceal hide withhold
attend | boycott miss skip
obey comply | defy violate break
grant | deny refuse revoke
hire employ | fire dismiss
employed | unemployed jobless
employment | unemployment
healthy well | sick ill
ill sick | healthy
injured hurt wounded | unhurt unharmed uninjured unscathed
injure wound hurt | spare
dead | injured
fatal deadly | harmless
intact undamaged | damaged destroyed
destroy | repair rebuild restore
connect join merge unite | separate split divide
unite | divide
unanimous | split
innocence | guilt
optimistic | pessimistic
calm | angry
happy glad pleased satisfied | sad unhappy angry disappointed
confident | doubtful
hope | fear
sober | drunk
armed | unarmed
manned crewed | unmanned uncrewed
experienced | inexperienced
conscious | unconscious
dependent | independent
independent | dependent
official | unofficial
formal | informal
former | current incumbent
current present | former
elect | defeat
landlord | tenant
ancestor | descendant
plaintiff | defendant
prosecution | defence defense
"""

# One line a set: a thing is one of them at a time.
_SETS = """
monday tuesday wednesday thursday friday saturday sunday
january february march april may june july august september october november december
spring summer autumn winter
north south east west
northern southern eastern western
red blue green yellow black white brown orange purple pink grey gray
first second third fourth fifth sixth seventh eighth ninth tenth
gold silver bronze
monthly weekly daily yearly hourly
world national regional state local
president premier chancellor
king queen prince princess
christian muslim jewish hindu buddhist
catholic protestant orthodox
democrat republican
knife gun bomb
murder manslaughter
earthquake flood hurricane tornado typhoon fire
train plane bus car boat ship bicycle motorcycle
dog cat horse bird cow
breakfast lunch dinner
guitar piano violin drum
football basketball baseball tennis golf hockey cricket rugby
"""

# One line a pair of sides: who is the one of somebody has him for the other.
_CONVERSES = """
own buy acquire control parent owner | subsidiary unit division
succeed successor follow replace | predecessor precede
buy purchase acquire buyer | sell seller
employ hire employer | employee work
teach teacher | student pupil learn
lend lender creditor | borrow borrower debtor owe
father mother parent | son daughter child
father-in-law mother-in-law | son-in-law daughter-in-law
brother-in-law sister-in-law | father-in-law mother-in-law
uncle aunt | nephew niece
husband | wife
lead leader head | follower member
beat defeat win winner | lose loser
give award grant | receive get accept
send export exporter | receive import importer
lease let rent landlord | tenant
cause | prevent cure treat
sue plaintiff accuser accuse | defendant accused
before precede | after follow
"""


def _excluding(lines: str) -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for line in lines.replace("\\\n", "").strip().splitlines():
        left, right = (side.split() for side in line.split("|"))
        for one, other in product(left, right):
            if one != other:
                found.setdefault(one, set()).add(other)
                found.setdefault(other, set()).add(one)
    return MappingProxyType({word: frozenset(others) for word, others in found.items()})


def _members() -> Mapping[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for row, line in enumerate(_SETS.strip().splitlines()):
        for word in line.split():
            found.setdefault(word, set()).add(row)
    return MappingProxyType({word: frozenset(rows) for word, rows in found.items()})


OPPOSITES = _excluding(_SIDES)
OUTCOMES = _excluding(_OUTCOMES)
MEMBERS = _members()
CONVERSES = _excluding(_CONVERSES)


def opposite(one: str, other: str) -> bool:
    """Tell whether two lemmas can't both be said of one thing."""
    return other in OPPOSITES.get(one, ())


def outcomes_apart(one: str, other: str) -> bool:
    """Tell whether two lemmas are outcomes of which one thing has but one."""
    return other in OUTCOMES.get(one, ())


def exclude(one: str, other: str) -> bool:
    """Tell whether two lemmas are different members of one set."""
    return one != other and bool(MEMBERS.get(one, frozenset()) & MEMBERS.get(other, frozenset()))


def converse(one: str, other: str) -> bool:
    """Tell whether two lemmas tell one relation from its two ends."""
    return other in CONVERSES.get(one, ())
