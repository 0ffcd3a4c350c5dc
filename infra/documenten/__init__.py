"""Documents for the citizen, made on the caller's side from one message: HTML, PDF and JSON with the same facts."""
