"""English words that are written short, spelled, or drawn as a sign."""

from vgenflow.stages.writing.wordlist import words

SUFFIXES = words(
    "com org net io gov edu ai co uk de fr eu cn jp us ca au dev app info tv me biz int ch nl se no"
)
"""Endings that make a dotted word a web address."""
TITLES = {
    "Dr": "Doctor",
    "Mr": "Mister",
    "Mrs": "Missus",
    "Ms": "Miz",
    "Prof": "Professor",
    "Sen": "Senator",
    "Rep": "Representative",
    "Gov": "Governor",
    "Gen": "General",
    "Col": "Colonel",
    "Lt": "Lieutenant",
    "Maj": "Major",
    "Sgt": "Sergeant",
    "Capt": "Captain",
    "Cmdr": "Commander",
    "Rev": "Reverend",
    "Hon": "Honorable",
    "Pres": "President",
    "Mt": "Mount",
    "Ft": "Fort",
}
"""Said in full before a capital only."""
SHORT = {
    "vs": "versus",
    "etc": "et cetera",
    "e.g": "for example",
    "i.e": "that is",
    "a.k.a": "also known as",
    "approx": "approximately",
    "dept": "department",
    "Dept": "Department",
    "est": "established",
    "Inc": "Incorporated",
    "Ltd": "Limited",
    "Corp": "Corporation",
    "Co": "Company",
    "Bros": "Brothers",
    "Jr": "Junior",
    "Sr": "Senior",
    "et al": "and others",
    "al": "others",
    "cf": "compare",
    "ca": "circa",
    "Ave": "Avenue",
    "Blvd": "Boulevard",
    "Rd": "Road",
    "govt": "government",
    "min": "minimum",
    "max": "maximum",
    "Gov't": "Government",
    "Univ": "University",
    "Assoc": "Association",
    "intl": "international",
    "Intl": "International",
    "misc": "miscellaneous",
    "avg": "average",
    "Ph.D": "PhD",
    "Adm": "Admiral",
}
"""Said in full where they carry their full stop."""
BARE = {"vs": "versus", "w/": "with", "w/o": "without", "PhDs": "P H Ds", "c/o": "care of"}
NUMBERED = {
    "No": "number",
    "Nos": "numbers",
    "no": "number",
    "nos": "numbers",
    "Vol": "volume",
    "vol": "volume",
    "pp": "pages",
    "p": "page",
    "Fig": "figure",
    "fig": "figure",
    "Figs": "figures",
    "Sec": "section",
    "Ch": "chapter",
    "ch": "chapter",
    "Eq": "equation",
    "Art": "article",
    "c": "circa",
    "ver": "version",
}
"""Said in full where they carry their full stop and a digit follows."""
COUNTED_NAMES = (
    "World War|Chapter|Part|Act|Scene|Volume|Vol|Phase|Type|Stage|Class|Book|Title|Article|Section|Apollo|"
    "Super Bowl|Mark|Level|Rocky|Final Fantasy|Grade|Category|Annex|Appendix|Schedule|Unit|Episode|Season|"
    "Tier|Vatican|Mach|Division|Gemini|Titan|Saturn|Civilization|Windows|Group|Table"
)
RULERS = (
    "Elizabeth|Charles|George|Henry|Edward|James|William|Richard|Mary|Louis|Napoleon|Nicholas|Alexander|"
    "Peter|Catherine|Francis|Frederick|Philip|Ferdinand|Pius|Paul|John Paul|Benedict|Leo|Leopold|Wilhelm|"
    "Franz|Joseph|Isabella|Ramesses|Ramses|Darius|Xerxes|Ptolemy|Cleopatra|Constantine|Theodosius|Otto"
)
MODELS = "Boeing|Airbus|Flight|Route|Highway|Interstate|Room|Area|Model|Porsche|Peugeot|flight|room|Mazda"
SPELLED = {"WHO": "W H O", "CO2": "C O two", "CO₂": "C O two", "H2O": "H two O", "H₂O": "H two O"}
SPELLED |= {"B2B": "B to B", "B2C": "B to C", "P2P": "P to P", "24/7": "twenty-four seven"}
SPELLED |= {"9/11": "nine eleven", "50/50": "fifty fifty", "AC/DC": "AC DC", "& Co.": "and Company"}
SPELLED |= {"4K": "four K", "8K": "eight K", "2K": "two K"}
SPELLED |= {"C++": "C plus plus", "C#": "C sharp", "F#": "F sharp", ".NET": "dot net", "Node.js": "Node J S"}
SYMBOLS = {
    "&": "and",
    "+": "plus",
    "=": "equals",
    "±": "plus or minus",
    "×": "times",
    "÷": "divided by",
    "≈": "approximately",
    "≥": "at least",
    "≤": "at most",
    "≠": "is not",
    "→": "to",
    "⇒": "to",
    "§": "section",
    "%": "percent",
    "°": "degrees",
    "∞": "infinity",
    "√": "square root of",
    "@": "at",
    "€": "euros",
    "£": "pounds",
    "$": "dollars",
    "¥": "yen",
}
