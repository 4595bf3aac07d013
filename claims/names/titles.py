"""Word lists that tell a person's title, an organisation or a place from a name's words."""

from typing import Final

from claims.names.wordlists import wordlist

# Ends a title: the name follows. Lower case, without the closing full stop.
TITLE_HEADS: Final = wordlist(
    """
    president vice-president premier minister secretary chancellor governor mayor senator
    congressman congresswoman representative ambassador envoy spokesman spokeswoman spokesperson
    chairman chairwoman chairperson chair director commissioner chief commander captain colonel
    general lieutenant major sergeant corporal private admiral commodore brigadier marshal officer
    detective inspector superintendent constable sheriff deputy judge justice magistrate attorney
    prosecutor lawyer king queen prince princess emperor empress sultan sheikh emir pope cardinal
    archbishop bishop father sister rabbi imam ayatollah reverend pastor mullah professor doctor
    coach manager actor actress singer director producer mr mrs ms miss mx dr prof sir dame lord
    lady baron baroness rev fr hon sen rep gov gen lt col maj sgt cpl capt cmdr adm brig supt det
    pvt amb pres leader speaker analyst economist treasurer cpt ssgt pfc adml founder ceo cfo coo
    counsel administrator author striker quarterback defender midfielder undersheriff ranger
    councilman councilwoman councillor councilor assemblyman advocate member marshal goalkeeper
    referee umpire juror trooper patrolman patrolwoman investigator coroner alderman comptroller
    seaman airman bombardier firefighter paramedic receiver cornerback linebacker pitcher forward
    star champion fm pm
    """
)

# A title head that is also a common surname, given name or first word of an organisation: it is a
# title only at the very start, before a name.
DOUBTFUL_HEADS: Final = wordlist(
    "king queen prince major general private father sister justice judge bishop pope cardinal"
    " baron chief star forward speaker chair champion marshal star rev duke earl deputy"
)

# What may stand before a title head, inside the title.
TITLE_MODIFIERS: Final = wordlist(
    """
    prime foreign deputy vice first former ex acting interim defence defense interior finance
    health justice home energy education environment agriculture transport trade economy labour
    labor oil information communications chief public relations executive general attorney press
    assistant senior special under permanent state district police fire crown supreme court high
    federal chief lieutenant staff chairman opposition house senate majority minority party lt maj
    brig rear white national security affairs city council surgeon incumbent outgoing hollywood
    olympic democratic republican superior circuit appellate juvenile probate municipal crown
    associate presiding administrative
    """
)

# "Secretary of State", "Minister of Foreign Affairs": the complement belongs to the title.
TITLE_COMPLEMENTS: Final = wordlist(
    """
    state defence defense foreign affairs interior finance health justice energy education
    commerce labor labour agriculture transportation transport treasury homeland security staff
    police operations war home trade state's
    """
)

# Lower-case words that stand right before a person's name.
ROLE_NOUNS: Final = TITLE_HEADS | wordlist(
    """
    diplomat dealer smuggler trafficker suspect victim driver pilot teacher student resident
    activist blogger journalist reporter correspondent editor writer photographer musician rapper
    comedian model player footballer golfer boxer swimmer skater runner cyclist trainer physician
    surgeon nurse scientist researcher expert historian politician lawmaker legislator official
    aide adviser advisor soldier marine veteran fighter militant gunman killer murderer convict
    prisoner inmate fugitive businessman businesswoman entrepreneur billionaire tycoon banker
    investor employee worker farmer fisherman wife husband son daughter brother mother uncle aunt
    cousin nephew niece grandfather grandmother girlfriend boyfriend fiancee fiance friend
    neighbour neighbor partner widow colleague teammate boss owner baker novelist poet poetess
    painter artist designer architect engineer astronaut cosmonaut hostage candidate frontrunner
    nominee defendant plaintiff witness consultant consul correspondent anchor host presenter
    executive spokesperson agent guard skipper batsman bowler rookie legend icon starlet heiress
    socialite frontman guitarist drummer bassist newcomer co-star
    """
)

PLURAL_ROLES: Final = wordlist(
    """
    diplomats ministers leaders presidents officials men women politicians players stars actors
    actresses candidates lawyers suspects defendants pair duo brothers sisters siblings couple
    negotiators envoys secretaries counterparts americans prisoners detainees teammates sides
    """
)

ORGANISATION_HEADS: Final = wordlist(
    """
    store stores composite index aircraft
    ministry department agency administration government parliament congress senate committee
    commission council court tribunal police navy army force forces corps guard command bureau
    office service services university college school institute institution academy hospital bank
    fund corporation corp inc ltd llc plc company co group holdings industries motors airlines
    airways association federation union league alliance organisation organization party
    foundation society trust club church times post news press tribune herald journal gazette
    guardian telegraph mail radio television tv network broadcasting magazine studios pictures
    records entertainment media survey centre center authority board assembly house museum
    laboratory laboratories partners systems technologies software electronics pharmaceuticals
    energy brigade regiment battalion militia coalition front movement campaign registry clinic
    secretariat directorate exchange team united fc microsystems devices bbc cnn treasury pentagon
    gang rescue cathedral assn dept univ
    """
)

PLACE_HEADS: Final = wordlist(
    """
    island islands gulf sea ocean bay strait river lake mount mountain mountains valley desert
    peninsula province county district region state city town village street avenue road boulevard
    square park airport port harbor harbour beach coast cape canal bridge republic kingdom
    territory hills hill heights springs falls canyon reef archipelago continent hemisphere basin
    plateau glacier volcano rim ave aves rd blvd forest prison jail stadium arena hotel plaza
    tower towers highway freeway regency parish municipality suburb prefecture oblast governorate
    campus cemetery complex facility penitentiary hall theatre theater gardens garden field
    memorial courthouse mall lane terrace station junction pass creek peak ridge isle cove marina
    speedway ballpark racecourse cay atoll
    """
)

OTHER_HEADS: Final = wordlist(
    """
    war crisis treaty act agreement accord convention protocol summit conference olympics games
    cup prize award awards championship championships bowl series season tournament festival day
    election elections revolution amendment constitution bill plan operation project missile
    missiles drone drones rifle rifles windows corridor meeting talks bible koran quran language
    hurricane typhoon storm cyclone earthquake quake tsunami spring book trophy medal oscar oscars
    grammy emmy ship warship frigate galaxy macbook iphone ipad processor processors edition
    marathon derby festival tour movie film show trial order week month ceremony anniversary
    """
)

# A name that starts with one of these goes on over "of": "Gulf of Oman", "Bank of England".
OF_HEADS: Final = wordlist(
    """
    gulf bay strait sea cape isle port university college bank ministry department republic
    kingdom house court board bureau office institute church city league association organisation
    organization council union states academy school society federation district state province
    chamber book order museum centre center house embassy commission battle church commonwealth
    archdiocese diocese port lake assn dept univ
    """
)

VESSEL_PREFIXES: Final = wordlist("ins uss hms hmas hmcs mv ss usns rfs mt")
VESSEL_NOUNS: Final = wordlist(
    "ship vessel warship frigate destroyer tanker ferry boat submarine freighter"
)

CALENDAR: Final = wordlist(
    """
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri
    sat sun january february march april may june july august september october november december
    jan feb mar apr jun jul aug sept sep oct nov dec gmt utc est edt pst pdt ist cst cdt cet bst
    am pm a.m p.m today yesterday tomorrow tonight christmas easter ramadan thanksgiving
    """
)

UNITS: Final = wordlist(
    """
    dollar dollars euro euros pound pounds yen yuan rupee rupees ruble rubles usd eur gbp celsius
    fahrenheit kelvin richter mph et km ghz mhz gb mb kb hrs rs
    """
)

# Capitalised in running text without naming anything.
COMMON: Final = wordlist(
    """
    i i'm i've i'd i'll the a an this that these those he she it they we you his her its their our
    my your who what when where why how which and but or nor so yet if as at by for from in into
    of off on onto out over to up with after before since until while although though because
    during about against among between under no not yes there here then now all any both each few
    many more most other some such only own same than too very can will just should would could
    may might must shall do does did has have had is are was were be been being also however
    meanwhile still even once earlier later soon asked according photo photos image images video
    read see share print email updated published posted last copyright reuters/ follow subscribe
    click related source god internet web ok oh well please mr mrs ms dr let let's don't west east
    north south northern southern eastern western central tv dna cd dvd hiv aids ceo suv atm gps
    pc usb ak ied faq id q
    """
)

COMPASS: Final = wordlist("north south east west northern southern eastern western central")

PERSON_SUFFIXES: Final = wordlist("jr sr ii iii iv")

# Small words that stand inside personal names.
NAME_PARTICLES: Final = wordlist(
    "de da di del della der den van von bin ibn bint al el la le ter ten dos das du abu ben y e"
)

SPEECH_VERBS: Final = wordlist(
    """
    say speak tell add note ask reply declare state announce insist claim deny argue explain warn
    urge write think believe hope feel recall testify admit confirm reiterate stress suggest
    acknowledge
    """
)

# Heads of organisations, places and things that are surnames as well.
SURNAME_HEADS: Final = wordlist(
    """
    church house guard post times union force park lake hill hills forest bay street day book show
    order beach springs falls field fields rivers mount heath bridge banks cape marsh league
    spring hall garden lane pass creek peak ridge gardens
    """
)
# Unnamed people that a pronoun may mean instead of a name.
PEOPLE: Final = wordlist(
    """
    man woman teen teenager boy girl youth child baby kid person customer visitor passenger
    witness cop policeman policewoman rioter protester attacker stranger worker tourist patient
    cousin dad mom mum parent grandson granddaughter stepson stepdaughter in-law pensioner shopper
    bystander neighbour neighbor shooter robber thief burglar
    """
)
