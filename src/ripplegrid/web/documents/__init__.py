"""Documents of a case study in the browser: choosing, looking beforehand, taking them away."""
