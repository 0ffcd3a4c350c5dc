"""AuthZEN in our words: what a question means, who may ask it, and what it is answered."""
