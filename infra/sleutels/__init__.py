"""Keys, outside NATS: a Raft log keeps what you erase, so what must be destroyable lives here."""
