"""What the user says is wrong: «das mit den Kindern stimmt nicht», "that about the kids is wrong"."""

import re

_WRONG_DE = r"(?:stimmt|ist|war|stimmen)\s+(?:so\s+|gar\s+|ja\s+|leider\s+)?(?:nicht(?:\s+(?:richtig|wahr|mehr|ganz|so))?|falsch|quatsch|unsinn|verkehrt|ein fehler)"
_WRONG_EN = r"(?:is|was|isn['’]t|wasn['’]t|is not|are|aren['’]t)\s*(?:wrong|not (?:true|right|so|correct)|true|right|correct|a mistake|nonsense|not true any ?more)"
_ITS = r"(?:(?:der|den|dem|die|das|seine[mnr]?|ihre[mnr]?|the|his|her|their)\s+)?"
_DENIALS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        # «das mit den Kindern (von Jens) stimmt nicht» «vergiss das mit dem Umbau»
        rf"\bdas\s+mit\s+{_ITS}(?P<what>[\w-]+(?:\s[\w-]+)??)(?:\s+(?:von|bei)\s+(?P<name>[\w -]+?))?\s+{_WRONG_DE}\s*[.!]*$",
        rf"^(?:bitte\s+)?(?:vergiss|streich|lösche?)\s+das\s+mit\s+{_ITS}(?P<what>[\w-]+)(?:\s+(?:von|bei)\s+(?P<name>[\w -]+?))?\s*[.!]*$",
        # "that about the kids is wrong" "the thing about Tom's kids isn't true" "forget the bit about the barn"
        rf"\b(?:that|the\s+(?:thing|bit|part))\s+(?:about|with)\s+(?:(?P<name>[\w -]+?)['’]s\s+)?{_ITS}(?P<what>[\w-]+(?:\s[\w-]+)??)\s+{_WRONG_EN}\s*[.!]*$",
        rf"^(?:please\s+)?forget\s+(?:that|the\s+(?:thing|bit|part))\s+(?:about|with)\s+(?:(?P<name>[\w -]+?)['’]s\s+)?{_ITS}(?P<what>[\w-]+)\s*[.!]*$",
    )
)


def denied(text: str) -> tuple[str, str | None] | None:
    """Return what a text says is wrong, and of whom if it says so, or None."""
    for pattern in _DENIALS:
        match = pattern.search(text.strip())
        if match:
            return match["what"], match["name"]
    return None
