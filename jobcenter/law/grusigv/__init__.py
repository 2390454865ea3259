"""Rules of the Grundsicherungsgeld-Verordnung (until 30 June 2026: Bürgergeld-V), one file per §."""
