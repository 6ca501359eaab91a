"""Speech to text: transcribers behind one Protocol, in a process beside the bot or at an address the user has set."""
