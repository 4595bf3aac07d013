"""Abbreviated words of names, spelt out: "LA Times", "Medical Assn.", "Calif."."""

from typing import Final

# US states as news abbreviates them, with their full stops.
_STATES: Final = {
    "Ala.": "Alabama", "Ariz.": "Arizona", "Ark.": "Arkansas", "Calif.": "California",
    "Colo.": "Colorado", "Conn.": "Connecticut", "Del.": "Delaware", "Fla.": "Florida",
    "Ill.": "Illinois", "Ind.": "Indiana", "Kan.": "Kansas", "Ky.": "Kentucky",
    "Mass.": "Massachusetts", "Mich.": "Michigan", "Minn.": "Minnesota", "Miss.": "Mississippi",
    "Mont.": "Montana", "Neb.": "Nebraska", "Nev.": "Nevada", "N.C.": "North Carolina",
    "N.D.": "North Dakota", "N.H.": "New Hampshire", "N.J.": "New Jersey", "N.M.": "New Mexico",
    "N.Y.": "New York", "Okla.": "Oklahoma", "Ore.": "Oregon", "Penn.": "Pennsylvania",
    "R.I.": "Rhode Island", "S.C.": "South Carolina", "S.D.": "South Dakota", "Tenn.": "Tennessee",
    "Tex.": "Texas", "Wash.": "Washington", "Wis.": "Wisconsin", "Wyo.": "Wyoming",
    "B.C.": "British Columbia", "Ont.": "Ontario",
}  # fmt: skip
_FIRST: Final = {
    "US": "United States", "U.S.": "United States", "UK": "United Kingdom",
    "U.K.": "United Kingdom", "UN": "United Nations", "U.N.": "United Nations",
    "LA": "Los Angeles", "L.A.": "Los Angeles", "NY": "New York", "N.Y.": "New York",
    "St.": "Saint", "St": "Saint", "Mt.": "Mount", "Mt": "Mount", "Ft.": "Fort", "Ft": "Fort",
}  # fmt: skip
_WORDS: Final = {
    "assn": "Association", "assoc": "Association", "dept": "Department", "univ": "University",
    "intl": "International", "int'l": "International", "natl": "National", "nat'l": "National",
    "govt": "Government", "gov't": "Government", "cmte": "Committee", "comm": "Commission",
    "ave": "Avenue", "blvd": "Boulevard", "rd": "Road", "st": "Street", "sq": "Square",
    "inst": "Institute", "hosp": "Hospital", "bros": "Brothers", "sgt": "Sergeant",
}  # fmt: skip


def spelled_out(name: str) -> str:
    """Return a name with its abbreviated words written out.

    "US" and the like are only spelt out before other words: alone they are a name of their own.
    """
    if name in _STATES:
        return _STATES[name]
    words = name.split()
    if len(words) < 2:
        return name
    first = _FIRST.get(words[0], words[0])
    return " ".join((first, *(_WORDS.get(w.lower().rstrip("."), w) for w in words[1:])))
