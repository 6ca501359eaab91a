"""K20: before an ask of somebody, the balance is shown. Here: noticing that a note plans one."""

import re

# Each pattern stands under an example. Asking a third person on a contact's behalf («ich frage Ali») is no ask.
_PATTERNS = (
    # «Ich will Jens um eine Empfehlung bitten»
    r"\bum\s+(?:ein\w*|seine|ihre|einen|etwas|rat|hilfe|unterstützung|geld)\b[^.!?]*\b(?:bitten|bitte|anhauen|fragen)\b",
    # «Ich bitte Jens um einen Gefallen»
    r"\bich\s+bitte\s+(?:ihn|sie|herrn|frau|\w+)[^.!?]*\bum\s+(?:ein\w*|seine|ihre|rat|hilfe|unterstützung|geld)\b",
    # «Ich möchte Jens fragen, ob er mich empfiehlt»
    r"\b(?:will|möchte|werde|könnte|sollte)\b[^.!?]*\bfragen,?\s+ob\s+(?:er|sie)\s+(?:mich|mir|uns)\b",
    # "I want to ask Jens for a recommendation", "going to ask Petra if she can help me"
    r"\b(?:want|like|going|need|plan|will|I'll|should)\b[^.!?]*\bask\s+[^.!?]*\b(?:for\s+(?:an?|his|her|their|some|help)\b|to\s+(?:help|recommend|introduce)\s+(?:me|us)\b|(?:if|whether)\s+(?:he|she|they)\b)",
)
_ASKS = re.compile("|".join(f"(?:{pattern})" for pattern in _PATTERNS), re.IGNORECASE)


def plans_to_ask(text: str) -> bool:
    """Say whether a note plans to ask somebody for something for the user himself."""
    return _ASKS.search(text) is not None
