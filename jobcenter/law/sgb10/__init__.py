"""SGB X: procedure and data protection, one file per §."""
