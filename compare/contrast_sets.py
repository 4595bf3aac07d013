"""The words of which one thing is but one, a set a line: what one may be, or what sort it is of.

A line is a set's name, then its members, parted by "|"; words of one member by commas. Words that
may be said of one thing stand in one member ("pistol", "handgun"); a general word ("gun",
"vehicle", "relative") stands in no set. That two words exclude each other proves nothing yet: what
both are said of has to be the same as well.
"""

THINGS = """
kin: daughter, stepdaughter | son, stepson | mother, stepmother | father, stepfather | brother, \
half-brother, stepbrother, twin brother | sister, half-sister, stepsister, twin sister | \
brother-in-law | sister-in-law | mother-in-law | father-in-law | son-in-law | daughter-in-law | \
niece | nephew | aunt, great-aunt | uncle, great-uncle | cousin | grandmother, great-grandmother \
| grandfather, great-grandfather | grandson, great-grandson | granddaughter, great-granddaughter \
| wife, widow | husband, widower | former partner, former wife, former husband, former \
girlfriend, former boyfriend, ex-partner, ex-wife, ex-husband, ex-girlfriend, ex-boyfriend | \
girlfriend, boyfriend, fiancée, fiancé | godfather | godmother | godson | goddaughter
trade: soldier | firefighter, fireman | police officer, policeman, policewoman | nurse | doctor, \
physician, surgeon | teacher, schoolteacher, schoolmaster | farmer, farm worker | fisherman | \
coal miner, miner | machinist, mechanic | carpenter, joiner | electrician | plumber | baker | \
butcher | tailor, dressmaker | shopkeeper, grocer | lawyer, attorney, solicitor, barrister | \
journalist, reporter, photographer | bricklayer, stonemason | dentist | pharmacist | accountant, \
bookkeeper | blacksmith | postman, mail carrier, postal worker | cook, chef | truck driver, lorry \
driver | bus driver | taxi driver, cab driver | train driver, engine driver | librarian | \
clergyman, priest, pastor, vicar, rabbi | steelworker | dockworker, docker, longshoreman | \
barber, hairdresser | architect | dairyman, milkman | veterinarian, vet | midwife | paramedic | \
gardener, landscaper | jeweller, jeweler | florist | watchmaker | shoemaker, cobbler | tanner | \
potter | weaver | roofer | welder | sculptor | poet | novelist | astronomer | geologist | \
biologist | chemist | physicist | mathematician | economist | historian | psychologist, \
psychiatrist | engineer | waiter, waitress | bartender, barman | janitor, caretaker | shepherd, \
goatherd | beekeeper | lifeguard | park ranger, forest ranger, ranger | prison officer, prison \
guard, jailer | air traffic controller | flight attendant, stewardess | seamstress | street \
vendor, hawker | estate agent, real estate agent | insurance broker | stockbroker | banker | \
hotelier | undertaker
household: bodyguard, security guard, guard | driver, chauffeur | gardener | nanny, governess, \
babysitter, childminder | housekeeper, maid, cleaner | cook, chef | butler | secretary, personal \
assistant | accountant, bookkeeper | lawyer, attorney, solicitor | tutor | handyman | doctor, \
physician
aide: spokesman, spokeswoman, spokesperson, press secretary | speechwriter | chief of staff | \
campaign manager | legal adviser, legal advisor | interpreter, translator | bodyguard | driver | \
economic adviser, economic advisor | treasurer
crew: captain, skipper, shipmaster | chief engineer | second engineer | third engineer | first \
officer, chief officer, first mate, chief mate | second officer, second mate | third officer, \
third mate | bosun, boatswain | ship's cook | able seaman | deckhand | cabin boy | harbour pilot, \
harbor pilot | purser | co-pilot, copilot | flight engineer | flight attendant, cabin attendant, \
stewardess, steward | navigator | radio operator
digger: student, undergraduate | farmer | shepherd, goatherd | fisherman | builder, construction \
worker, bricklayer | hiker, walker, jogger, dog walker | schoolboy, schoolgirl | metal \
detectorist, treasure hunter | hunter | miner | diver | ploughman | quarryman | birdwatcher | \
truck driver, lorry driver | postman, mail carrier | plumber | gardener
royal: king | queen | prince, crown prince | princess, crown princess | emperor | empress | duke \
| duchess | sultan | emir | pharaoh | archbishop | bishop | pope | caliph
weapon: pistol, handgun, revolver | rifle, assault rifle, hunting rifle | shotgun | knife, \
dagger, kitchen knife | machete | axe, hatchet | hammer | sword | crossbow | baseball bat, \
cricket bat | screwdriver | razor, razor blade | crowbar, iron bar | hand grenade, grenade | \
submachine gun, machine gun | air gun, air rifle | slingshot, catapult | chainsaw | scissors | \
acid | spear | bow | broken bottle | golf club | brick | rope
missile: rubber bullet, plastic bullet | tear-gas canister, tear-gas grenade | live round, live \
bullet | stun grenade | water cannon | petrol bomb, firebomb, Molotov cocktail | stone, rock, \
brick | bottle | egg | tomato | shoe
bomb: car bomb | truck bomb, lorry bomb | roadside bomb | suicide bomber, suicide vest | parcel \
bomb, letter bomb, mail bomb | pipe bomb | nail bomb | landmine, land mine, mine | rocket | \
mortar shell, mortar | drone | missile, cruise missile | torpedo | artillery shell | time bomb | \
motorcycle bomb | backpack bomb | suitcase bomb
vehicle: bus, coach, minibus | lorry, truck, pickup, pickup truck | car, sedan, saloon, taxi | \
motorcycle, motorbike, scooter, moped | bicycle, bike | tram, streetcar, trolley | train | \
tractor | ambulance | fire engine | van, minivan | helicopter | rickshaw, tuk-tuk | snowmobile | \
sled, sledge | horse | golf cart | quad bike | combine harvester | bulldozer | armoured car | \
tank | cable car | hearse | limousine | speedboat | jet ski
aircraft: helicopter | plane, airplane, aeroplane, jet, airliner, jetliner | glider | hot-air \
balloon, balloon | drone | seaplane | airship | paraglider | microlight
vessel: ferry | freighter, cargo ship, container ship, bulk carrier | oil tanker, tanker | \
trawler, fishing boat | cruise ship, cruise liner | yacht, sailboat, sailing boat | tugboat, tug \
| barge | warship, frigate, destroyer, corvette, submarine | speedboat, motorboat, dinghy, \
inflatable | canoe, kayak | raft | icebreaker | lifeboat | dredger | houseboat | catamaran | \
aircraft carrier | minesweeper | patrol boat
freight: container ship | bulk carrier, ore carrier | oil tanker, chemical tanker, gas tanker, \
tanker | car carrier | livestock carrier | research ship | general cargo ship
ceremony: wedding | funeral, burial, memorial service | graduation, commencement | christening, \
baptism | birthday party | baby shower | bar mitzvah | book fair | engagement party | wake | \
housewarming | awards ceremony | prayer meeting | retirement party | beauty pageant
sending-off: second yellow card, second booking, second yellow, two yellow cards, two bookings | \
straight red card, straight red
scored: penalty, spot kick | free kick, free-kick | header | volley | own goal | corner | \
long-range shot | tap-in | rebound
winning: penalty shootout, penalties, shootout | extra time | golden goal | replay | unanimous \
decision | split decision | majority decision | knockout | technical knockout | disqualification \
| walkover | default | submission | tie-break, tiebreak, tiebreaker
stage: quarterfinal, quarter-final | semifinal, semi-final | first round | second round | third \
round | fourth round | fifth round | group stage | round of 16, last 16
surface: clay | grass | hard court, hardcourt | carpet
death: pneumonia | heart failure, heart attack, heart disease, cardiac arrest, coronary | stroke, \
brain haemorrhage, brain hemorrhage, aneurysm | cancer, leukemia, leukaemia, lymphoma, tumor, \
tumour | kidney failure | liver failure, cirrhosis | Parkinson's disease | Alzheimer's disease, \
dementia | drowning | drug overdose, overdose | hypothermia | emphysema | tuberculosis | diabetes \
| smoke inhalation | asphyxiation, suffocation, strangulation | multiple sclerosis | motor \
neurone disease, Lou Gehrig's disease | poisoning | electrocution | heatstroke | malnutrition, \
starvation | head injuries | burns | sepsis, blood poisoning | AIDS | malaria | gunshot wound, \
gunshot wounds | stab wound, stab wounds | suicide | a fall
outbreak: cholera | typhoid | measles | malaria | dengue, dengue fever | Ebola | polio | mumps | \
meningitis | anthrax | bird flu | swine flu | rabies | plague | yellow fever | rubella | \
diphtheria | whooping cough, pertussis | smallpox | mpox, monkeypox | hepatitis | norovirus | \
salmonella | listeria | E. coli | Legionnaires' disease | tuberculosis | chickenpox | scabies | \
Lassa fever | Zika | chikungunya | leptospirosis | botulism | Marburg | foot-and-mouth disease | \
mad cow disease | African swine fever
wound: chest | neck, throat | head, face | stomach, abdomen | leg, thigh, knee, ankle, foot, \
calf, shin | arm, hand, wrist, elbow, forearm | back, spine | shoulder | eye | jaw | nose | hip | \
finger | toe | ear | rib | pelvis | skull | buttock | groin | ribs
organ: heart | kidney | liver | lung | pancreas | cornea | bone marrow
affliction: ankle injury | knee injury | hamstring injury | groin injury | calf injury | shoulder \
injury | back injury | wrist injury | hip injury | elbow injury | foot injury | thigh injury | \
rib injury | hand injury | concussion | food poisoning | flu | chickenpox | appendicitis | \
tonsillitis | migraine | broken leg | broken arm | broken collarbone | broken wrist | broken \
ankle | broken jaw | broken nose | broken ribs
room: kitchen | bedroom | bathroom, shower | living room, lounge, sitting room | basement, cellar \
| attic, loft | garage | balcony | garden, yard, backyard | rooftop | hallway, corridor | \
stairwell, staircase | dining room | laundry room, laundry | study | pantry | shed | cafeteria, \
canteen | library | chapel | boiler room, engine room | storeroom, storage room | classroom | \
gymnasium, gym | waiting room | lift, elevator | car park, parking lot | lobby, foyer | \
conference room, meeting room | wheelhouse | bridge | cockpit | cargo hold | courtyard | \
dormitory | changing room, locker room, dressing room | swimming pool | operating theatre, \
operating room | toilet, restroom
floor: ground floor | third floor | fourth floor | fifth floor | sixth floor | seventh floor | \
eighth floor | ninth floor | tenth floor | top floor | 11th floor | 12th floor | 14th floor | \
15th floor
building: house, home, apartment, flat, bungalow, cottage, farmhouse | school | hospital | \
church, chapel, cathedral | mosque | synagogue | hotel, motel, inn | restaurant, cafe, café, \
diner, pub, bar, tavern, nightclub | cinema, movie theater, movie theatre | warehouse | factory | \
library | museum | supermarket, grocery store | prison, jail | airport | railway station, train \
station | bus station, bus stop | gas station, petrol station, filling station | courthouse | \
pharmacy, drugstore | barn | sports hall, gymnasium, gym | town hall, city hall | theatre, \
theater | bank | post office | police station | monastery, convent | campsite | casino | stadium \
| greenhouse | lighthouse | sawmill | brewery | hair salon, barber shop | nursing home, care home \
| orphanage | army barracks, barracks | shopping mall, shopping centre, shopping center | bakery \
| butcher's shop | bookshop, bookstore | jewellery shop, jewelry store
plant: sawmill | brewery | shipyard | steelworks, steel mill, steel plant | oil refinery, \
refinery | paper mill | power station, power plant | chemical plant | fireworks factory | textile \
mill, garment factory | cement works, cement plant | bakery | dairy | slaughterhouse, abattoir | \
quarry | tyre factory, tire plant | shoe factory | glassworks | aluminium smelter | distillery | \
foundry | cannery | car plant, car factory
spot: beach | park | car park, parking lot | forest, wood, woods, woodland | field | desert | \
cemetery, graveyard | roundabout | motorway, highway, freeway | bridge | tunnel | riverbank | \
cliff | cave | quarry | swamp, marsh | valley | playground | golf course | rubbish dump, \
landfill, garbage dump | market square, market | vineyard | orchard | construction site, building \
site | railway line, railway track | level crossing, railroad crossing | island
landform: lake, reservoir | mountain | volcano | glacier | waterfall | gorge, canyon | peninsula \
| delta
schooling: nursery school, kindergarten | primary school, elementary school, grade school | \
secondary school, high school | middle school | university, college | boarding school | law \
school | medical school | business school | art school, art college | drama school | technical \
college, polytechnic | seminary | military academy
court: supreme court, Supreme Court | appeals court, appeal court, court of appeal, Court of \
Appeal, Appeals Court | high court, High Court | crown court, Crown Court | magistrates' court, \
magistrates court | district court, District Court | county court, County Court | constitutional \
court, Constitutional Court | family court | juvenile court, youth court | military court, court \
martial | superior court, Superior Court | coroner's court
water: river | lake, reservoir | sea, ocean | canal | pond | swimming pool | stream, brook, creek \
| harbour, harbor | well | ditch | lagoon | estuary
animal: dog, puppy | cat, kitten | horse, pony, foal | cow, bull, cattle, calf | sheep, lamb | \
goat | pig, boar | chicken, hen | duck | goose | elephant | lion, lioness | tiger | leopard | \
cheetah | bear | wolf | fox | deer, moose, elk | monkey, baboon | snake, python, cobra, viper | \
crocodile, alligator | shark | whale | dolphin | porpoise | seal | eagle | hawk, falcon | owl | \
vulture | parrot | swan | camel | donkey, mule | rabbit, hare | rat | squirrel | badger | \
hedgehog | otter | beaver | bison, buffalo | rhinoceros, rhino | hippopotamus, hippo | giraffe | \
zebra | gorilla | chimpanzee | orangutan | kangaroo | wallaby | koala | penguin | ostrich | \
turtle, tortoise | jellyfish | octopus | salmon | trout | cod | herring | tuna | lobster | crab | \
oyster | mussel | wasp | hornet | bee | locust | mosquito | spider | scorpion | bat | pigeon | \
gull, seagull | raven, crow | hamster | jaguar | puma, cougar, mountain lion | hyena | jackal | \
lynx | stork | peacock | llama | reindeer | walrus | panda | stingray
crop: wheat | barley | corn, maize | rice | soybean, soya | cotton | coffee | cocoa | tea | \
potato | onion | tomato | apple | banana | grape | olive | tobacco | sugar | oat | orange | \
carrot | cabbage | lettuce | spinach | cucumber | pumpkin | strawberry | raspberry | cherry | \
peach | apricot | plum | pear | lemon | lime | mango | pineapple | avocado | melon, watermelon | \
almond | walnut | hazelnut | pistachio | cashew | peanut | rubber | palm oil | sunflower | \
rapeseed, canola | sorghum | millet | lentil | chickpea | cassava | sugar cane, sugarcane | sugar \
beet | hop | flax | hemp | vanilla | saffron | date | fig | pomegranate | rye
metal: gold | silver | copper | iron | nickel | zinc | tin | bauxite, aluminum, \
aluminium, alumina | lithium | cobalt | uranium | coal | diamond | phosphate | manganese | \
platinum | lead | tungsten | potash | graphite | emerald | ruby | sapphire | salt | titanium | \
chromium, chrome
fuel: petrol, gasoline | diesel | natural gas | kerosene, paraffin, jet fuel | coal | propane | \
heating oil | firewood | hydrogen | ethanol | crude oil, crude | nuclear power | wind power | \
solar power | hydropower | peat | biomass | charcoal | wood pellets | liquefied natural gas, LNG
substance: chlorine | ammonia | carbon monoxide | hydrogen sulphide, hydrogen sulfide | sulphuric \
acid, sulfuric acid | hydrochloric acid | nitric acid | methane | natural gas | propane | benzene \
| asbestos | mercury | lead | cyanide | arsenic | ammonium nitrate | sulphur dioxide, sulfur \
dioxide | hydrogen | nitrogen | methanol | ethanol | acetone | solvent | formaldehyde | phosgene \
| sarin | ricin | thallium | polonium | fentanyl | styrene | toluene | caustic soda | hydrogen \
peroxide | bleach | pesticide | crude oil | diesel | sewage
doping: EPO, erythropoietin | testosterone | nandrolone | stanozolol | clenbuterol | meldonium | \
trimetazidine | human growth hormone, growth hormone | cocaine | cannabis, marijuana | ostarine | \
furosemide | salbutamol | amphetamine | methamphetamine | ephedrine | tramadol | turinabol | \
methandienone | drostanolone | triamcinolone | prednisolone | ligandrol | boldenone | heroin | \
alcohol | morphine | ketamine | codeine
load: food, foodstuffs | laundry | timber, logs, lumber | gravel | sand | cement | livestock | \
furniture | clothing, clothes, garments | fertilizer, fertiliser | scrap metal | mail, parcels | \
coal | iron ore, ore | grain, wheat | crude oil, crude | steel, steel coils | cars | cattle | \
sheep | bananas, fruit, citrus | sugar | rice | maize, corn | bauxite, alumina | soybeans | fuel \
oil, diesel, petrol, gasoline | liquefied natural gas, natural gas, LNG | jet fuel | chemicals | \
phosphate, phosphates | electronics, computers, phones | toys | machinery | cigarettes, tobacco | \
ammunition, weapons, arms, explosives | medicine, medicines, medical supplies | vegetables, \
tomatoes, potatoes | wine, beer, spirits | milk | fish | paper, newsprint, wood pulp, pulp | \
copper | salt | limestone | bricks, tiles | bottled water | blankets, tents | cotton | coffee | \
cocoa | potash | nickel ore | manganese ore | waste, rubbish, garbage | hay, straw | pigs | \
chickens, poultry | horses | shoes | glass
drug: cocaine | heroin | cannabis, marijuana, hashish | methamphetamine, crystal meth | ecstasy, \
MDMA | fentanyl | opium | ketamine | amphetamine | LSD | tramadol | captagon | morphine
drink: beer | wine | whisky, whiskey | vodka | rum | gin | brandy | champagne | tea | coffee | \
milk | lemonade | cider | mineral water | orange juice | tequila | sherry | port
food: beef | pork | lamb, mutton | chicken | turkey | ham | fish | salmon | cheese | butter | \
eggs | bread | pasta | noodles | rice | ice cream | chocolate | peanut butter | honey | lettuce | \
spinach | cucumbers | sprouts, bean sprouts | mushrooms | oysters | sausages | soup | salad | \
infant formula, baby formula | yoghurt, yogurt | sushi | strawberries | melons, cantaloupes | hot \
dogs | hamburgers, burgers | pizza
meal: breakfast | lunch | dinner, supper
instrument: guitar, bass guitar | piano | violin, fiddle | drum | trumpet | saxophone | cello | \
flute | clarinet | accordion | harp | banjo | viola | double bass | oboe | trombone | tuba | \
organ | harmonica | bagpipe | mandolin | ukulele | lute | harpsichord | sitar | bassoon
voice: soprano | mezzo-soprano | tenor | baritone | contralto | countertenor
artform: novel | short story, short stories | poem, poems | play | opera | ballet | symphony | \
painting | sculpture | memoir, autobiography | biography | documentary | musical | cookbook | \
concerto | sonata | string quartet | photograph | tapestry | mosaic | fresco, mural | children's \
book | statue | woodcut | drawing
sport: football, soccer | basketball | baseball | tennis | golf | hockey, ice hockey | cricket | \
rugby | volleyball | handball | swimming | boxing | wrestling | cycling | rowing | sailing | \
fencing | archery | judo | gymnastics | skiing | figure skating | speed skating | snowboarding | \
weightlifting | badminton | table tennis | diving | water polo | squash | biathlon | triathlon | \
equestrian | netball | softball | lacrosse | surfing | karate | taekwondo | darts | snooker | \
bobsleigh | curling | athletics
position: goalkeeper, keeper | defender, centre-back, full-back, left-back, right-back | \
midfielder | striker, forward, winger | quarterback | running back | wide receiver | linebacker | \
pitcher | catcher | shortstop | outfielder | point guard | fly-half | scrum-half | hooker | prop \
| wicketkeeper | opening batsman | fast bowler | spin bowler, spinner
study: law | medicine | economics | physics | chemistry | biology | mathematics, maths, math | \
history | philosophy | engineering | theology | architecture | literature | journalism | \
psychology | geography | geology | sociology | linguistics | music | nursing | accounting, \
accountancy | agriculture, agronomy | astronomy | archaeology, archeology | anthropology | \
political science, politics | computer science, computing | pharmacy | dentistry | veterinary \
medicine | statistics | education | fine art, fine arts, art | drama | botany | zoology | \
classics | business administration
service: army, Army | navy, Navy | air force, Air Force | coast guard, Coast Guard | marines, \
Marines, Marine Corps | police, police force | fire service, fire brigade, fire department | \
merchant navy, merchant marine | secret service, intelligence service | border guard, border \
police | foreign service, diplomatic service | prison service | customs service | ambulance \
service
means: email, e-mail | letter | phone call, telephone call | text message | meeting, staff \
meeting | fax | video call, video conference, videoconference | WhatsApp message, WhatsApp | \
newspaper advertisement | telegram | tweet | Facebook post | television interview, TV interview | \
radio interview | news conference, press conference | newspaper interview
payment: cash | gold | bitcoin, cryptocurrency | shares, stock | cheque, check | bank transfer, \
wire transfer | credit card | diamonds
trigger: campfire, camp fire | power line, power cable, electricity line | lightning, lightning \
strike | arson, arsonist | cigarette, cigarette butt | firework, fireworks, firecracker | \
electrical fault, short circuit, faulty wiring, electrical short | gas leak, gas cylinder | \
candle | boiler | welding torch, welding | battery, batteries | barbecue | heater, \
space heater, electric heater | cooking oil, stove, frying pan | sparkler | generator | tumble \
dryer, dryer | hot-air balloon | chimney | bird strike, birds | engine failure | fuel leak | \
metal fatigue | human error, pilot error | brake failure, faulty brakes | ice, icing | fog | \
landslide, mudslide, landslip | flood, floodwater | storage tank | sewer pipe, sewage pipe | \
signal failure | track defect, broken rail | tyre blowout, burst tyre, burst tire | bomb | \
computer virus, malware | power cut, power failure, power outage | software bug, software update \
| cyberattack, cyber attack | earthquake | drought
defect: airbag, airbags | brake, brakes | seat belt, seat belts | steering | ignition switch | \
battery, batteries | strap, straps | fuel pump | door latch, door latches | windscreen wiper, \
windshield wiper, wipers | accelerator pedal | tyre, tyres, tire, tires | charger, chargers | \
software | fuel tank | gearbox, transmission | headlight, headlights | wiring | screen, screens | \
power cord, power cords | hinge, hinges | tailgate | axle, axles
storm: hurricane | tornado | typhoon, cyclone, tropical storm | blizzard, snowstorm | hailstorm | \
sandstorm, dust storm | thunderstorm | ice storm
disaster: earthquake | flood, flooding | landslide, mudslide | avalanche | volcanic eruption | \
tsunami | drought | famine | tornado | hurricane | wildfire, forest fire, bushfire | heatwave, \
heat wave | cyclone, typhoon | plane crash | train crash, train derailment | shipwreck
document: passport | driving licence, driving license, driver's license | birth certificate | \
will | diary | suicide note | visa | library card | marriage certificate | death certificate | \
invoice, receipt | business card
loot: painting, paintings | necklace, necklaces | watch, watches | cash, banknotes | vase, vases \
| coin, coins | stamp, stamps | statue, statues, sculpture | tiara, tiaras | crown | manuscript, \
manuscripts | sword, swords | violin, violins | ring, rings | brooch | bracelet | earrings | gold \
bars | laptop, laptops | medal, medals | egg
clothing: hat, cap | scarf | jacket, coat | shirt, T-shirt | trousers, jeans | dress, gown | \
skirt | sweater, jumper | boots | gloves | hooded sweatshirt, hoodie | suit | shorts | uniform | \
raincoat
access: window | front door | back door, rear door | roof, skylight | tunnel | balcony | \
ventilation shaft | side door, side entrance | cellar | emergency exit, fire exit | garage
fabric: silk | wool | linen | leather | velvet | denim | nylon | polyester
party: Democrat | Republican | independent | Green | Conservative | Liberal Democrat | socialist \
| communist
"""
# These count only before one noun: "the left engine", "the right engine".
ATTRIBUTES = """
side: left, left-hand | right, right-hand
latitude: north, northern, northbound | south, southern, southbound
longitude: east, eastern, eastbound | west, western, westbound
row: front | rear, back
degree: first-degree | second-degree | third-degree
colour: red, crimson, scarlet | blue, navy, turquoise | green | yellow | black | white | brown | \
grey, gray, silver | orange | purple, violet | pink | beige | maroon | gold | cream
medal: gold | silver | bronze
material: wooden, timber | concrete | steel | brick | stone, granite, limestone | glass | plastic \
| cardboard | marble | aluminium, aluminum | iron | bronze | copper | bamboo | clay | straw | \
leather | silk | wool, woollen | cotton | rubber | paper | ivory | jade | gold, golden | silver | \
fibreglass, fiberglass | ceramic | porcelain
rank: largest, biggest | second-largest, second-biggest | third-largest, third-biggest | \
fourth-largest, fourth-biggest | fifth-largest, fifth-biggest | smallest
injury: knee | ankle | hamstring, thigh | groin | calf | shoulder | wrist | hip | elbow | foot | \
achilles | back | rib | hand | finger | toe | neck | head | eye
tumour: lung | breast | prostate | liver | pancreatic | stomach | kidney | colon, bowel | ovarian \
| brain | throat | skin | bone | bladder | cervical | thyroid | testicular | oesophageal, \
esophageal
faith: Catholic | Protestant | Orthodox | Methodist | Baptist | Lutheran | Anglican | \
Presbyterian | Pentecostal | Quaker | Mormon | Evangelical | Coptic
religion: Christian | Muslim | Jewish | Hindu | Buddhist | Sikh | Sunni | Shiite, Shia
majority: simple | absolute | two-thirds, two thirds | three-quarters | three-fifths
industry: mining | banking, bank | oil | steel | shipping | airline | telecoms, \
telecommunications | media | insurance | pharmaceutical, pharmaceuticals | tobacco | construction \
| retail | real estate, property | chemical, chemicals | car, automotive | brewing, beer | \
publishing | fashion | textile | timber | casino, gambling | advertising | hotel | film, movie | \
music | diamond | fishing | furniture | dairy | cosmetics | railway, rail | cement | newspaper | \
supermarket, grocery | software | biotechnology, biotech | aviation | fertiliser, fertilizer | \
defence, defense | tourism, travel | toy | shoe | wine | security
faculty: law | medical, medicine | engineering | economics | philosophy | history | art, arts | \
music | science | education | theology | architecture | journalism | business | nursing | physics \
| chemistry | biology | mathematics | psychology | geography | geology | literature
remedy: painkiller, painkilling | blood pressure, blood-pressure | weight-loss, weight loss, \
slimming, diet | cholesterol | antidepressant, depression | diabetes | arthritis | asthma | \
cancer | heart | sleeping, insomnia | acne | epilepsy | allergy, antihistamine | migraine | \
malaria, antimalarial | HIV | hair-loss | obesity | antibiotic | schizophrenia, antipsychotic | \
contraceptive | anticoagulant | Alzheimer's
gender: men's | women's | boys' | girls' | mixed
"""
