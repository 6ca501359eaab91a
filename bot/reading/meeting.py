"""Whether a note tells of a meeting, and on which day it was."""

import re
from datetime import date

from bot.reading.dates import DateMention, Grain, past_reading
from bot.reading.marking import EVENT
from bot.reading.story import WRITER, Story

MET = re.compile(
    r"\b(?:getroffen|getroffn|kennengelernt|kennen gelernt|kennenglernt|gesprochen|gequatscht|geplaudert|geredet"
    r"|unterhalten|begegnet|gesessen|gesehen|wiedergesehen|angesprochen|vorgestellt worden"
    r"|ins gespräch|gewartet|gespräch mit|saß|sass|stand neben|dabei war|zu besuch|besucht|vorbeigeschaut"
    r"|über den weg gelaufen|reingelaufen|gegessen|getrunken|mittagessen mit|kaffee mit|war (?:da )?der"
    r"|war (?:da )?die|getanzt|angequatscht|diskutiert|vorbeigekommen|erzählt|nebeneinander"
    r"|zufällig|hinter mir|neben mir|vor mir in der|met|by chance|next to me|stranded|bumped into|ran into"
    r"|run into|chatted|chatting|chat with|nice chat|good chat|spoke|talked|talking to|got talking|sat (?:opposite"
    r"|next|beside|with)|caught up|coffee with|lunch with|dinner with|introduced to|encounter|hung out"
    r"|was on my team|shared a (?:taxi|table|ride)|stood next|sat down with|saw|visited|had (?:a )?(?:coffee|lunch"
    r"|drink))\b",
    re.IGNORECASE,
)
NO_MEETING = re.compile(
    r"\b(?:linkedin|xing|facebook|instagram|e-?mail|whatsapp)[- ]?(?:nachricht|anfrage|message|mail"
    r"|kontakt)?\s+(?:von|from|über)|(?:nachricht|mail|anfrage|anruf|brief|message|email|call|letter)\s+(?:von"
    r"|from)\b|\bkontakt (?:über|via|kam)|\b(?:über|via|on|auf) (?:linkedin|xing)\b"
    r"|^\W*(?:\w+\s+){0,3}(?:notiz|infos?|nachtrag|ergänzung|update|note to self|note on|notes on|info|note about"
    r"|merken)\b|\b(?:telefoniert|angerufen|am telefon|on the phone|phoned|called me|rief an|zoom|videocall"
    r"|teams-call)\b|\b(?:ich wollte noch festhalten zu|zu notieren)\b",
    re.IGNORECASE,
)
HERE = re.compile(r"\b(?:gerade|grad|eben|vorhin|just|heute|today|tonight|komme|komm)\b", re.IGNORECASE)


OF_A_LIFE = re.compile(
    r"\b(?:geburtstag|geb\.?|geboren|born|birthday|seit|since|turns|wird|recap|rückblick|nachtrag)\b",
    re.IGNORECASE,
)
PAST = re.compile(r"\b(?:war|waren|hab|habe|haben|hat|bin|was|were|had|went|got|came)\b", re.IGNORECASE)
LONGEST_AGO = 400
LONGEST_GUESS = 60


def met_on(story: Story, task_clauses: set[int]) -> date | None:
    """Return the day of the meeting told of, None where the note tells of none.

    A past date beside the meeting or the event counts first; without any the day of the message is meant.
    """
    text = story.marked.text
    has_event = bool(re.search(EVENT, text))
    if not has_event and (NO_MEETING.search(text) or not (MET.search(text) or _told_of_place(story))):
        return None
    if has_event and NO_MEETING.search(text) and not MET.search(text):
        return None
    for number, clause in enumerate(story.clauses):
        if number in task_clauses:
            continue
        for mention in story.dates_in(clause.text):
            if day := _day_of(story, mention, clause.text):
                return day
    return story.ref.date()


def _told_of_place(story: Story) -> bool:
    """Tell a meeting by its day: «Notary's office this morning», "from yesterday's maker night"."""
    if not story.people:
        return False
    early = story.marked.text[:120]
    if re.search(
        r"\b(?:geb\.|geboren|born|new (?:address|number)|neue (?:nummer|adresse)|hat jetzt|has a new)",
        early,
        re.IGNORECASE,
    ):
        return False
    return bool(HERE.search(story.marked.plain(early)[:80])) or any(
        mention.past and (story.ref.date() - mention.last).days < 15 for mention in story.dates_in(early)
    )


def _day_of(story: Story, mention: DateMention, text: str) -> date | None:
    """Return the past day that a date beside the meeting names, None where it can't be that of the meeting."""
    wide = mention.grain not in {Grain.DAY, Grain.WEEKEND, Grain.WEEK} and not mention.past
    if wide or mention.deadline or mention.onward or OF_A_LIFE.search(text):
        return None
    told = MET.search(text) or re.search(EVENT, text) or PAST.search(text)
    if not mention.past and not told and WRITER.search(text):
        return None
    day = past_reading(mention, story.ref)
    if day is None:
        return None
    ago = (story.ref.date() - day).days
    return day if 0 <= ago <= (LONGEST_AGO if mention.past else LONGEST_GUESS) else None
