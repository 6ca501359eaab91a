"""The network as a picture, with a plain description of it."""

from collections import Counter

from bot.domain.circle import Circle
from bot.domain.contact import Closeness
from bot.domain.message import Message
from bot.domain.picture import Dot, NetworkPicture, Tie
from bot.etiquette.map import LinkKind, NetworkMap, circles_by_size
from bot.services.network_map import MapShown
from bot.text.people import spoken_name
from bot.text.phrases import Html, Phrases
from bot.text.picture_names import Names
from bot.text.view import View

MOST_CIRCLES = 7
"""Circles with a colour of their own; the smaller ones share the last."""

MOST_NAMED = 5

_WEIGHTS = {Closeness.ACQUAINTANCE: 1, Closeness.LOOSE: 2, Closeness.CLOSE: 3}


def map_shown(view: View, outcome: MapShown) -> Message:
    """Return the map with its description."""
    say, there, names = view.say, outcome.map, Names()
    picture = _picture(say, there, names)
    shown = len(there.contacts)
    lines = [say("map-title", total=there.total)]
    if there.total > shown:
        lines.append(say("map-closest", shown=shown, total=there.total))
    known = any(there.circles)
    circles = say.listed(_counted_circles(say, there))
    lines += [Html(), say("map-description", circles=circles) if known else say("map-description-plain")]
    close = [spoken_name(say, each) for each in there.contacts if each.closeness is Closeness.CLOSE]
    if close:
        lines.append(say("map-close", names=say.listed(close[:MOST_NAMED]), more=max(len(close) - MOST_NAMED, 0)))
    if there.links:
        lines.append(say("map-links", links=say.listed(_counted_links(say, there))))
    if picture.to_zoom_into:
        lines.append(say("map-file"))
    return Message(text=Html("\n".join([*lines, *names.explained(say)])), picture=picture)


def _picture(say: Phrases, there: NetworkMap, names: Names) -> NetworkPicture:
    sizes = circles_by_size(there.circles)
    groups = {circle: min(place, MOST_CIRCLES) for place, (circle, _) in enumerate(sizes)}
    kinds = [kind for kind in LinkKind if any(link.kind is kind for link in there.links)]
    places = {contact.id: place for place, contact in enumerate(there.contacts)}
    return NetworkPicture(
        file=say.plain("map-file-name"),
        title=say.plain("map-title-plain", total=there.total),
        me=say.plain("map-me"),
        people=tuple(
            Dot(names.drawn(spoken_name(say, contact)), groups[circle], _WEIGHTS[contact.closeness])
            for contact, circle in zip(there.contacts, there.circles, strict=True)
        ),
        groups=_legend(say, sizes),
        ties=tuple(Tie(places[each.one], places[each.other], kinds.index(each.kind)) for each in there.links),
        tie_kinds=tuple(say.plain("map-link", kind=kind.value) for kind in kinds),
    )


def _legend(say: Phrases, sizes: list[tuple[Circle | None, int]]) -> tuple[str, ...]:
    own = [say.plain("map-legend", circle=_circle(say, circle), count=count) for circle, count in sizes[:MOST_CIRCLES]]
    others = sum(count for _, count in sizes[MOST_CIRCLES:])
    if others:
        own.append(say.plain("map-legend", circle=say.plain("map-others"), count=others))
    return tuple(own)


def _counted_circles(say: Phrases, there: NetworkMap) -> list[str]:
    return [
        say.plain("map-legend", circle=_circle(say, circle), count=count)
        for circle, count in circles_by_size(there.circles)
    ]


def _counted_links(say: Phrases, there: NetworkMap) -> list[str]:
    return [
        say.plain("map-legend", circle=say.plain("map-link", kind=kind.value), count=count)
        for kind, count in Counter(link.kind for link in there.links).most_common()
    ]


def _circle(say: Phrases, circle: Circle | None) -> str:
    return say.plain("map-circle", circle=circle.value if circle else "none")
