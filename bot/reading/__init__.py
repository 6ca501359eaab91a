"""A sentence becomes a reading: language, intent, people, dates, promises."""
