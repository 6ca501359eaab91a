"""The use cases: plain async functions over a network, each giving back an outcome to be rendered."""
