"""What a diary entry can say: where on the body, how it feels, when it was."""
