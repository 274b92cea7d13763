"""What an answer is entered with, one widget for each kind of question. Nothing typed is ever refused."""
