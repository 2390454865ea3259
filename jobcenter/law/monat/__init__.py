"""One month of one household, in the order of the statute."""
