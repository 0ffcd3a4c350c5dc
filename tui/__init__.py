"""The terminal screen of the regisseur and of partner professionals: a client of the door like every other."""
