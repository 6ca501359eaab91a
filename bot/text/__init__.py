"""What the bot says: catalogues, dates and numbers, messages and buttons."""
