"""Sets of everyday words of which one thing is but one: a niece is no daughter, a lorry no bus.

One line a set: its name, then its members. Words that may be said of one thing stand in one member
("pistol", "handgun"); a general word ("gun", "vehicle", "relative") stands in no set. That two
words exclude each other proves nothing yet: what both are said of has to be the same as well.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from types import MappingProxyType

# Members are parted by "|", words of one member by commas.
_THINGS = """
kin: daughter, stepdaughter | son, stepson | mother, stepmother | father, stepfather | \
brother, half-brother, stepbrother | sister, half-sister, stepsister | brother-in-law | \
sister-in-law | mother-in-law | father-in-law | son-in-law | daughter-in-law | niece | nephew | \
aunt | uncle | cousin | grandmother, great-grandmother | grandfather, great-grandfather | \
grandson, great-grandson | granddaughter, great-granddaughter | wife, widow | husband, widower | \
former partner, former wife, former husband, former girlfriend, former boyfriend, ex-partner, \
ex-wife, ex-husband, ex-girlfriend, ex-boyfriend
trade: soldier | firefighter, fireman | police officer, policeman, policewoman | nurse | doctor, \
physician, surgeon | teacher, schoolteacher, schoolmaster | farmer, farm worker | fisherman | \
coal miner, miner | machinist, mechanic | carpenter, joiner | electrician | plumber | baker | \
butcher | tailor, dressmaker, seamstress | shopkeeper, grocer | lawyer, attorney, solicitor, \
barrister | journalist, reporter, photographer | bricklayer, stonemason | dentist | pharmacist | \
accountant, bookkeeper | blacksmith | postman, mail carrier | cook, chef | truck driver, \
lorry driver | bus driver | taxi driver | librarian | clergyman, priest, pastor, vicar, rabbi | \
steelworker | dockworker, docker, longshoreman | barber, hairdresser | architect | dairyman, \
milkman
weapon: pistol, handgun, revolver | rifle | shotgun | knife, dagger | machete | axe, hatchet | \
hammer | sword | crossbow | baseball bat | screwdriver | razor
missile: rubber bullet, plastic bullet | tear-gas canister, tear-gas grenade | live round, \
live bullet | stun grenade | water cannon | petrol bomb, firebomb, Molotov cocktail | stone, \
rock, brick | bottle
vehicle: bus, coach, minibus | lorry, truck, pickup | car, sedan, saloon, taxi | motorcycle, \
motorbike, scooter, moped | bicycle, bike | tram, streetcar, trolley | train | tractor | \
ambulance | fire engine
aircraft: helicopter | plane, airplane, aeroplane, jet, airliner, jetliner | glider | \
hot-air balloon, balloon | drone
vessel: ferry | freighter, cargo ship, container ship, bulk carrier, tanker | trawler, \
fishing boat | cruise ship, cruise liner | yacht, sailboat, sailing boat | tugboat, tug | barge | \
warship, frigate, destroyer, submarine | speedboat, motorboat, dinghy, inflatable | canoe, kayak
ceremony: wedding | funeral, burial, memorial service | graduation, commencement | christening, \
baptism | birthday party | baby shower
sending-off: second yellow card, second booking, second yellow, two yellow cards, two bookings | \
straight red card, straight red
death: pneumonia | heart failure, heart attack, heart disease, cardiac arrest, coronary | stroke, \
brain haemorrhage, brain hemorrhage, aneurysm | cancer, leukemia, leukaemia, lymphoma, tumor, \
tumour | kidney failure | liver failure, cirrhosis | Parkinson's disease | Alzheimer's disease, \
dementia | drowning | drug overdose, overdose | hypothermia | emphysema | tuberculosis | diabetes
outbreak: cholera | typhoid | measles | malaria | dengue, dengue fever | Ebola | polio | mumps | \
meningitis | anthrax | bird flu | swine flu | rabies | plague | yellow fever | rubella | \
diphtheria | whooping cough, pertussis | smallpox | mpox, monkeypox | hepatitis
wound: chest | neck, throat | head, face | stomach, abdomen | leg, thigh, knee, ankle, foot, \
calf, shin | arm, hand, wrist, elbow, forearm
room: kitchen | bedroom | bathroom | living room, lounge, sitting room | basement, cellar | \
attic, loft | garage | balcony | garden, yard, backyard | rooftop | hallway, corridor | \
stairwell, staircase | dining room
floor: ground floor | third floor | fourth floor | fifth floor | sixth floor | seventh floor | \
eighth floor | ninth floor | tenth floor | top floor
building: house, home, apartment, flat, bungalow, cottage, farmhouse | school | hospital | \
church, chapel, cathedral | mosque | synagogue | hotel, motel, inn | restaurant, cafe, café, \
diner, pub, bar, tavern, nightclub | cinema, movie theater, movie theatre | warehouse | factory | \
library | museum | supermarket, grocery store | prison, jail | airport | railway station, \
train station | bus station, bus stop | gas station, petrol station, filling station | \
courthouse | pharmacy, drugstore | barn | sports hall, gymnasium, gym
schooling: nursery school, kindergarten | primary school, elementary school, grade school | \
secondary school, high school | university, college
water: river | lake, reservoir | sea, ocean | canal | pond | swimming pool
animal: dog | cat | horse, pony | cow, bull, cattle | sheep, lamb | goat | pig, boar | chicken, \
hen | duck | goose | elephant | lion | tiger | leopard | bear | wolf | fox | deer, moose, elk | \
monkey, baboon | snake, python | crocodile, alligator | shark | whale | dolphin | seal | eagle | \
swan | camel | donkey, mule | rabbit | rat
crop: wheat | barley | corn, maize | rice | soybean, soya | cotton | coffee | cocoa | tea | \
potato | onion | tomato | apple | banana | grape | olive | tobacco | sugar | oat | orange
metal: gold | silver | copper | iron | nickel | zinc | tin | bauxite, aluminum, aluminium | \
lithium | cobalt | uranium | coal | diamond | phosphate | manganese | platinum
fuel: petrol, gasoline | diesel | natural gas | kerosene, paraffin, jet fuel | coal | propane | \
heating oil | firewood
load: food | laundry | timber, logs, lumber | gravel | sand | cement | livestock | furniture | \
clothing | fertilizer, fertiliser | scrap metal | mail
drug: cocaine | heroin | cannabis, marijuana, hashish | methamphetamine, crystal meth | ecstasy | \
fentanyl | opium
drink: beer | wine | whisky, whiskey | vodka | rum | gin | brandy | champagne | tea | coffee | \
milk
meal: breakfast | lunch | dinner, supper
instrument: guitar | piano | violin | drum | trumpet | saxophone | cello | flute | clarinet | \
accordion | harp | banjo
sport: football, soccer | basketball | baseball | tennis | golf | hockey | cricket | rugby | \
volleyball | handball | swimming | boxing | wrestling | cycling
study: law | medicine | economics | physics | chemistry | biology | mathematics | history | \
philosophy | engineering | theology | architecture | literature | journalism | psychology
service: army, Army | navy, Navy | air force, Air Force | coast guard, Coast Guard | \
marines, Marines, Marine Corps
"""
# These count only before one noun: "the left engine", "the right engine".
_ATTRIBUTES = """
side: left, left-hand | right, right-hand
latitude: north, northern, northbound | south, southern, southbound
longitude: east, eastern, eastbound | west, western, westbound
row: front | rear, back
degree: first-degree | second-degree | third-degree
colour: red, crimson | blue | green | yellow | black | white | brown | grey, gray, silver | \
orange | purple | pink
medal: gold | silver | bronze
material: wooden | concrete | steel | brick | stone | glass | plastic | cardboard | marble
rank: largest, biggest | second-largest, second-biggest | third-largest, third-biggest | \
fourth-largest, fourth-biggest | smallest
injury: knee | ankle | hamstring, thigh | groin | calf | shoulder | wrist | hip | elbow | foot | \
achilles
tumour: lung | breast | prostate | liver | pancreatic | stomach | kidney | colon, bowel | \
ovarian | brain | throat | skin | bone | bladder
faith: Catholic | Protestant | Orthodox | Methodist | Baptist | Lutheran | Anglican
religion: Christian | Muslim | Jewish | Hindu | Buddhist | Sikh
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A word of a set in a text: which set and member, where, one or several of it.

    `attribute` tells that the word says of what sort the noun behind it is.
    """

    set: str
    member: int
    attribute: bool
    plural: bool
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class _Set:
    """A set's words in one pattern, the longest first, with member and number of each."""

    name: str
    attribute: bool
    words: Mapping[str, tuple[int, bool]]
    pattern: re.Pattern[str]

    def members(self, text: str) -> Iterator[Member]:
        for found in self.pattern.finditer(text):
            member, plural = self.words[_key(found[0])]
            yield Member(
                set=self.name,
                member=member,
                attribute=self.attribute,
                plural=plural,
                start=found.start(),
                end=found.end(),
            )


@lru_cache(maxsize=4096)
def members(text: str) -> tuple[Member, ...]:
    """Return the words of every set in a text."""
    return tuple(member for each in _sets() for member in each.members(text))


def named_in(text: str, member: Member, head: str = "") -> bool:
    """Tell whether a text has any word of a member, before a `head` where one is given."""
    own = next(s for s in _sets() if (s.name, s.attribute) == (member.set, member.attribute))
    return any(
        found.member == member.member
        and text[found.end :].lstrip(" -").lower().startswith(head.lower())
        for found in own.members(text)
    )


@cache
def _sets() -> tuple[_Set, ...]:
    return tuple(
        _read(line, attribute=attribute)
        for lines, attribute in ((_THINGS, False), (_ATTRIBUTES, True))
        for line in lines.replace("\\\n", "").strip().splitlines()
    )


def _read(line: str, *, attribute: bool) -> _Set:
    name, _, rest = line.partition(":")
    words = {
        _key(form): (number, plural)
        for number, member in enumerate(rest.split("|"))
        for word in member.split(",")
        for form, plural in _forms(word.strip(), attribute=attribute)
    }
    choices = sorted(words, key=lambda word: (-len(word), word))
    either = "|".join(re.escape(word).replace(r"\ ", "[ -]") for word in choices)
    return _Set(
        name=name,
        attribute=attribute,
        words=MappingProxyType(words),
        pattern=re.compile(rf"(?<![\w-])(?:{either})(?![\w-])"),
    )


def _key(word: str) -> str:
    """Write a word as the table has it, however its parts are joined."""
    return " ".join(word.replace("-", " ").split())


def _forms(word: str, *, attribute: bool) -> tuple[tuple[str, bool], ...]:
    return ((word, False),) if attribute else ((word, False), (_several(word), True))


def _several(word: str) -> str:
    """Return the plural of a noun."""
    if word.endswith("man"):
        return f"{word[:-3]}men"
    if word.endswith(("wife", "knife", "wolf")):
        return f"{word.removesuffix('fe').removesuffix('f')}ves"
    if word.endswith("-in-law"):
        return word.replace("-", "s-", 1)
    if word.endswith("y") and word[-2] not in "aeiou":
        return f"{word[:-1]}ies"
    return word + ("es" if word.endswith(("s", "x", "ch", "sh")) else "s")
