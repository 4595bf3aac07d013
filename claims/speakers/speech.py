"""The words that introduce speech."""

from claims.lexicon import lexicon

# Verbs that report what somebody says, whatever stands after them.
SAYING = lexicon(
    """
    say tell add note state announce claim insist argue reiterate stress declare explain reply
    respond answer tweet write remark comment observe joke quip recall admit acknowledge
    concede confirm deny allege assert maintain contend testify warn caution predict estimate
    report disclose reveal suggest indicate emphasise emphasize underline underscore complain
    lament conclude point promise vow pledge threaten boast confess mention repeat clarify
    agree ask advise inform notify assure reassure swear post urge counter retort shout cry
    whisper exclaim describe hint imply continue quote brief specify affirm proclaim protest
    recount interject muse opine guess recommend read speculate tout charge fume thunder
    """
)
# Verbs of the mind: they report speech only where the article says so by tense or by quoting.
THINKING = lexicon("believe think fear hope expect feel")

SPEECH_LEMMAS = SAYING | {"accord"}

# These tell of speech only with a clause or a quote beside them: "pointed at the map" does not.
WITH_CLAUSE = lexicon(
    """
    point agree continue describe post quote brief read respond ask recommend indicate find
    show urge promise threaten mention reveal disclose comment suggest answer charge
    fume thunder
    """
)
# "The bullet was bent, suggesting that it had bounced": a thing can do it without a word.
MUTE = lexicon("suggest indicate reveal imply hint underline underscore point continue")

# "confirmed the death", "estimated the damage": the noun is what is said.
WITH_OBJECT = lexicon(
    """
    confirm predict estimate allege report disclose reveal claim note stress emphasise emphasize
    lament reiterate
    """
)

# "announced the closure": the noun is what is done, not what is said.
PERFORMING = lexicon("announce")

# What people do in words: a bare quote after "The envoy defended the deal." is the envoy's.
SPEAKING = lexicon(
    """
    call urge appeal criticise criticize praise defend thank condemn welcome dismiss reject
    apologise apologize explain blame promise vow respond speak issue comment express laud commend
    hail blast slam lambast rebuke tweet agree disagree concur oppose
    """
)
