"""The program under torture: killed, fuzzed, longer than a test may take. `make torture` runs it."""
