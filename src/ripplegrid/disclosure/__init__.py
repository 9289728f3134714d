"""What may be shown to whom: consent, attribution, suppression."""
