"""Files read again without the code that wrote them: what a reader's program finds in each."""
