"""Reading without a screen: plain lines and a prompt, for screen readers and dumb terminals."""
