"""What pages of a synthesis show, made from the synthesis and its case studies."""
