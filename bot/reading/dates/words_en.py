"""The English words of dates."""

from bot.reading.dates.lexicon import DayWord, Lexicon, Part, Phrases, Shift, Unit, keyed, words
from bot.reading.dates.spelt_numbers import english_cardinals, english_ordinals

_WEEKDAYS = {
    "monday": 0,
    "tuesday tues tue": 1,
    "wednesday weds wensday wenesday": 2,
    "thursday thurs thur thu": 3,
    "friday fri": 4,
    "saturday": 5,
    "sunday": 6,
}

_MONTHS = {
    "january jan": 1, "february feb": 2, "march mar": 3, "april apr": 4, "may": 5, "june jun": 6, "july jul": 7,
    "august aug": 8, "september sept sep": 9, "october oct": 10, "november nov": 11, "december dec": 12,
}  # fmt: skip

_UNITS = {
    "minute minutes min mins": Unit.MINUTE,
    "hour hours hr hrs h": Unit.HOUR,
    "day days d": Unit.DAY,
    "workday workdays weekday weekdays": Unit.WORKDAY,
    "weekend weekends": Unit.WEEKEND,
    "week weeks wk wks w": Unit.WEEK,
    "fortnight fortnights": Unit.FORTNIGHT,
    "month months mth mths": Unit.MONTH,
    "quarter quarters qtr qtrs": Unit.QUARTER,
    "year years yr yrs y": Unit.YEAR,
    "decade decades": Unit.DECADE,
    "century centuries": Unit.CENTURY,
}

_SHIFTS = {
    Shift.LAST: ("last", "past", "previous", "prior", "preceding"),
    Shift.THIS: (
        "this",
        "this current",
        "current",
        "the current",
        "present",
        "the present",
        "this present",
        "this very",
    ),
    Shift.COMING: (
        "coming",
        "this coming",
        "this upcoming",
        "upcoming",
        "following",
        "this next",
        "forthcoming",
    ),
    Shift.NEXT: ("next",),
    Shift.BEFORE_LAST: ("last but one", "second to last", "second last"),
    Shift.AFTER_NEXT: ("next but one", "next next"),
}

_DAYS = {
    "today": DayWord(0), "tonight": DayWord(0, "evening"), "tonite": DayWord(0, "evening"), "2 nite": DayWord(0, "evening"),
    "this morning": DayWord(0, "morning"), "this afternoon": DayWord(0, "afternoon"), "this evening": DayWord(0, "evening"),
    "this noon": DayWord(0, "noon"), "this lunchtime": DayWord(0, "noon"), "later today": DayWord(0),
    "late this morning": DayWord(0, "morning"), "early this morning": DayWord(0, "morning"),
    "tomorrow": DayWord(1), "tmrw": DayWord(1), "tmrow": DayWord(1), "tmr": DayWord(1), "tmw": DayWord(1), "tomo": DayWord(1),
    "tomorow": DayWord(1), "tommorow": DayWord(1), "tommorrow": DayWord(1), "tomorrrow": DayWord(1), "2 morrow": DayWord(1),
    "day after tomorrow": DayWord(2), "the day after tomorrow": DayWord(2), "overmorrow": DayWord(2),
    "yesterday": DayWord(-1), "yday": DayWord(-1), "yesterdays": DayWord(-1), "last night": DayWord(-1), "last evening": DayWord(-1),
    "yest": DayWord(-1), "yesternight": DayWord(-1), "last nite": DayWord(-1),
    "day before yesterday": DayWord(-2), "the day before yesterday": DayWord(-2),
    "tomorrow morning": DayWord(1), "cob today": DayWord(0), "this very day": DayWord(0), "this day": DayWord(0), "todays": DayWord(0),
    "tomorrows": DayWord(1), "this night": DayWord(0, "evening"), "later tonight": DayWord(0, "evening"),
}  # fmt: skip

_FEASTS = {
    "new year": "new year", "new year s day": "new year", "new years day": "new year", "new year day": "new year",
    "new years": "new year", "new year 's day": "new year", "epiphany": "epiphany", "three kings day": "epiphany",
    "twelfth night": "epiphany", "martin luther king day": "mlk day", "martin luther king jr day": "mlk day", "mlk day": "mlk day",
    "martin luther king jr . day": "mlk day", "martin luther king s day": "mlk day",
    "groundhog day": "groundhog day", "groundhogs day": "groundhog day",
    "valentine s day": "valentine", "valentines day": "valentine", "valentine day": "valentine", "valentine 's day": "valentine",
    "valentines": "valentine", "presidents day": "presidents day", "president s day": "presidents day",
    "presidents' day": "presidents day", "washington s birthday": "presidents day", "shrove tuesday": "shrove tuesday", "pancake day": "shrove tuesday",
    "pancake tuesday": "shrove tuesday", "mardi gras": "shrove tuesday", "ash wednesday": "ash wednesday",
    "st patrick s day": "st patrick", "st . patrick s day": "st patrick", "saint patrick s day": "st patrick",
    "st patricks day": "st patrick", "st . patricks day": "st patrick", "st patrick day": "st patrick",
    "saint patricks day": "st patrick", "saint patrick day": "st patrick", "st . patrick day": "st patrick",
    "international women s day": "women's day", "women s day": "women's day", "womens day": "women's day",
    "april fools": "april fools", "april fools day": "april fools", "april fool s day": "april fools",
    "april fools' day": "april fools", "april fool day": "april fools", "fool s day": "april fools",
    "palm sunday": "palm sunday", "maundy thursday": "maundy thursday", "good friday": "good friday",
    "holy saturday": "holy saturday", "easter saturday": "holy saturday", "easter": "easter", "easter day": "easter sunday",
    "easter sunday": "easter sunday", "easter monday": "easter monday", "easter weekend": "easter weekend",
    "earth day": "earth day", "st george s day": "st george", "st . george s day": "st george", "saint george s day": "st george", "st georges day": "st george",
    "may day": "may day", "international workers day": "may day", "cinco de mayo": "cinco de mayo",
    "mother s day": "mother's day", "mothers day": "mother's day", "mother day": "mother's day", "mothers' day": "mother's day",
    "father s day": "us father's day", "fathers day": "us father's day", "father day": "us father's day", "fathers' day": "us father's day",
    "ascension day": "ascension", "ascension": "ascension", "pentecost": "pentecost", "whitsun": "pentecost",
    "whit sunday": "pentecost sunday", "pentecost sunday": "pentecost sunday", "whit monday": "pentecost monday",
    "pentecost monday": "pentecost monday", "trinity sunday": "trinity", "corpus christi": "corpus christi",
    "memorial day": "memorial day", "flag day": "flag day", "juneteenth": "juneteenth",
    "independence day": "independence day", "fourth of july": "independence day", "4th of july": "independence day",
    "bastille day": "bastille day", "labor day": "us labor day", "labour day": "us labor day", "assumption day": "assumption",
    "columbus day": "columbus day", "indigenous peoples day": "columbus day", "german unity day": "german unity", "halloween": "halloween", "halloween day": "halloween",
    "all hallows eve": "halloween", "all hallow eve": "halloween", "all hallow s eve": "halloween", "all hallows day": "all saints",
    "all saints day": "all saints", "all saint s day": "all saints", "all saints' day": "all saints", "all souls day": "all souls",
    "all soul s day": "all souls", "guy fawkes": "guy fawkes", "guy fawkes day": "guy fawkes", "guy fawkes night": "guy fawkes",
    "bonfire night": "guy fawkes", "veterans day": "veterans day", "veteran s day": "veterans day", "veteran day": "veterans day",
    "veterans' day": "veterans day", "remembrance day": "veterans day", "armistice day": "veterans day",
    "singles day": "veterans day", "st martin s day": "st martin", "thanksgiving": "thanksgiving", "thanksgiving day": "thanksgiving",
    "turkey day": "thanksgiving", "black friday": "black friday", "cyber monday": "cyber monday", "st nicholas day": "st nicholas", "st nicholas": "st nicholas",
    "first advent": "advent 1", "second advent": "advent 2", "third advent": "advent 3", "fourth advent": "advent 4",
    "first sunday of advent": "advent 1", "second sunday of advent": "advent 2", "third sunday of advent": "advent 3",
    "fourth sunday of advent": "advent 4", "advent sunday": "advent 1",
    "christmas eve": "christmas eve", "xmas eve": "christmas eve", "christmas": "christmas day", "xmas": "christmas day", "ides of march": "ides of march",
    "x mas": "christmas day", "christmas day": "christmas day", "xmas day": "christmas day", "christmastime": "christmas", "boxing day": "boxing day",
    "st stephen s day": "boxing day", "between the years": "between the years", "new year s eve": "new year's eve",
    "new years eve": "new year's eve", "new year eve": "new year's eve", "nye": "new year's eve", "teachers day": "teachers day",
    "teacher s day": "teachers day", "youth day": "youth day", "children s day": "children's day", "childrens day": "children's day",
    "arbor day": "arbor day", "world environment day": "environment day", "tax day": "tax day",
    "patriot day": "patriot day", "election day": "election day",
}  # fmt: skip

ENGLISH = Lexicon(
    language="en",
    weekdays=keyed(_WEEKDAYS),
    doubtful_weekdays={"mon": 0, "wed": 2, "sat": 5, "sun": 6},
    months=keyed(_MONTHS),
    doubtful_months=words("march mar may april june july august jan jun dec apr aug"),
    cardinals=english_cardinals(),
    ordinals=english_ordinals() | {"last": -1},
    vague=Phrases({
        "a couple of": 2, "a couple": 2, "couple of": 2, "couple": 2, "a few": 3, "few": 3, "several": 3, "some": 3, "half a": 0.5, "half an": 0.5,
        "a half": 0.5, "one and a half": 1.5, "two and a half": 2.5, "three and a half": 3.5, "the next few": 3,
    }),
    units=keyed(_UNITS),
    shifts=Phrases({form: shift for shift, forms in _SHIFTS.items() for form in forms}),
    days=Phrases(_DAYS),
    dayparts=words(
        "morning mornings afternoon evening night noon midday lunch lunchtime midnight am pm breakfast dinner dinnertime early late nite"
    ),
    early_dayparts=words("morning am night early"),
    late_dayparts=words("afternoon evening night tonight pm tonite"),
    parts=Phrases({
        "early": Part.BEGIN, "earlier": Part.BEGIN, "beginning": Part.BEGIN, "begin": Part.BEGIN, "start": Part.BEGIN,
        "the beginning": Part.BEGIN, "the start": Part.BEGIN, "the end": Part.END,
        "mid": Part.MIDDLE, "middle": Part.MIDDLE, "the middle": Part.MIDDLE, "late": Part.END, "later": Part.END, "end": Part.END,
        "the back end": Part.END, "towards the end": Part.END,
    }),
    edges=Phrases({
        "eod": (Part.END, Unit.DAY), "cob": (Part.END, Unit.DAY), "close of business": (Part.END, Unit.DAY), "end of day": (Part.END, Unit.DAY),
        "end of play": (Part.END, Unit.DAY), "end of the day": (Part.END, Unit.DAY),
        "eow": (Part.END, Unit.WEEK), "eom": (Part.END, Unit.MONTH), "eoq": (Part.END, Unit.QUARTER), "eoy": (Part.END, Unit.YEAR),
        "bom": (Part.BEGIN, Unit.MONTH), "boy": (Part.BEGIN, Unit.YEAR), "the boy": (Part.BEGIN, Unit.YEAR), "the bom": (Part.BEGIN, Unit.MONTH),
        "the eom": (Part.END, Unit.MONTH), "the eoy": (Part.END, Unit.YEAR), "the eod": (Part.END, Unit.DAY),
        "month end": (Part.END, Unit.MONTH), "quarter end": (Part.END, Unit.QUARTER), "year end": (Part.END, Unit.YEAR),
        "week s end": (Part.END, Unit.WEEK), "month s end": (Part.END, Unit.MONTH), "year s end": (Part.END, Unit.YEAR), "midweek": (Part.MIDDLE, Unit.WEEK),
        "quarter s end": (Part.END, Unit.QUARTER), "midyear": (Part.MIDDLE, Unit.YEAR), "midmonth": (Part.MIDDLE, Unit.MONTH),
    }),
    feasts=Phrases(_FEASTS),
    doubtful_feasts=words("ascension epiphany valentines flag youth"),
    seasons={"spring": 3, "springtime": 3, "summer": 6, "summertime": 6, "autumn": 9, "fall": 9, "winter": 12, "wintertime": 12},
    week_numbers=words("week wk cw kw"),
    halves=words("half"),
    articles=words("the a"),
    links=words("of in the from for on"),
    and_words=words("and"),
    to_words=words("to until till through thru til untill"),
    or_words=words("or to"),
    range_openers=words("from between"),
    ahead=words("in"),
    ahead_deadline=words("within inside"),
    ago_before=frozenset(),
    ago_after=Phrases({
        "ago": -1, "back": -1, "earlier": -1, "prior": -1, "beforehand": -1, "before that": -1, "before then": -1,
        "later": 1, "afterwards": 1, "after that": 1, "thereafter": 1, "after then": 1, "on from that": 1, "down the line": 1, "down the road": 1,
    }),
    from_now=Phrases({
        "from now": 1, "from right now": 1, "from today": 1, "hence": 1, "after today": 1, "after now": 1, "starting today": 1, "out from now": 1, "from this moment": 1,
    }),
    after_words=words("after following past"),
    before_words=words("before"),
    counted_from=words("from on"),
    deadline_words=words("by before until till til untill latest"),
    deadline_tails=Phrases({"at the latest": True, "latest": True, "at latest": True}),
    onward_words=words("from since starting after beginning"),
    since_words=words("since"),
    carriers=words("on at in the about around sometime say like over during for as of no later than this between year"),
    date_prepositions=words("on by the until till before of at from since till to for after next this"),
    day_prepositions=words("on by until till before from"),
    after_next=Phrases({"after next": True, "after the next": True, "after the next one": True, "after next one": True}),
    recurring=words("every each any alternate"),
    honorifics=words("mr mrs ms miss dr prof herr frau sir"),
    corrections=Phrases(dict.fromkeys((
        "no", "nope", "no wait", "wait", "sorry", "i mean", "actually", "rather", "scratch that", "or rather", "make that", "correction",
        "make it", "better", "not", "hang on", "hold on", "oops", "no actually", "strike that", "i meant", "i should say", "pardon",
    ), True)),
    negations=words("not"),
    contrasts=words("but"),
    counted_before=words(
        "version v chapter section page part room number no test line flat apartment gate platform release update level grade"
        " article item figure table hall building question paragraph step python note year invoice account ratio score flight ssn isbn order ticket"
    ),
    counted_after=words(
        "percent % euro euros eur € $ dollars usd pounds gbp kilograms kilogram kilos grams km kg m cm mm miles mile metres meters litres liters feet inches"
        " floor percentile million billion mb gb ghz points stars cups cup people coins degrees hours minutes place edition one grade birthday"
        " anniversary century avenue street time brl st"
    ),
    event_nouns=words(
        "party parties market markets dinner dinners card cards do tree gift gifts present presents fair fairs concert lunch drinks menu"
        " bonus egg eggs bunny carol carols shopping break holidays sale sales dance ball bash breakfast lights resolution resolutions dessert jumper sweater pudding cake"
    ),
    function_words=words(
        "at by on in from until till to and or for with i we he she they it is was will would works work if when but so please then of"
        " around about before after morning afternoon evening night as via between let can could a an the this next last"
    ),
    week_from=words("of from commencing beginning starting with on"),
    being=words("is was are be being am were became came as re m finished won"),
    possessives=words("my your his her our their s"),
    idioms=Phrases(dict.fromkeys((
        "good morning", "good evening", "good afternoon", "good night", "fridays for future", "friday for future", "have a great week", "casual friday",
        "have a nice day", "have a good day", "have a great day", "have a great weekend", "have a good weekend", "have a nice weekend", "nice day", "great month",
        "happy new year", "merry christmas", "happy easter", "happy christmas", "happy halloween", "happy thanksgiving", "these days", "some day", "one day or another",
        "at the end of the day", "day to day", "in the long run", "in a second", "the other day", "in a minute",
    ), True)),
    hour_words=words("oclock h"),
    clock_prepositions=words("at"),
    noon_words={"noon": 12, "midday": 12, "midnight": 0},
    extra_triggers=words("q h new rest remainder all course week month year quarter day"),
    spelt_year_starts={},
    past_words=words(
        "was were went came met had did left took gave saw told spoke talked called sent got happened attended bought said"
        " chatted ran asked visited arrived started ended wrote brought made held"
    ),
    future_words=words(
        "will shall ll want wants would could can may might must should let lets please going remind schedule set wondering hoping"
        " wanted thinking need needs available free next to"
    ),
)  # fmt: skip
