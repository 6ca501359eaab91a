"""Notes with their expected readings, and how a reading is scored against them."""
