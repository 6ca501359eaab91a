### Drafts: short, personal, never advertising. $address is not used in English; $met says where you met.

draft-hello = Hello,
draft-hello-name = Hi { $name },
draft-hello-formal = Dear { $name },
draft-hello-herr = Dear Mr { $name },
draft-hello-frau = Dear Ms { $name },
draft-met = when we met
draft-met-at = when we talked ({ $event })

draft-promised-thing-1 = as promised: { $thing }. Here it is: […] If you miss anything, just let me know.
draft-promised-thing-2 = I said I would { $met }, so here it comes: { $thing } […] I hope it helps you.
draft-promised-thing-3 = I keep my word: { $thing } […] Does that work for you?
draft-promise-1 = I said I’d be in touch { $met }. When would suit you this week?
draft-promise-2 = as we agreed, I’m getting in touch. Could we talk briefly in the next few days?
draft-promise-3 = our conversation has stayed with me. When is the best time to reach you?
draft-first-contact-1 = it was good to meet you. { $has_wish ->
    [no] What is keeping you busiest right now?
   *[yes] You told me what you are looking for ({ $wish }). Have you found it, or shall I ask around?
}
draft-first-contact-2 = thank you for the good conversation. One point keeps coming back to me: […] How do you see it?
draft-first-contact-3 = { $met } we talked about […] Something came to mind since that may be useful to you: […]
draft-keep-in-touch-1 = it’s been a while. How are you, and what are you working on?
draft-keep-in-touch-2 = I thought of you the other day: […] { $has_wish ->
    [no] How is work?
   *[yes] Did you find what you were looking for ({ $wish })?
}
draft-keep-in-touch-3 = would you have time for a coffee in the coming weeks? I’d like to hear how things have gone.
draft-thanks-1 = thank you very much for your support. It really helped, and I appreciate it.
draft-thanks-2 = thank you for thinking of me. I’ll let you know what comes of it.
draft-thanks-3 = that was very kind of you, thank you. If I can ever return it, tell me.
draft-ask-theirs-1 = { $met } this came up: { $thing }. Is that still on your mind? There’s no hurry.
draft-ask-theirs-2 = will you get round to it in the next few days ({ $thing })? If I can help with it, gladly.
draft-ask-theirs-3 = I just wanted to ask how things stand ({ $thing }). Does it still suit you?
draft-birthday-1 = { $late ->
    [yes] belated happy birthday. I hope you had a lovely day.
   *[no] happy birthday. I wish you a lovely day and a good year ahead.
}
draft-birthday-2 = { $late ->
    [yes] late, but from the heart: all the best for your birthday. How did you celebrate?
   *[no] all the best for your birthday. Have a good day with the people who matter to you.
}
draft-birthday-3 = { $late ->
    [yes] belated best wishes: happy birthday to you.
   *[no] happy birthday to you.
} May the new year bring what you hope for.
draft-congratulate-1 = congratulations{ $has_thing ->
    [yes] {" "}({ $thing })
   *[no] {""}
}. I’m really glad for you. How does it feel?
draft-congratulate-2 = I heard the good news{ $has_thing ->
    [yes] {" "}({ $thing })
   *[no] {""}
}. Congratulations, you earned it. What was the hardest part for you?
draft-congratulate-3 = congratulations{ $has_thing ->
    [yes] {" "}({ $thing })
   *[no] {""}
}, and all the best to you for what comes next. Will you tell me about it some time?
draft-condolence-1 = I heard about your loss. I’m so sorry for what happened. Please don’t feel you have to answer.
draft-condolence-2 = I’m very sorry for your loss. I’m thinking of you and your family.
draft-condolence-3 = words fail me, and still I want to tell you that I’m sorry for your loss. If I can take something off your hands, I’m there.
