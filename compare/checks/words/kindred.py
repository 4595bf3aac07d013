"""Words that newspapers use for one deed: "found", "discovered" and "unearthed"."""

from types import MappingProxyType

from compare.story import content_words, stem

# One line a deed; the forms that no common ending makes stand in full.
_GROUPS = """
begin begins beginning began begun start break-out broke-out ignite spark
blame attribute
bury inter
buy buys bought purchase acquire
call name describe
capture catch catches caught
carry haul transport load laden bring brought deliver cargo shipment consignment
center centre
close shut
collide crash
damage wreck
detain arrest
die dies dying died dead death
drive drives driving drove driven
elect vote
employ hire
exchange swap
fall fell plunge drop
find finds finding found discover uncover unearth locate recover retrieve
flee flees fled escape
give gives gave given award
hear heard learn learnt
hit strike strikes struck
hold holds held occur happen place stage
hurt injure wound
kill
lead leads led
live dwell
lose loses lost
make makes made produce manufacture
marry wed
own belong
pay pays paid
sell sells sold
shoot shoots shot
show shows showed shown reveal
sign
steal steals stole stolen
study graduate
transfer move relocate shift
travel go goes went
treat hospitalise hospitalize
win wins won earn
write writes wrote written pen author
"""
_CANONICAL = MappingProxyType(
    {
        stem(word): stem(line.split()[0])
        for line in _GROUPS.strip().splitlines()
        for word in line.split()
    }
)


def canonical(stemmed: str) -> str:
    """Return the stem that stands for all words of a stem's deed."""
    return _CANONICAL.get(stemmed, stemmed)


def kindred_words(text: str) -> frozenset[str]:
    """Return a text's content words, those of one deed as one."""
    return frozenset(map(canonical, content_words(text)))
