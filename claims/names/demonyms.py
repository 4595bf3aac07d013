"""Countries with the words for their people, their seats of government and their other names."""

from typing import Final

from claims.names.wordlists import wordlist

# country | demonyms | capital and seat of government | other names. English usage in news.
_TABLE: Final = """
afghanistan|afghan,afghans|kabul|
albania|albanian|tirana|
algeria|algerian|algiers|
angola|angolan|luanda|
argentina|argentine,argentinian|buenos aires|
armenia|armenian|yerevan|
australia|australian,aussie|canberra|
austria|austrian|vienna|
azerbaijan|azerbaijani,azeri|baku|
bahrain|bahraini|manama|
bangladesh|bangladeshi|dhaka|
barbados|barbadian|bridgetown|
belarus|belarusian|minsk|belorussia
belgium|belgian||
bolivia|bolivian|la paz|
bosnia|bosnian|sarajevo|bosnia and herzegovina
botswana|botswanan|gaborone|
brazil|brazilian|brasilia|
bulgaria|bulgarian|sofia|
burkina faso|burkinabe|ouagadougou|
burundi|burundian|bujumbura|
cambodia|cambodian|phnom penh|
cameroon|cameroonian|yaounde|
canada|canadian|ottawa|
central african republic||bangui|
chad|chadian|n'djamena|
chile|chilean|santiago|
china|chinese|beijing,zhongnanhai|people's republic of china,prc,peking
colombia|colombian|bogota|
congo|congolese|kinshasa|democratic republic of congo,democratic republic of the congo,drc
costa rica|costa rican|san jose|
croatia|croatian,croat|zagreb|
cuba|cuban|havana|
cyprus|cypriot|nicosia|
czech republic|czech|prague|czechia
denmark|danish,dane|copenhagen|
djibouti|djiboutian||
dominican republic|dominican|santo domingo|
east timor|timorese|dili|timor-leste
ecuador|ecuadorian,ecuadorean|quito|
egypt|egyptian|cairo|
el salvador|salvadoran|san salvador|
equatorial guinea|equatorial guinean|malabo|
eritrea|eritrean|asmara|
estonia|estonian|tallinn|
ethiopia|ethiopian|addis ababa|
european union||brussels|eu,e.u
fiji|fijian|suva|
finland|finnish,finn|helsinki|
france|french|paris,elysee|
gabon|gabonese|libreville|
gambia|gambian|banjul|
georgia|georgian|tbilisi|
germany|german|berlin|
ghana|ghanaian|accra|
greece|greek|athens|
guatemala|guatemalan||
guinea|guinean|conakry|
guyana|guyanese|georgetown|
haiti|haitian|port-au-prince|
honduras|honduran|tegucigalpa|
hungary|hungarian|budapest|
iceland|icelandic,icelander|reykjavik|
india|indian|new delhi,delhi|
indonesia|indonesian|jakarta|
iran|iranian|tehran,teheran|islamic republic of iran
iraq|iraqi|baghdad|
ireland|irish|dublin|republic of ireland
israel|israeli|jerusalem|
italy|italian|rome|
ivory coast|ivorian|yamoussoukro|cote d'ivoire
jamaica|jamaican|kingston|
japan|japanese|tokyo|
jordan|jordanian|amman|
kazakhstan|kazakh,kazakhstani|astana|
kenya|kenyan|nairobi|
kosovo|kosovar,kosovan|pristina|
kuwait|kuwaiti||
kyrgyzstan|kyrgyz|bishkek|
laos|laotian|vientiane|
latvia|latvian|riga|
lebanon|lebanese|beirut|
liberia|liberian|monrovia|
libya|libyan|tripoli|
lithuania|lithuanian|vilnius|
luxembourg|luxembourgish||
madagascar|malagasy|antananarivo|
malawi|malawian|lilongwe|
malaysia|malaysian|kuala lumpur,putrajaya|
maldives|maldivian|male|
mali|malian|bamako|
malta|maltese|valletta|
mauritania|mauritanian|nouakchott|
mauritius|mauritian|port louis|
mexico|mexican|mexico city|
moldova|moldovan|chisinau|
mongolia|mongolian|ulan bator|
montenegro|montenegrin|podgorica|
morocco|moroccan|rabat|
mozambique|mozambican|maputo|
myanmar|burmese|naypyidaw|burma
namibia|namibian|windhoek|
nepal|nepali,nepalese|kathmandu|
netherlands|dutch|the hague,amsterdam|holland
new zealand|new zealander|wellington|
nicaragua|nicaraguan|managua|
niger|nigerien|niamey|
nigeria|nigerian|abuja|
north korea|north korean|pyongyang|dprk
north macedonia|macedonian|skopje|macedonia
norway|norwegian|oslo|
oman|omani|muscat|
pakistan|pakistani|islamabad|
palestine|palestinian|ramallah|palestinian territories
panama|panamanian||
papua new guinea|papuan|port moresby|
paraguay|paraguayan|asuncion|
peru|peruvian|lima|
philippines|philippine,filipino|manila|
poland|polish,pole|warsaw|
portugal|portuguese|lisbon|
qatar|qatari|doha|
romania|romanian|bucharest|
russia|russian|moscow,kremlin|russian federation
rwanda|rwandan|kigali|
saudi arabia|saudi,saudi arabian|riyadh|
senegal|senegalese|dakar|
serbia|serbian,serb|belgrade|
sierra leone|sierra leonean|freetown|
singapore|singaporean||
slovakia|slovak|bratislava|
slovenia|slovenian,slovene|ljubljana|
somalia|somali,somalian|mogadishu|
south africa|south african|pretoria|
south korea|south korean|seoul|republic of korea
south sudan|south sudanese|juba|
soviet union|soviet||ussr,u.s.s.r
spain|spanish,spaniard|madrid|
sri lanka|sri lankan|colombo|
sudan|sudanese|khartoum|
sweden|swedish,swede|stockholm|
switzerland|swiss|bern|
syria|syrian|damascus|
taiwan|taiwanese|taipei|
tajikistan|tajik|dushanbe|
tanzania|tanzanian|dodoma|
thailand|thai|bangkok|
togo|togolese|lome|
trinidad and tobago|trinidadian|port of spain|
tunisia|tunisian|tunis|
turkey|turkish,turk|ankara|turkiye
turkmenistan|turkmen|ashgabat|
uganda|ugandan|kampala|
ukraine|ukrainian|kyiv,kiev|
united arab emirates|emirati|abu dhabi|uae,u.a.e
united kingdom|british,briton,brit|london,downing street,whitehall|uk,u.k,britain,great britain
united states|american|washington,white house|us,u.s,usa,u.s.a,america,united states of america
uruguay|uruguayan|montevideo|
uzbekistan|uzbek|tashkent|
vatican|||holy see,vatican city
venezuela|venezuelan|caracas|
vietnam|vietnamese|hanoi|
yemen|yemeni|sanaa,sana'a|
zambia|zambian|lusaka|
zimbabwe|zimbabwean|harare|
"""

# Adjectives of people and regions that are no country's.
OTHER_DEMONYMS: Final = wordlist(
    """
    african asian european arab arabic jewish muslim islamic islamist christian catholic
    protestant buddhist hindu sikh sunni shiite shia latino hispanic kurdish kurd english scottish
    welsh scandinavian western eastern baltic balkan caribbean chechen tibetan catalan basque roma
    californian texan parisian londoner democrat democrats republican republicans communist nazi
    olympic anglican jew jews muslims christians scot scots englishman latin marxist tory tories
    """
)

# Cities under two spellings or names in English news.
CITY_ALIASES: Final = {
    "kiev": "kyiv",
    "bombay": "mumbai",
    "calcutta": "kolkata",
    "madras": "chennai",
    "bangalore": "bengaluru",
    "peking": "beijing",
    "rangoon": "yangon",
    "teheran": "tehran",
    "odessa": "odesa",
    "kharkov": "kharkiv",
    "lvov": "lviv",
}

UNITED_NATIONS: Final = {"un": "united nations", "u.n": "united nations", "nato": "nato"}

OTHER_PLACES: Final = wordlist(
    """
    alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho
    illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan
    minnesota mississippi missouri montana nebraska nevada ohio oklahoma oregon pennsylvania
    tennessee texas utah vermont virginia wisconsin wyoming ontario quebec alberta manitoba
    scotland wales england europe africa asia antarctica pacific atlantic mediterranean arctic
    crimea gaza chechnya kashmir tibet greenland
    """
) | frozenset(
    {
        "new hampshire", "new jersey", "new mexico", "new york", "north carolina", "north dakota",
        "rhode island", "south carolina", "south dakota", "west virginia", "british columbia",
        "nova scotia", "new brunswick", "northern ireland", "hong kong", "west bank", "gaza strip",
        "middle east", "latin america", "south america", "north america", "central america",
        "los angeles", "san francisco", "san diego", "chicago", "boston", "houston", "dallas",
        "detroit", "miami", "philadelphia", "seattle", "atlanta", "baltimore", "las vegas",
        "sydney", "melbourne", "toronto", "montreal", "vancouver", "mumbai", "shanghai", "istanbul",
        "dubai", "geneva", "zurich", "munich", "hamburg", "frankfurt", "milan", "barcelona",
        "st. petersburg", "kharkiv", "odesa", "lviv", "karachi", "lahore", "kolkata", "chennai",
        "new york city", "manchester", "liverpool", "glasgow", "edinburgh", "belfast",
        "birmingham", "brooklyn", "manhattan", "hollywood", "new orleans", "phoenix", "denver",
    }
)  # fmt: skip


def _rows() -> tuple[tuple[str, tuple[str, ...], tuple[str, ...], tuple[str, ...]], ...]:
    rows = []
    for line in _TABLE.strip().splitlines():
        country, demonyms, seats, aliases = (part.strip() for part in line.split("|"))
        rows.append(
            (country, *(tuple(filter(None, s.split(","))) for s in (demonyms, seats, aliases)))
        )
    return tuple(rows)  # type: ignore[arg-type]


COUNTRIES: Final = frozenset(row[0] for row in _rows())
DEMONYMS: Final = {word: row[0] for row in _rows() for word in row[1]}
SEATS: Final = {word: row[0] for row in _rows() for word in row[2]}
ALIASES: Final = {word: row[0] for row in _rows() for word in row[3]} | UNITED_NATIONS


def fold_place(name: str) -> str:
    """Write a name in lower case without a leading "the", possessive or closing full stop."""
    folded = " ".join(name.lower().replace("’", "'").split())
    return folded.removeprefix("the ").removesuffix("'s").removesuffix("'").rstrip(".")


def country_of(name: str) -> str | None:
    """Return the lower-case country that a demonym, country name or alias stands for."""
    folded = fold_place(name)
    if folded in COUNTRIES:
        return folded
    if folded in ALIASES:
        return ALIASES[folded]
    singular = folded.removesuffix("s")
    return DEMONYMS.get(folded) or DEMONYMS.get(singular)


def is_demonym(word: str) -> bool:
    """Tell whether a word is an adjective of nationality or the word for a people."""
    folded = fold_place(word)
    return (
        folded in DEMONYMS
        or folded.removesuffix("s") in DEMONYMS
        or folded in OTHER_DEMONYMS
        or folded.removesuffix("s") in OTHER_DEMONYMS
    )


def is_place(name: str) -> bool:
    """Tell whether a name is a country, capital or other well-known place."""
    folded = fold_place(name)
    return (
        folded in COUNTRIES
        or (folded in ALIASES and ALIASES[folded] in COUNTRIES)
        or folded in SEATS
        or folded in OTHER_PLACES
        or folded in CITY_ALIASES
    )


def canonical_actor(name: str) -> str:
    """Return the state a name acts for ("Moscow" -> "russia"), or the folded name itself."""
    folded = fold_place(name)
    return country_of(folded) or SEATS.get(folded) or CITY_ALIASES.get(folded, folded)


def is_known_place(word: str) -> bool:
    """Tell whether a folded word is a place's name or its people's."""
    return is_place(word) or is_demonym(word)
