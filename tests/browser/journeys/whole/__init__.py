"""The people who take six case studies through the whole procedure, and what each of them does."""
