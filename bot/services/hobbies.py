"""Which interests are pastimes, so that «interessiert sich für Segelfliegen» is no wish for an offer."""

from bot.domain.fold import folded_words

_PASTIMES = tuple(
    "segel surf ruder kanu kajak tauch schwimm angel fisch jagd jaeger reit pferd rad bike cycl motorr oldtimer auto"
    " tennis fussball football soccer golf hockey handball volleyball basketball badminton squash tischtennis kegel"
    " ski snowboard kletter climb berg wander hik bouldern yoga pilates marathon lauf running triathlon boxen judo"
    " musik music jazz blues rock oper opera klavier piano geige violin gitarre guitar chor choir singen kunst art"
    " malerei paint theater theatre tanz danc film kino cinema foto literatur literature buecher krimi lesen reading"
    " geschichte history astronomie astronomy philosoph archaeolog garten garden imker bienen kochen cooking backen"
    " wein wine whisky bier kaffee reisen travel camping wohnmobil schach chess spiele games puzzle modellbau"
    " modelleisenbahn briefmarken stamps muenzen sammel antiquit stricken naehen toepfer hund dog katze vogel bird"
    " sail fliegen gliding flug fallschirm".split()
)


def is_hobby(text: str) -> bool:
    """Say whether words name a pastime: one of them begins or ends like a known one («Segelfliegen», "old jazz")."""
    words = folded_words(text)
    return len(words) <= 4 and any(
        word.startswith(pastime) or (len(pastime) > 3 and word.endswith(pastime))
        for word in words
        for pastime in _PASTIMES
    )
