"""Registers: lists of records of one kind that a team keeps beside the grid."""
