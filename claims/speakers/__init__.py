from claims.speakers.reader import Attributions, read_speakers, speaker_of

__all__ = ["Attributions", "read_speakers", "speaker_of"]
