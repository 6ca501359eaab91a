"""Who of those named in a note was met, and who is only told of: «Tobi getroffen, seine Frau Nina ist Lehrerin»."""

import re

from bot.domain.fold import folded_words
from bot.services.relation_patterns import told_relations

_STRETCH = re.compile(r"[^,.;:!?\n]+(?:\.(?=\S)[^,.;:!?\n]+)*")
_MET = re.compile(
    r"\b(?:getroffen|trafen?|treffe|kennen\s?gelernt|lernte\w*|gesprochen|unterhalten|gesehen|besucht|telefoniert|dabei"
    r"|vorgestellt|met|saw|spoke|talked|chatted|ran into|bumped into|visited|joined|came along|was there|were there)\b",
    re.IGNORECASE,
)


def was_there(text: str, name: str) -> bool:
    """Say whether who is named in a note of a meeting took part in it: not if only named as somebody's relative."""
    words = set(folded_words(name))
    related = any(words & set(folded_words(told.who or "")) for told in told_relations(text))
    if not related:
        return True
    stretches = [each for each in _STRETCH.findall(text) if words & set(folded_words(each))]
    return any(_MET.search(each) and not _TELLS.search(each) for each in stretches)


_TELLS = re.compile(r"\b(?:erzähl\w*|sagte?|berichtet\w*|told|says|said|mentioned)\b", re.IGNORECASE)
