"""What somebody is to do later: the writer's tasks and the contacts' promises, with the day by which."""

from bot.reading.follow_ups_de import german_task
from bot.reading.follow_ups_en import english_task
from bot.reading.story import Story
from bot.reading.tasks import Task


def find_tasks(story: Story) -> list[Task]:
    """Return the follow-ups of a note, in order."""
    tasks = []
    for number, clause in enumerate(story.clauses):
        found = german_task(story, number, clause) if story.language == "de" else english_task(story, number, clause)
        if found:
            tasks.append(found)
    return tasks
