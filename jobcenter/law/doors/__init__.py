"""Everything the law is asked beside one month: periods, changes, deadlines, other benefits. One file, one door."""
