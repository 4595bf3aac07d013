"""Words -> classes of event: which verbs and nouns may tell of the same kind of happening."""

from collections.abc import Mapping
from types import MappingProxyType

from claims.lexicon import lexicon

# One line a class: lemmas of verbs and event nouns that news copy uses for one another. A lemma may
# stand in several classes; a shared class makes two predicates comparable, never equal.
_CLASSES = {
    "contact": "speak talk call phone telephone contact converse conversation talks discussion "
    "discuss communicate communication exchange chat meet meeting",
    "meeting": "meet meeting summit sit-down encounter visit follow-up",
    "request": "request ask appeal seek plea petition demand urge",
    "receipt": "receive receipt acknowledge get accept",
    "response": "respond response reply answer react reaction engage",
    "offer": "offer propose proposal bid deal tender",
    "invasion": "invade invasion attack war offensive operation incursion onslaught aggression "
    "hostility",
    "death": "kill die dead death toll fatality perish slay deceased murder claim lose drown "
    "massacre victim killing slaying",
    "injury": "injure wound hurt injury wounded casualty maim",
    "missing": "missing disappear unaccounted vanish",
    "damage": "damage destroy collapse flatten wreck ruin devastate burn raze demolish destruction",
    "evacuation": "evacuate displace evacuation relocate shelter homeless",
    "rescue": "rescue save recover retrieve pull free",
    "hospital": "hospitalise hospitalize treat admit hospital treatment",
    "arrest": "arrest detain capture apprehend nab catch hold custody seize round detention pick",
    "seizure": "seize confiscate recover find impound discover haul",
    "attack": "attack assault raid bomb bombing shell shelling ambush blast explosion storm hijack "
    "explode detonate",
    "shooting": "shoot shooting gun fire gunfire",
    "interception": "intercept stop foil thwart repel prevent block avert",
    "escape": "escape flee run away",
    "quake": "quake earthquake tremor temblor tremblor strike hit shake jolt rock rattle rumble",
    "storm": "storm hurricane typhoon cyclone tornado landfall batter lash",
    "flood": "flood flooding inundate submerge breach burst",
    "eruption": "erupt eruption",
    "failure": "fail failure burst break breach collapse rupture",
    "fire": "fire blaze burn wildfire engulf",
    "crash": "crash collide collision derail derailment plunge capsize sink wreck",
    "theft": "steal theft rob robbery heist snatch loot burgle burglary",
    "sentence": "sentence sentencing jail imprison imprisonment prison term serve",
    "conviction": "convict guilty verdict conviction acquit acquittal",
    "charge": "charge accuse indict indictment allege accusation",
    "overturning": "overturn quash annul vacate reverse reversal annulment",
    "stop": "halt stop",
    "trial": "trial hearing court appear plead testify",
    "release": "release free freed liberate liberation parole bail freedom",
    "swap": "swap exchange trade",
    "resignation": "resign resignation quit leave depart departure retire step",
    "dismissal": "fire sack dismiss oust axe dismissal removal eject expel expulsion ouster depose "
    "excommunicate",
    "appointment": "appoint name hire nominate appointment nomination pick choose select replace "
    "succeed",
    "signing": "sign signing agree join contract deal hire recruit pick",
    "victory": "win victory beat defeat triumph top edge rout down",
    "loss": "lose loss defeat",
    "score": "score goal hit touchdown run point",
    "purchase": "buy acquire purchase acquisition takeover takeover merge merger pay deal",
    "sale": "sell sale divest offload sales",
    "payment": "pay payment cost spend price worth fund donate contribute fine",
    "launch": "launch unveil introduce release debut announce present roll premiere",
    "announcement": "announce announcement declare unveil reveal disclose confirm",
    "vote": "vote election elect poll referendum ballot",
    "approval": "approve approval pass ratify back endorse adopt support",
    "rejection": "reject refuse decline rebuff turn oppose rejection refusal",
    "protest": "protest demonstrate demonstration march rally demonstrator protester",
    "strike": "strike walkout stoppage",
    "annexation": "annex annexation absorb incorporate",
    "cancellation": "cancel call-off scrap cancellation postpone abandon",
    "delay": "delay postpone defer suspend",
    "start": "start begin open commence launch beginning outbreak",
    "end": "end finish close conclude stop cease",
    "rise": "rise increase climb grow gain jump surge soar up growth",
    "fall": "fall drop decline decrease slip slump plunge tumble down sink lose",
    "arrival": "arrive arrival reach land come return enter",
    "departure": "leave depart departure exit withdraw withdrawal",
    "travel": "travel fly sail drive journey trip visit",
    "move": "relocate settle emigrate",
    "birth": "bear birth born",
    "founding": "found establish foundation founding co-found",
    "marriage": "marry wed wedding marriage",
    "divorce": "divorce split separate separation annulment",
    "filing": "file lawsuit sue suit complaint",
    "publication": "publish print post publication release premiere debut",
    "use": "use deploy employ operate",
    "supply": "supply provide deliver send ship give hand",
    "employment": "employ work job workforce worker staff",
    "layoff": "layoff cut lay redundancy redundant shed",
    "escort": "escort accompany guard protect",
    "sighting": "see spot detect notice observe sight",
    "approach": "approach near close",
    "felt": "feel last shake",
    "participation": "attend participate join attendance turnout attendee",
    "check-in": "check enter admit seek",
    "search": "search hunt look scour comb",
    "closure": "close shut closure shutdown block seal",
    "condemnation": "condemn denounce criticise criticize slam blast lambast",
    "warning": "warn caution warning alert",
    "invitation": "invite invitation",
    "recognition": "recognise recognize recognition",
    "location": "locate centre center epicentre epicenter situate",
    "kidnapping": "kidnap abduct abduction kidnapping snatch",
    "inspection": "inspect inspection examine audit",
    "discovery": "discover find unearth uncover dig excavate discovery",
    "decree": "impose declare proclaim decree",
    "stabbing": "stab stabbing knife",
    "questioning": "question interview interrogate interrogation quiz",
    "negotiation": "negotiate negotiation bargain talks",
    "deployment": "deploy dispatch mobilise mobilize send deployment",
    "ban": "ban bar prohibit outlaw forbid",
    "withdrawal": "withdraw recall withdrawal pull",
    "investigation": "investigate probe inquiry investigation inquest",
    "reduction": "cut reduce lower trim slash reduction",
    "raising": "raise increase lift hike boost put_up",
    "construction": "build construct construction erect",
    "burial": "bury burial funeral",
    "outage": "outage blackout power electricity",
}

# Verbs that only carry, plan or end something: what happens is in the noun that goes with them.
LIGHT_VERBS = lexicon(
    "be have do make take give hold get go come happen occur take_place remain become include "
    "involve keep put set see seem appear schedule plan slate arrange organise organize cancel "
    "postpone expect"
)


def _by_lemma() -> Mapping[str, tuple[str, ...]]:
    table: dict[str, list[str]] = {}
    for name, lemmas in _CLASSES.items():
        for lemma in lemmas.split():
            classes = table.setdefault(lemma, [])
            if name not in classes:
                classes.append(name)
    return MappingProxyType({lemma: tuple(sorted(names)) for lemma, names in table.items()})


_BY_LEMMA = _by_lemma()
# Every verb and noun that tells of a class of event.
EVENT_WORDS = tuple(sorted(_BY_LEMMA))


def event_classes(lemma: str) -> tuple[str, ...]:
    """Return the classes of event that a verb's or noun's lemma may tell of, sorted."""
    return _BY_LEMMA.get(lemma.lower(), ())
