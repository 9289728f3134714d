"""Documents in the browser: choosing, looking beforehand, taking them away."""
