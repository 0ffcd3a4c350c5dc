"""What follows from a command: the decisions. Pure; guards stand here, never in the folding of facts."""
