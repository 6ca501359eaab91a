"""Words that tell of a meeting, and words of what is no meeting: messages, calls, notes to oneself."""

from bot.reading.any_case import AnyCase

APPOINTMENT = r"(?:kaffee|mittagessen|mittag|abendessen|frühstück|treffen|coffee|lunch|dinner|breakfast|drinks?)"
"""What is a meeting that was or, with a day to come beside it, one that is agreed."""
MET = AnyCase(
    r"\b(?:getroffen|getroffn|kennengelernt|kennen gelernt|kennenglernt|gesprochen|gequatscht|geplaudert|geredet"
    r"|unterhalten|begegnet|gesessen|gesehen|wiedergesehen|angesprochen|vorgestellt worden"
    r"|ins gespräch|gewartet|gespräch mit|saß|sass|stand neben|dabei war|zu besuch|besucht|vorbeigeschaut"
    r"|über den weg gelaufen|reingelaufen|gegessen|getrunken|mittagessen mit|kaffee mit|war (?:da )?der"
    r"|war (?:da )?die|getanzt|angequatscht|diskutiert|vorbeigekommen|erzählt|nebeneinander"
    r"|zufällig|hinter mir|neben mir|vor mir in der|met|by chance|next to me|stranded|bumped into|ran into"
    r"|run into|chatted|chatting|chat with|(?:nice|good|great|lovely|long|quick|short) chat|spoke|talked|talking to|got talking|sat (?:opposite"
    r"|next|beside|with)|caught up|coffee with|lunch with|dinner with|introduced to|encounter|hung out"
    r"|lunched with|dined with|besuch von|begegnungen?|mittag mit|coffee mit|lunch mit|der termin (?:beim?|mit)|(?:out of|in|from) a meeting with"
    r"|seated (?:with|between|next|beside)|sat through|came by|dropped by|kam vorbei|nebensitzer(?:in)?|tischnachbar(?:in|n)?|sitznachbar(?:in)?"
    r"|was on my team|shared a (?:taxi|table|ride)|stood next|sat down with|saw|visited|had (?:a )?(?:coffee|lunch"
    r"|drink))\b",
)
NO_MEETING = AnyCase(
    r"\b(?:(?:linkedin|xing|facebook|instagram|e-?mail|whatsapp)[- ]?(?:nachricht|anfrage|message|mail|kontakt)?\s+(?:von|from|über)"
    r"|kontakt (?:über|via|kam)|(?:über|via|on|auf) (?:linkedin|xing)\b"
    r"|(?:telefoniert|angerufen|am telefon|on the phone|phoned|called me|rief an|zoom|videocall|teams-call)\b"
    r"|(?:ich wollte noch festhalten zu|zu notieren)\b)"
    r"|(?:nachricht|mail|anfrage|anruf|brief|message|email|call|letter)\s+(?:von|from)\b"
    r"|^\W*(?:\w+\s+){0,3}(?:notiz|infos?|nachtrag|ergänzung|update|note to self|note on|notes on|info|note about|merken)\b",
)
BY_WIRE = AnyCase(
    r"\b(?:rief\b(?:\W+\w+){1,6}?\W+an\b|angerufen\b|am telefon\b|on the phone\b|hung up (?:with|on)\b"
    r"|returned my call\b|(?:phoned|rang|emailed|texted|messaged|dm(?:'|’)?ed) me\b|schrieb mir\b"
    r"|hat mi(?:r|ch)\b(?:\W+\w+){0,3}?\W+(?:an)?geschrieben\b"
    r"|(?:linkedin|insta(?:gram)?|xing|slack|whatsapp|facebook)[- ]?(?:dm|nachricht|message|post)\b)",
)
"""What was told by telephone or in writing, so that nobody was met."""
