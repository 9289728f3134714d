"""What a case study is: frozen values of the standard library alone."""
