"""What may be seen, as pure functions from the facts of a case: each view is made from the events, at one level."""
