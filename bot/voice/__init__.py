"""From a voice memo to text: transcribers behind one Protocol."""
