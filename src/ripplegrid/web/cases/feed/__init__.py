"""The live feed: which records of a case study changed, told to every open browser."""
