"""What Ripplegrid measures against named peers, as ratios in one run; never a timed test."""
