"""What is allowed: the convenant as a document, the law above it, and the verdict that follows."""
