"""The one door: every way to data passes here, identified, decided and recorded."""
