"""The event store on JetStream: streams, the async core, and the library's recorder on top of it."""
