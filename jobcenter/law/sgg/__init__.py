"""SGG: objections and actions, one file per §."""
