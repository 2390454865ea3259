"""The questions we ask: declarations, one pure walk over the answers, and the forms.

No Django, no IO, no clock.
"""
