"""Which language a note is in: German or English, by the small words that only one of them has."""

import re

GERMAN = frozenset(
    "der die das den dem des ein eine einen einem einer und oder aber auch nicht ich du er sie es wir ihr ihm ihn"
    " ihnen mich"
    " mir dich dir uns ist sind bin hat habe hab haben hatte wird werden kann muss soll will mit von vom bei beim auf"
    " aus zum zur im am für fürs bis nach vor über wegen heute gestern morgen vorgestern übermorgen eben gerade"
    " grad noch schon mal nur nix nichts dass ob wenn weil wie wer wen wem was wo sucht braucht bietet schicke schick"
    " getroffen kennengelernt getroffn herr frau hr fr bitte danke nächste nächsten woche uhr ja nein also ähm äh denn"
    " sich dort da hier sehr jetzt kein keine meine mein sein seine ihre ruf rufe melde meld macht möchte u ne nen"
    " wieder erst dann jemand wurde war von ab als durch".split()
)
ENGLISH = frozenset(
    "the a an and or but not i you he she it we they him her them my me us is are was were be been has have had"
    " will would"
    " can could should with from of at on by to for about after before into out up who what where which when why how"
    " today yesterday tomorrow tonight next week still just only nothing that this there here very now no yes please"
    " thanks um uh met looking needs wants offers said told i'll i'm i'd he's she's his their got get send call"
    " works as"
    " did do does let's meeting guy again back it's that's monday tuesday wednesday thursday friday sunday".split()
)
WORD = re.compile(r"[^\W\d_]+(?:['’][a-z]+)?")
UMLAUT = re.compile(r"[äöüß]", re.IGNORECASE)


def language_of(text: str, setting: str | None = None) -> str:
    """Return `de` or `en`; `setting` (the user's language) breaks a tie, German the last one."""
    words = WORD.findall(text[:2000].lower().replace("’", "'"))
    german = sum([word in GERMAN for word in words])
    english = sum([word in ENGLISH for word in words])
    if german == english:
        german += sum(bool(UMLAUT.search(word)) for word in words) > 0
    if german == english:
        return setting if setting in {"de", "en"} else "de"
    return "de" if german > english else "en"
