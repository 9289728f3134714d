"""The pages that show the method: every word, prompt and step, with whose it is."""
