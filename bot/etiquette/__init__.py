"""The rules of the craft (K1 to K30) as data and small functions, and the tips."""
