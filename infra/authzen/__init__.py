"""AuthZEN over HTTP: a thin gateway that is itself a client of the door, with one credential and no state."""
