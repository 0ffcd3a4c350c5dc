"""Random names for cases: easy to say on the telephone, and about nobody."""

BOMEN = (
    "Abeel", "Acacia", "Appel", "Berk", "Beuk", "Braam", "Ceder", "Cipres", "Den", "Eik", "Els", "Es", "Esdoorn",
    "Hazelaar", "Hulst", "Iep", "Jasmijn", "Jeneverbes", "Kastanje", "Kers", "Kornoelje", "Kweepeer", "Lariks",
    "Laurier", "Liguster", "Linde", "Lijsterbes", "Magnolia", "Meidoorn", "Mispel", "Moerbei", "Olijf", "Peer",
    "Plataan", "Populier", "Pruim", "Ratelpopulier", "Robinia", "Roos", "Sering", "Sleedoorn", "Spar", "Sparrenbos",
    "Tamarisk", "Taxus", "Treurwilg", "Tulpenboom", "Vijg", "Vlier", "Vuurdoorn", "Walnoot", "Wilg", "Zilverspar",
)  # fmt: skip
"""Trees and shrubs of the Dutch gardens."""
