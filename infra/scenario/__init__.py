"""Cases played from a readable script: read, played over each person's own connection, and told step by step."""
