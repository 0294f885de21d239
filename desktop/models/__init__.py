"""What the window shows, without widgets: the open report, the queue, the selection, and Qt models over them."""
