"""Common first names and the gender they suggest."""

from functools import cache
from typing import Final

from nicknames import NickNamer

from claims.names.wordlists import wordlist

MASCULINE: Final = wordlist(
    """
    aaron abdul abdullah abraham adam adolf adrian ahmed alan alastair albert alberto alejandro
    alex alexander alexei alfonso alfred alfredo ali alistair allan alonso alvaro amir amos anders
    andre andreas andrei andres andrew andriy andy angelo anthony antoine anton antonio antony
    armando arnold arthur arturo ashraf augusto axel barack bart bartholomew bashar basil ben
    benedict benjamin benny bernard bernardo bernie bill billy bob bobby boris brad brady brandon
    brendan brett brian bruce bruno bryan bryant byron caleb calvin cameron carl carlo carlos
    carson cedric cesar charles charlie chris christophe christopher chuck clarence claude clayton
    clifford clinton clyde colin connor conrad cornelius craig curt curtis cyril cyrus dale damian
    damien daniel danny dante darren darryl dave david dean denis dennis derek desmond dick diego
    dieter dimitri dmitry dmytro dominic donald donovan doug douglas duncan dustin dwight dylan
    earl eddie edgar eduardo edward edwin elias elijah elliot emanuel emilio emmanuel enrique eric
    erik ernest ernesto esteban ethan eugene eugenio evan fabian fabio faisal felipe felix
    ferdinand fernando fidel floyd francis francisco franco francois frank franz fred frederick
    fredrik fritz gabriel garrett gary gavin gene geoff geoffrey george gerald gerard gerhard
    gianni gilbert giovanni giuseppe glen glenn gordon graham greg gregor gregory guillaume
    guillermo gunther gus gustavo guy hamid hans harold harry harvey hassan hector heinz henri
    henry herbert herman hermann homer horst howard howie hubert hugh hugo hussein ian ibrahim
    ignacio igor isaac ismail ivan jack jacob jaime jake jakob jamal james jared jarrod jason
    jasper javad javier jay jean jed jeff jeffrey jeremy jerome jerry jerzy jesse jim jimmie jimmy
    jiri joaquin jochen joe joel joey johan johannes john johnny jonas jonathan jordi jorge jose
    joseph josh joshua juan juergen julian julio jurgen justin karel karim karl karol keith kelvin
    ken kenneth kevin khaled khalid klaus kofi krzysztof kurt kyle lamar larry lars laszlo laurent
    lawrence leandro leif lenny leo leon leonard leonardo leonid leopold leroy lester levi liam
    lionel lorenzo lothar lou louie louis lowell luc luca lucas luigi luis lukasz luke luther lyle
    mahmoud mahmud malcolm manuel marc marcel marcelo marco marcos marcus mariano mario mark marlon
    martin marvin massimo mathieu matt matteo matthew maurice mauricio mauro max maxim mehmet
    melvin mervyn micah michael michel mickey miguel mike mikhail milos mitch mitchell mitt mohamad
    mohamed mohammad mohammed mohsen muhammad mustafa mykola nabil nasser nathan nathaniel ned neil
    nicholas nick nicolae nicolas niels nigel nikolai nikolas noah noel norman olaf oleg oleksandr
    oliver olivier omar osama oscar oswald otto owen pablo pascal patrick paul pavel pedro peter
    petr phil philip phillip pierre pieter piotr quentin rafael rahim rajiv ralf ralph ramon
    randall randy raphael rashid raul raymond reggie reginald rene rex reza ricardo richard rick
    ricky rob robert rodney rodolfo rodrigo roger roland rolf romeo ron ronald ronaldo ronnie roy
    rudolf rudolph rudy rufus rupert russell ryan saeed salim salvatore sam sammy samuel saul scott
    scottie sean sebastian sebastien serge sergei sergey sergio seth shane shaun shawn sidney
    sigmund silvio simeon simon solomon stan stanley stefan steffen stephane stephen steve steven
    stuart sunil sylvain tariq ted terence terrence terry theo theodore thierry thomas thorsten tim
    timothy tobias toby todd tom tomas tomasz tommy tony travis trevor tristan troy tyler tyrone
    ulrich umar vaclav valentin vasily vern vernon vicente victor vijay viktor vince vincent
    vincenzo vinod virgil vlad vladimir vladislav volodymyr wally walter warren wayne wendell
    werner wesley wilbur wilfred wilhelm will william willie wojciech wolfgang xavier yannick
    yasser yevgeny yousef youssef yuri yusuf zach zachary zack zoltan
    """
)
FEMININE: Final = wordlist(
    """
    abby abigail adele adriana agnes agnieszka aisha alejandra alessandra alexa alexandra alexis
    alice alicia alison allison alyssa amanda amber amelia amy ana anastasia andrea angela angelica
    angelina angie anita ann anna anne annette annie antonia arlene astrid audrey barbara beatrice
    becky belinda bella bernadette bernice bertha beth bettie betty beverly bianca bonnie brenda
    briana bridget brigitte britney brittany brittney camila camilla camille candace carla carmen
    carol caroline carolyn carrie cassandra catarina catherine cecilia celeste celia chantal
    charlene charlotte cheryl chloe christa christie christina christine cindy claire clara clarissa
    claudia colleen connie constance corinne courtney crystal cynthia daisy dale dana daniela
    danielle daphne darlene dawn debbie deborah debra delia denise diana diane dolores dominique
    donna dora doris dorothy edith edna eileen ekaterina elaine eleanor elena elise eliza elizabeth
    ella ellen elsa elsie emilia emily emma erica erika erin esther ethel eva eve evelyn fatima
    felicia fiona florence frances francesca francine freda frieda gabriela gabrielle gail gemma
    geraldine germaine gertrude gina giselle gladys glenda gloria grace greta gretchen gwen
    gwendolyn hannah harriet heather heidi helen helena helga henrietta hilda hillary holly ilona
    imelda ines ingrid irene irina irma isabel isabella isabelle ivana jackie jacqueline jana jane
    janet janice jasmine jean jeanette jeanne jenna jennifer jenny jessica jessie jill joan joanna
    joanne jocelyn jodie johanna jolene josefina josephine joyce juanita judith judy julia juliana
    julianne julie juliet justine karen karin karina karla katarzyna kate katerina kateryna
    katherine kathleen kathryn kathy katia katie katrina kayla kelly kelsey kendra kim kimberly
    kirsten krista kristen kristin kristina lana lara latoya laura lauren laurie leah leila lena
    leona leslie leticia lidia lillian lily linda lindsay lisa liz liza lois lola lora lorena
    loretta lori lorraine louise lucia lucille lucinda lucy ludmila luisa lydia lynn mabel madeleine
    madeline maggie mandy marcella marcia margaret margarita margot maria mariah mariana marianne
    marie marilyn marina marisa marissa marjorie marlene marsha marta martha martina mary matilda
    maureen maxine maya megan meghan melanie melinda melissa meredith mia michele michelle mila
    mildred millicent mimi minnie miranda miriam moira molly mona monica monique muriel myra myrtle
    nadia nadine nancy naomi natalia natalie natasha nathalie nellie nicole nina noelle nora noreen
    norma oksana olena olga olivia ophelia oprah pam pamela patricia patty paula paulina pauline
    peggy penelope penny phoebe phyllis polly priscilla rachel ramona raquel rebecca renata renee
    rhonda rita roberta rochelle rosa rosalie rosalind rosanna rose rosemary rosie roxanne ruth
    sabrina sadie sally samantha sandra sara sarah selena serena sharon sheila shelley sherry sheryl
    shirley simone sofia sonia sonja sophia sophie stacey stacy stella stephanie sue susan susanna
    susannah susanne suzanne svetlana sybil sylvia tabitha tamara tammy tanya tara tatiana teresa
    teri terri tess theresa tiffany tina toni tonya tracey tracy tricia trisha trudy ursula
    valentina valeria valerie vanessa vera verna veronica vicki vicky victoria viola virginia vivian
    wanda wendy wilhelmina wilma yasmin yekaterina yelena yolanda yulia yvette yvonne zara zelda zoe
    """
)

# First names in the spellings that news gives them, a line a name.
_RENDERINGS: Final = """
    mohammed mohammad mohamed mohamad muhammad muhammed mohamud
    ahmed ahmad
    hussein hussain husain husayn hossein hosein
    hassan hasan
    osama usama
    omar umar
    abdul abdel abdal abd abdoul
    abdullah abdallah abdulla
    abdulrahman abdelrahman abdurrahman abdirahman
    yusuf yousef youssef yousuf yousif yusef
    ibrahim ebrahim
    mustafa mostafa moustafa
    khaled khalid
    saeed said sayed saïd
    jamal gamal djamal
    mahmoud mahmud mahmood
    suleiman sulaiman suleyman soliman
    ismail esmail ismael
    musa moussa mousa
    nasser naser nasir
    tariq tarek tareq tarik
    faisal faysal feisal
    muammar moammar moamer
    javad jawad
    kareem karim
    rahim raheem
    alexander aleksandr alexandr aleksander oleksandr
    alexei alexey aleksei aleksey oleksiy oleksii
    nikolai nikolay nikolaj mykola
    vladimir volodymyr wladimir
    dmitry dmitri dmitriy dmytro dimitri
    mikhail mikhael mykhailo michail
    evgeny evgeni yevgeny yevgeni yevgeniy yevhen
    yuri yury yuriy iouri yurii
    andrei andrey andriy andrii
    sergei sergey serguei serhiy serhii
    anatoly anatoli anatoliy anatolii
    vasily vasili vassily vasyl
    elena yelena olena
    ekaterina yekaterina kateryna
    natalia natalya nataliya
    tatiana tatyana tetiana
    yulia yuliya iuliia
    george giorgos yorgos georgios
    yannis giannis yiannis ioannis
    catherine katherine kathryn catharine
    ann anne
    sara sarah
    steven stephen
    jon john
    philip phillip
    geoffrey jeffrey
    marc mark
    eric erik
    carl karl
    """


@cache
def _renderings() -> dict[str, int]:
    """Number the name that each spelling in the list stands for."""
    lines = _RENDERINGS.strip().splitlines()
    return {word: number for number, line in enumerate(lines) for word in line.split()}


def same_rendering(one: str, other: str) -> bool:
    """Tell whether two first names are spellings of one ("Yevgeny", "Evgeni")."""
    known = _renderings()
    return one.lower() in known and known[one.lower()] == known.get(other.lower())


def gender(first_name: str) -> str | None:
    """Tell "m", "f" or None for a first name that is uncommon or given to both."""
    folded = first_name.lower()
    if (folded in MASCULINE) == (folded in FEMININE):
        return None
    return "m" if folded in MASCULINE else "f"


@cache
def _relations() -> dict[str, frozenset[str]]:
    """Read the nicknames data: first name -> the names it stands for and is short for."""
    pairs: dict[str, set[str]] = {}
    namer = NickNamer()
    # NickNamer has no way to list its names: ask for those that occur.
    for name in MASCULINE | FEMININE:
        pairs[name] = set(namer.nicknames_of(name)) | set(namer.canonicals_of(name))
    return {name: frozenset(others) for name, others in pairs.items()}


def is_given_name(word: str) -> bool:
    """Tell whether a word is a common first name."""
    folded = word.lower()
    return folded in MASCULINE or folded in FEMININE


def same_given_name(one: str, other: str) -> bool:
    """Tell whether one first name is short for the other ("Bob", "Robert")."""
    one, other = one.lower(), other.lower()
    return other in _relations().get(one, ()) or one in _relations().get(other, ())


def kindred_given_names(one: str, other: str) -> bool:
    """Tell whether two first names of nearly one length share a short form."""
    one, other = one.lower(), other.lower()
    shared = _relations().get(one, frozenset()) & _relations().get(other, frozenset())
    return bool(shared) and one[:2] == other[:2] and abs(len(one) - len(other)) < 2
