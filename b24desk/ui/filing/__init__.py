"""The check of the evidence and the making of a bundle, while everything else goes on."""
