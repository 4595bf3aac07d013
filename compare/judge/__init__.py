"""The learned judge: agreement, conflict or neither."""
