"""Sentences about favours, recommendations, introductions and balances; and notes that are none."""

import pytest

from bot.domain.favour import Direction, FavourKind, ReferralState
from bot.domain.money import Money
from bot.services.balances import balance_asked
from bot.services.favour_words import favour_told, givers, kind_of
from bot.services.introduction_words import Said, introduction_told
from bot.services.referral_words import ME, referral_news, referral_told

NAMES = ("Jens", "Petra")
JENS, PETRA = 0, 1


@pytest.mark.parametrize(
    ("text", "recommender", "receiver", "beneficiary", "state"),
    [
        ("Jens hat mich an Petra empfohlen", JENS, PETRA, ME, "made"),
        ("Der Jens hat mich heute bei Frau Petra weiterempfohlen!", JENS, PETRA, ME, "made"),
        ("Jens hat mich weiterempfohlen", JENS, None, ME, "made"),
        ("Jens hat mich bei den Stadtwerken empfohlen", JENS, None, ME, "made"),
        ("Jens hat mir Petra empfohlen", JENS, ME, PETRA, "made"),
        ("Ich habe Jens an Petra empfohlen", ME, PETRA, JENS, "made"),
        ("hab den Jens vom Blumenladen an Petra empfohlen", ME, PETRA, JENS, "made"),
        ("Ich hab dem Jens die Petra empfohlen", ME, JENS, PETRA, "made"),
        ("Ich habe Jens der Petra empfohlen", ME, PETRA, JENS, "made"),
        ("Habe Jens bei der Bank weiterempfohlen", ME, None, JENS, "made"),
        ("Petra hat Jens auf meine Empfehlung hin beauftragt", ME, PETRA, JENS, "order"),
        ("Auf meine Empfehlung hat Petra Jens beauftragt", ME, PETRA, JENS, "order"),
        ("Petra hat mich auf Empfehlung von Jens gebucht", JENS, PETRA, ME, "order"),
        ("Auf Empfehlung von Jens hat mich Petra beauftragt", JENS, PETRA, ME, "order"),
        ("Jens recommended me to Petra", JENS, PETRA, ME, "made"),
        ("Jens has referred me", JENS, None, ME, "made"),
        ("Jens recommended Petra to me", JENS, ME, PETRA, "made"),
        ("I recommended Jens to Petra", ME, PETRA, JENS, "made"),
        ("I've passed Jens on to Petra", ME, PETRA, JENS, "made"),
        ("I recommended Jens", ME, None, JENS, "made"),
        ("Petra hired Jens on my recommendation", ME, PETRA, JENS, "order"),
        ("Petra hired me on Jens's recommendation", JENS, PETRA, ME, "order"),
    ],
)
def test_a_recommendation_has_three_roles(
    text: str, recommender: int, receiver: int | None, beneficiary: int, state: str
) -> None:
    """Who recommends, to whom, and who benefits, in the words of both languages (K22)."""
    told = referral_told(text, NAMES)

    assert told is not None
    assert (told.recommender, told.receiver, told.beneficiary) == (recommender, receiver, beneficiary)
    assert told.state is ReferralState(state)


@pytest.mark.parametrize(
    "text",
    [
        "Jens hat mich angerufen",
        "Jens will mich an Petra empfehlen",
        "Ich will Jens um eine Empfehlung bitten",
        "Jens empfiehlt das Restaurant am Markt",
        "Ich habe Jens getroffen, Petra hat abgesagt",
        "Jens asked me to recommend Petra",
        "Jens hat mir ein Buch empfohlen",
        "I met Jens, he recommended a hotel",
    ],
)
def test_what_is_no_recommendation_is_not_taken_for_one(text: str) -> None:
    """Wishes, plans and recommended things are no recommendations of people."""
    assert referral_told(text, NAMES) is None


@pytest.mark.parametrize(
    ("text", "state", "name", "worth"),
    [
        ("daraus ist ein Auftrag über 4.000 € geworden", "order", None, Money(4000)),
        ("Daraus wurde ein Auftrag, 4k", "order", None, Money(4000)),
        ("Aus der Empfehlung von Jens ist ein Auftrag über 2 Tsd. Euro geworden", "order", JENS, Money(2000)),
        ("Aus Jens' Empfehlung wurde ein Auftrag", "order", JENS, None),
        ("daraus wurde nichts", "declined", None, None),
        ("Daraus ist leider nichts geworden.", "declined", None, None),
        ("Mit Petra ist es nichts geworden", "declined", PETRA, None),
        ("that turned into an order worth 2k", "order", None, Money(2000)),
        ("It led to a job worth £1,500!", "order", None, Money(1500, "GBP")),
        ("Jens's recommendation became a contract", "order", JENS, None),
        ("nothing came of it", "declined", None, None),
        ("That came to nothing", "declined", None, None),
    ],
)
def test_what_came_of_it_is_understood(text: str, state: str, name: int | None, worth: Money | None) -> None:
    """An order with its value, or nothing, of the one meant or of the latest."""
    news = referral_news(text, NAMES)

    assert news is not None
    assert (news.state, news.name, news.worth) == (ReferralState(state), name, worth)


@pytest.mark.parametrize(
    "text",
    [
        "Daraus wurde nichts, weil Jens krank war",
        "Jens hat einen Auftrag über 4.000 € bekommen",
        "Heute beim Stammtisch, daraus wurde ein langer Abend mit Petra",
        "nothing new from Jens",
        "It became late",
    ],
)
def test_a_story_is_no_news(text: str) -> None:
    """What tells more than what came of something is a note."""
    assert referral_news(text, NAMES) is None


@pytest.mark.parametrize(
    ("text", "direction", "kind"),
    [
        ("Ich habe Petra erklärt, wie man eine Rechnung schreibt", "given", "know_how"),
        ("Habe Jens einen Tipp zur Steuer gegeben", "given", "know_how"),
        ("Ich habe für Jens den Flyer gegengelesen", "given", "feedback"),
        ("Jens hat mir Feedback zu meiner Website gegeben", "received", "feedback"),
        ("Jens hat mir einen Auftrag gegeben", "received", "order"),
        ("Jens hat mich beauftragt", "received", "order"),
        ("I showed Petra how to set up her shop", "given", "know_how"),
        ("I gave Jens feedback on his site", "given", "feedback"),
        ("Jens gave me some good advice", "received", "know_how"),
        ("Jens gave me an order", "received", "order"),
    ],
)
def test_a_favour_in_passing_is_understood(text: str, direction: str, kind: str) -> None:
    """Favours told beside other things, with kind and direction (K15, K20)."""
    told = favour_told(text, NAMES)

    assert told is not None
    assert (told.direction, told.kind) == (Direction(direction), FavourKind(kind))


@pytest.mark.parametrize(
    "text",
    [
        "Jens hat mir erzählt, dass Petra umzieht",
        "Ich habe Jens meine Karte gegeben",
        "Jens will mir Feedback geben",
        "I told Jens about Petra",
        "Jens gave me his card",
        "Ich soll Jens die Preisliste schicken",
    ],
)
def test_a_talk_is_no_favour(text: str) -> None:
    """Telling, handing over a card and promising are no favours yet."""
    assert favour_told(text, NAMES) is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Jens hat mich an Petra empfohlen", "recommendation"),
        ("Jens hat mich Petra vorgestellt", "introduction"),
        ("Durch Jens habe ich den Auftrag bekommen", "order"),
        ("Jens hat mir beim Umzug geholfen", "help"),
        ("Jens proofread my flyer", "feedback"),
        ("Jens taught me how to weld", "know_how"),
        ("Jens hat mir einen Auftrag vermittelt", "order"),
        ("Petra hat uns einen großen Auftrag verschafft", "order"),
        ("Tom got me a contract", "order"),
        ("Jens hat mir den Kontakt zum Auftraggeber vermittelt", "introduction"),
    ],
)
def test_favours_have_kinds(text: str, kind: str) -> None:
    """Each kind of favour has its words; help is what is left."""
    assert kind_of(text) is FavourKind(kind)


def test_the_giver_comes_first() -> None:
    """Of an introduction or an order the first one named is the giver, and who is named beside him."""
    assert givers("Jens hat mich Petra vorgestellt", NAMES) == [JENS]
    assert givers("Jens und Petra haben mir einen Kunden vermittelt", NAMES) == [JENS, PETRA]
    assert givers("Durch Jens habe ich den Auftrag von Petra bekommen", NAMES) == [JENS]


@pytest.mark.parametrize(
    ("text", "said", "names"),
    [
        ("Wen kann ich mit wem bekannt machen?", Said.WHO_FITS, ()),
        ("Wer passt zusammen?", Said.WHO_FITS, ()),
        ("who can I introduce to whom?", Said.WHO_FITS, ()),
        ("Stell Jens und Petra einander vor", Said.INTRODUCE, (JENS, PETRA)),
        ("Stell bitte Jens mal der Petra vor!", Said.INTRODUCE, (JENS, PETRA)),
        ("Mach Jens mit Petra bekannt", Said.INTRODUCE, (JENS, PETRA)),
        ("Ich möchte Jens und Petra bekannt machen", Said.INTRODUCE, (JENS, PETRA)),
        ("Jens und Petra sollten sich kennenlernen", Said.INTRODUCE, (JENS, PETRA)),
        ("introduce Jens to Petra", Said.INTRODUCE, (JENS, PETRA)),
        ("Put Jens in touch with Petra", Said.INTRODUCE, (JENS, PETRA)),
        ("Jens should meet Petra", Said.INTRODUCE, (JENS, PETRA)),
        ("Habe Jens gefragt", Said.ASKED, (JENS,)),
        ("Habe Jens gefragt, ob ich ihn mit Petra bekannt machen darf", Said.ASKED, (JENS,)),
        ("I've asked both", Said.ASKED, ()),
        ("Jens ist einverstanden", Said.AGREES, (JENS,)),
        ("Jens will", Said.AGREES, (JENS,)),
        ("Jens und Petra wollen", Said.AGREES, (JENS, PETRA)),
        ("Beide haben zugesagt", Said.AGREES, ()),
        ("Jens is fine with it", Said.AGREES, (JENS,)),
        ("both said yes", Said.AGREES, ()),
        ("Jens will nicht", Said.DECLINES, (JENS,)),
        ("Jens hat leider kein Interesse", Said.DECLINES, (JENS,)),
        ("Jens would rather not", Said.DECLINES, (JENS,)),
        ("Ich habe die beiden einander vorgestellt", Said.INTRODUCED, ()),
        ("I've introduced them", Said.INTRODUCED, ()),
        ("nie wieder vorschlagen", Said.NEVER, ()),
        ("Schlag mir die beiden nicht mehr vor", Said.NEVER, ()),
        ("never suggest that again", Said.NEVER, ()),
    ],
)
def test_talk_about_introductions_is_understood(text: str, said: Said, names: tuple[int, ...]) -> None:
    """Who fits, whom to introduce, who was asked, who agrees, what never to suggest again."""
    told = introduction_told(text, NAMES)

    assert told is not None
    assert (told.said, told.names) == (said, names)


@pytest.mark.parametrize(
    "text",
    [
        "Jens will eine Halle",
        "Jens will nicht umziehen",
        "Jens ist einverstanden, ich schicke ihm den Vertrag",
        "Habe Jens gefragt, ob er am Freitag Zeit hat",
        "Ich habe Jens und Petra vorgestellt, dass wir umbauen",
        "Jens hat sich vorgestellt",
        "Jens agreed to send me the plans",
        "Jens wants to buy a van",
        "Stell Jens die Unterlagen hin",
        "Ich soll Jens am Freitag Petra vorstellen, sie sucht eine Halle",
    ],
)
def test_a_note_is_no_talk_about_introductions(text: str) -> None:
    """What tells more is a note."""
    assert introduction_told(text, NAMES) is None


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("Wie steht es mit Jens?", "Jens"),
        ("Wie steht's mit Jens?", "Jens"),
        ("Bilanz mit Jens Maier", "Jens Maier"),
        ("Bin ich mit Jens quitt?", "Jens"),
        ("Was schulde ich Jens?", "Jens"),
        ("how's my balance with Jens?", "Jens"),
        ("Where do I stand with Jens?", "Jens"),
        ("Bilanz", ""),
        ("Wie ist meine Bilanz?", ""),
        ("Gebe ich genug?", ""),
        ("Gebe ich zu viel?", ""),
        ("balance", ""),
        ("do I give enough?", ""),
        ("Do I take more than I give?", ""),
        ("Jens macht Bilanzen", None),
        ("Wie geht es dir?", None),
        ("Jens sucht jemanden für die Bilanz", None),
        ("Was weiß ich über Jens?", None),
        ("Jens helps with balance sheets", None),
    ],
)
def test_a_balance_is_asked_for(text: str, whose: str | None) -> None:
    """With one contact, with everybody, or not at all."""
    assert balance_asked(text) == whose
