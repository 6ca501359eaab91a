"""The English words of dates."""

from bot.reading.dates.feast_names_en import ENGLISH_FEASTS
from bot.reading.dates.lexicon import DayWord, Lexicon, Part, Shift, Unit, keyed, phrase_set, phrases, words
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
    "january jan": 1,
    "february feb": 2,
    "march mar": 3,
    "april apr": 4,
    "may": 5,
    "june jun": 6,
    "july jul": 7,
    "august aug": 8,
    "september sept sep": 9,
    "october oct": 10,
    "november nov": 11,
    "december dec": 12,
}

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
    Shift.LAST: "last, past, previous, prior, preceding",
    Shift.THIS: "this, this current, current, the current, present, the present, this present, this very",
    Shift.COMING: "coming, this coming, this upcoming, upcoming, following, this next, forthcoming",
    Shift.NEXT: "next",
    Shift.BEFORE_LAST: "last but one, second to last, second last",
    Shift.AFTER_NEXT: "next but one, next next",
}

_DAYS = {
    DayWord(0): "today, later today, cob today, this very day, this day, todays",
    DayWord(0, "evening"): "tonight, tonite, 2 nite, this evening, this night, later tonight",
    DayWord(0, "morning"): "this morning, late this morning, early this morning",
    DayWord(0, "afternoon"): "this afternoon",
    DayWord(0, "noon"): "this noon, this lunchtime",
    DayWord(1): (
        "tomorrow, tmrw, tmrow, tmr, tmw, tomo, tomorow, tommorow, tommorrow, tomorrrow, 2 morrow, tomorrow "
        "morning, tomorrows"
    ),
    DayWord(2): "day after tomorrow, the day after tomorrow, overmorrow",
    DayWord(-1): "yesterday, yday, yesterdays, last night, last evening, yest, yesternight, last nite",
    DayWord(-2): "day before yesterday, the day before yesterday",
}

_EDGES = {
    (Part.END, Unit.DAY): "eod, cob, close of business, end of day, end of play, end of the day, the eod",
    (Part.END, Unit.WEEK): "eow, week's end, the week is out",
    (Part.END, Unit.MONTH): "eom, the eom, month end, month's end, the month is out",
    (Part.END, Unit.QUARTER): "eoq, quarter end, quarter's end",
    (Part.END, Unit.YEAR): "eoy, the eoy, year end, year's end, the year is out",
    (Part.BEGIN, Unit.MONTH): "bom, the bom",
    (Part.BEGIN, Unit.YEAR): "boy, the boy",
    (Part.MIDDLE, Unit.WEEK): "midweek",
    (Part.MIDDLE, Unit.YEAR): "midyear",
    (Part.MIDDLE, Unit.MONTH): "midmonth",
}

ENGLISH = Lexicon(
    language="en",
    weekdays=keyed(_WEEKDAYS),
    doubtful_weekdays={"mon": 0, "wed": 2, "sat": 5, "sun": 6},
    months=keyed(_MONTHS),
    doubtful_months=words("march mar may april june july august jan jun dec apr aug"),
    cardinals=english_cardinals(),
    ordinals=english_ordinals() | {"last": -1},
    vague=phrases(
        {
            2: "a couple of, a couple, couple of, couple",
            3: "a few, few, several, some, the next few",
            0.5: "half a, half an, a half",
            1.5: "one and a half",
            2.5: "two and a half",
            3.5: "three and a half",
        }
    ),
    units=keyed(_UNITS),
    shifts=phrases(_SHIFTS),
    days=phrases(_DAYS),
    dayparts=words(
        "morning mornings afternoon evening night noon midday lunch lunchtime midnight am pm breakfast "
        "dinner "
        "dinnertime early late nite"
    ),
    early_dayparts=words("morning am night early"),
    late_dayparts=words("afternoon evening night tonight pm tonite"),
    parts=phrases(
        {
            Part.BEGIN: "early, earlier, beginning, begin, start, the beginning, the start",
            Part.END: "the end, late, later, end, the back end, towards the end",
            Part.MIDDLE: "mid, middle, the middle",
        }
    ),
    edges=phrases(_EDGES),
    feasts=phrases(ENGLISH_FEASTS),
    doubtful_feasts=words("ascension epiphany valentines flag youth"),
    seasons={
        "spring": 3,
        "springtime": 3,
        "summer": 6,
        "summertime": 6,
        "autumn": 9,
        "fall": 9,
        "winter": 12,
        "wintertime": 12,
    },
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
    ago_after=phrases(
        {
            -1: "ago, back, earlier, prior, beforehand, before that, before then",
            1: "later, afterwards, after that, thereafter, after then",
        }
    ),
    from_now=phrases(
        {
            1: ("from now, from right now, from today, hence, after today, after now, starting today"),
        }
    ),
    after_words=words("after following past"),
    before_words=words("before"),
    counted_from=words("from on"),
    deadline_words=words("by before until till til untill latest"),
    deadline_tails=phrase_set("at the latest, latest, at latest"),
    onward_words=words("from since starting beginning"),
    since_words=words("since"),
    carriers=words("on at in the about around sometime say like over during for as of no later than this between year"),
    date_prepositions=words("on by the until till before of at from since to for after next this"),
    day_prepositions=words("on by until till before from"),
    after_next=phrase_set("after next, after the next, after the next one, after next one"),
    recurring=words("every each any alternate"),
    honorifics=words("mr mrs ms miss dr prof herr frau sir"),
    corrections=phrase_set(
        "no, nope, no wait, wait, sorry, i mean, actually, rather, scratch that, or rather, make that, "
        "correction, make it, better, not, hang on, hold on, oops, no actually, strike that, i meant, i "
        "should "
        "say, pardon"
    ),
    negations=words("not"),
    contrasts=words("but"),
    counted_before=words(
        "version v chapter section page part room number no test line flat apartment gate platform release "
        "update level grade article item figure table hall building question paragraph step python note year "
        "invoice account ratio score flight ssn isbn order ticket"
    ),
    counted_after=words(
        "percent % euro euros eur € $ dollars usd pounds gbp kilograms kilogram kilos grams km kg m cm mm "
        "miles mile metres meters litres liters feet inches floor percentile million billion mb gb ghz "
        "points "
        "stars cups cup people coins degrees hours minutes place edition one grade birthday anniversary "
        "century avenue street time brl st"
    ),
    event_nouns=words(
        "party parties market markets dinner dinners card cards do tree gift gifts present presents "
        "fair fairs "
        "concert lunch drinks menu bonus egg eggs bunny carol carols shopping break holidays sale sales "
        "dance "
        "ball bash breakfast lights resolution resolutions dessert jumper sweater pudding cake"
    ),
    function_words=words(
        "at by on in from until till to and or for with i we he she they it is was will would works work if "
        "when but so please then of around about before after morning afternoon evening night as via between "
        "let can could a an the this next last"
    ),
    week_from=words("of from commencing beginning starting with on"),
    possessives=words("my your his her our their s"),
    being=words("is was are be being am were became came as re m finished won"),
    idioms=phrase_set(
        "good morning, good evening, good afternoon, good night, fridays for future, friday for future, "
        "have a "
        "great week, casual friday, have a nice day, have a good day, have a great day, have a great "
        "weekend, "
        "have a good weekend, have a nice weekend, nice day, great month, happy new year, merry christmas, "
        "happy easter, happy christmas, happy halloween, happy thanksgiving, these days, some day, one "
        "day or "
        "another, at the end of the day, day to day, in the long run, in a second, the other day, in a minute"
    ),
    hour_words=words("oclock h"),
    clock_prepositions=words("at"),
    noon_words={"noon": 12, "midday": 12, "midnight": 0},
    other_openings=words("q h new rest remainder all course calendar"),
    spelt_year_starts={},
    past_words=words(
        "was were went came met had did left took gave saw told spoke talked called sent got happened "
        "attended "
        "bought said chatted ran asked visited arrived started ended wrote brought made held"
    ),
    future_words=words(
        "will shall ll want wants would could can may might must should let lets please going remind "
        "schedule "
        "set wondering hoping wanted thinking need needs available free next to"
    ),
)
