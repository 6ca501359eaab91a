"""Networks, inbox and registry on TinyDB files."""
