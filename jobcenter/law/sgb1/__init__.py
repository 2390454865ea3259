"""SGB I: the general part, one file per §."""
