"""What can be had from a damaged project file. The file itself is never written to."""
