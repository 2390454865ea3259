"""What builds, runs and checks Offenes Jobcenter from outside. Nothing in `jobcenter/` imports it."""
