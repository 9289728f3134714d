"""What the pages show of a case study: small frozen values made from the model, without Django."""
