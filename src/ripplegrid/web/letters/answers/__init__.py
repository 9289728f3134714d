"""What an answer comes to: from what was tapped to the changes of the case study."""
