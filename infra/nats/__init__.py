"""NATS: the server and its accounts, who may say and hear what, and the connection of one person."""
