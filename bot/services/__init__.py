"""The use cases: plain async functions over a network."""
