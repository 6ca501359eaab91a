"""The surroundings people come from (K2, K3); a network that stays in one of them carries only so far (K4)."""

from enum import StrEnum


class Circle(StrEnum):
    """Where a contact belongs in the user's life, or where an encounter took place."""

    SCHOOL = "school"
    STUDIES = "studies"
    WORK = "work"
    COURSES = "courses"
    FAMILY = "family"
    FRIENDS = "friends"
    NEIGHBOURHOOD = "neighbourhood"
    ASSOCIATION = "association"
    TRADE_BODY = "trade_body"
    FAIR = "fair"
    ONLINE = "online"
    CHANCE = "chance"
