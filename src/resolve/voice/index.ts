/** Voice: whose words a span is. */
export { loadVoiceCues, parseVoiceCues, sayingCue, type VoiceCues } from './cues.js';
export {
  createVoiceReader,
  createVoices,
  isSpeech,
  type VoiceDecision,
  type VoiceReader,
  type VoiceSegment,
  type Voices,
  voiceAt,
} from './voices.js';
