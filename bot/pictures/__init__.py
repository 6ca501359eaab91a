"""Pictures, drawn in a process of their own: what draws is large, and the bot goes on answering meanwhile."""
