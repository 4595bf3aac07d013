"""Abbreviations whose full stop need not end a sentence, and the words that begin one."""

import re

from claims.lexicon import lexicon

# These stand before a name or a figure and never end a sentence; lower case.
BEFORE_NAME = lexicon(
    "sec mr mrs ms mx dr prof gen lt col maj sgt capt cpl pvt adm brig cmdr cmndr comdr cdr rep"
    " reps sen sens gov govs pres rev hon fr msgr messrs mme mlle supt insp det amb atty asst"
    " ald cllr hrh sheikh st ste mt ft vs v viz cf dist spc pfc ssgt ens hr sra srta dra m1 op"
    " btw const cst ofc chf comr snr dep inf stn e.g i.e f.e eg ie lt.gen approx"
)
# These stand before a figure only: elsewhere the word ends its sentence.
BEFORE_FIGURE = lexicon(
    "res no nos nr n° nº p pp pg vol fig figs sec art arts ch c ca rs rm ext para paras ver v s"
    " ser eq tel ph reg act pt"
)
# These end a sentence only where a typical first word follows.
EITHER = lexicon(
    "jr sr inc corp co cos ltd plc llc llp bros etc al dept est univ assn assoc ave blvd rd"
    " hwy st ste bldg intl natl govt admin med min max avg jan feb mar apr jun jul aug sep"
    " sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ala ariz ark calif colo"
    " conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa"
    " penn tenn tex va vt wash wis wyo ont que alta sask man ph.d m.d esq ret hon inst mfg bhd"
    " sdn pty gmbh s.p.a a.g n.v a.m p.m am pm b.c a.d"
)
# Words among the above that are also plain English: abbreviations only with a capital.
CAPITAL_ONLY = lexicon(
    "cst ofc chf sec res const dep inf mar jun sun sat fri mon wed mass miss ill ind la pa man"
    " ore wash del gen sen gov rep hon rev col maj op st ft mt min max mo me est prof"
    " que det cos adm brig ark"
)
TIMES = lexicon("a.m p.m am pm")
# What may follow "6 p.m." inside the same sentence.
AFTER_TIME = lexicon(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April"
    " May June July August September October November December Jan. Feb. Mar. Apr. Jun. Jul."
    " Aug. Sep. Sept. Oct. Nov. Dec. Mon. Tue. Tues. Wed. Thu. Thurs. Fri. Sat. Sun. ET EST"
    " EDT CT CST CDT MT MST MDT PT PST PDT GMT UTC BST CET CEST IST WIB Eastern Central"
    " Pacific Mountain Greenwich Moscow London Tokyo Beijing"
)
# Names that carry an exclamation or question mark.
MARKED_NAMES = lexicon(
    "Yahoo! Jeopardy! Joomla! E! Guess? Yum! Y! Wham! Oklahoma! Panic! OK! Hello!"
)
STARTERS = lexicon(
    "A About According After All Also Although Among An And Another Any Are As Asked At"
    " Because Before Can Could Did Do Does Besides Both But By Despite During Each Earlier"
    " Either Even Every Few For From Had Has Have He Her Here His How However I If I'm I’m"
    " I've I’ve In Instead Is It It's It’s Its Last Later Like Many Maybe Meanwhile More"
    " Moreover Most Much My Neither Nearly Never Nevertheless Next No Nobody None Nor Not"
    " Nothing Now Of On Once One Only Or Other Others Our Over Please Perhaps Several She"
    " Should Since So Some Someone Still Such That That's That’s The Their Then There There's"
    " There’s Therefore These They They're They’re This Those Though Through Thus To Today"
    " Together Two Under Unless Until Unlike Was We We're We’re We've We’ve Were What What's"
    " What’s When Where Whether Which While Who Whose Why Will With Within Without Would Yes"
    " Yesterday Yet You You're You’re Your"
)
_DOTTED = re.compile(r"(?:[^\W\d_]{1,2}\.)+[^\W\d_]{1,2}$")


def is_dotted(word: str) -> bool:
    """Tell whether a word without its last stop is letters between stops ("U.S", "Ph.D")."""
    return _DOTTED.match(word) is not None


def is_abbreviation(word: str, kind: frozenset[str]) -> bool:
    """Tell whether a word without its last stop is one of the abbreviations of `kind`."""
    lower = word.lower()
    if lower not in kind:
        return False
    return lower not in CAPITAL_ONLY or word[0].isupper()
