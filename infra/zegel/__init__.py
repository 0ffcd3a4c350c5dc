"""From a fact to what is stored, and back: sealed fields, versions, and the headers of the stream."""
