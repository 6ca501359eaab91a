"""How the outcomes of each subject become messages."""

from typing import Any

from bot.services.after_event import NobodyMet, WhomMet
from bot.services.balances import BalanceShown, OverallBalance
from bot.services.card_import import CardsTaken
from bot.services.clean_up import CleanUp
from bot.services.deleting import WhomToDelete
from bot.services.events import BriefingShown, EventDropped, EventPlanned
from bot.services.forgetting import ThingsShown
from bot.services.goals import GoalShown
from bot.services.introductions import IntroductionDraft, IntroductionShown, Proposals
from bot.services.network_map import MapShown
from bot.services.referrals import ReferralList, ReferralShown
from bot.services.relations import RelationsFound
from bot.services.reliability import ReliabilityShown
from bot.services.review import ReviewShown
from bot.services.silence import Stirred
from bot.services.start_walk import WalkStop
from bot.services.time_budget import BudgetSet
from bot.services.verification import CheckList, FakeRemoved
from bot.text import card_import, cards, cleaning, events, give_take, introductions, referrals, start_walk, touch
from bot.text.known import relations_found, things_shown
from bot.text.network_map import map_shown
from bot.text.review import review_shown
from bot.text.view import Renderer

SUBJECTS: dict[type, Renderer[Any]] = {
    CardsTaken: card_import.cards_taken,
    RelationsFound: relations_found,
    ThingsShown: things_shown,
    WhomToDelete: cards.whom_to_delete,
    CleanUp: cleaning.clean_up,
    CheckList: cleaning.check_list,
    FakeRemoved: cleaning.fake_removed,
    WalkStop: start_walk.walk_stop,
    GoalShown: start_walk.goal,
    ReviewShown: review_shown,
    MapShown: map_shown,
    BalanceShown: give_take.balance_shown,
    OverallBalance: give_take.overall_balance,
    ReferralList: referrals.referral_list,
    ReferralShown: referrals.referral_shown,
    Proposals: introductions.proposals,
    IntroductionShown: introductions.introduction_shown,
    IntroductionDraft: introductions.introduction_draft,
    EventPlanned: events.event_planned,
    BriefingShown: events.briefing_shown,
    EventDropped: events.event_dropped,
    WhomMet: events.whom_met,
    NobodyMet: events.nobody_met,
    Stirred: touch.stirred,
    ReliabilityShown: touch.reliability_shown,
    BudgetSet: touch.budget_set,
}
