"""The messages between a client and the door. Clients import these, and nothing else of the backend."""
