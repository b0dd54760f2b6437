import type { Localized } from '../language.ts';

/** What the chat page says of its own. */
export type Texts = {
  tagline: string;
  loading: string;
  failed: string;
  retry: string;
  placeholder: string;
  /** What Web Chat says, to who cannot see it above all; its own Dutch is formal, and takes words for each other. */
  ofWebChat: Readonly<Record<string, string>>;
};

const nl: Texts = {
  tagline: 'Een spiegel voor loopbaanprofessionals. Je praat met een programma, niet met een mens.',
  loading: 'Het gesprek gaat zo open.',
  failed: 'Het gesprek gaat nu niet open. Kijk of je verbinding hebt en probeer het opnieuw.',
  retry: 'Probeer opnieuw',
  placeholder: 'Typ je antwoord',
  ofWebChat: {
    TEXT_INPUT_SEND_BUTTON_ALT: 'Verstuur',
    SEND_BOX_IS_EMPTY_TOOLTIP_ALT: 'Typ eerst een antwoord.',
    ACTIVITY_BOT_SAID_ALT: 'Loopbaanspiegel zei:',
    ACTIVITY_YOU_SAID_ALT: 'Jij zei:',
    ACTIVITY_BOT_ATTACHED_ALT: 'Loopbaanspiegel stuurde mee:',
    ACTIVITY_INTERACTIVE_FOOTNOTE_ALT: 'Druk op Enter om het bericht in te gaan.',
    ACTIVITY_INTERACTIVE_REASON_INTERACTIVE_CONTENT_ALT: 'In dit bericht kun je iets invullen of openen.',
    ACTIVITY_INTERACTIVE_REASON_LINK_ALT: 'In dit bericht staat een link.',
    ACTIVITY_STATUS_SEND_FAILED_RETRY: 'Dit is niet verstuurd. [Probeer opnieuw][RETRY].',
    ACTIVITY_STATUS_SEND_STATUS_ALT_SENDING: 'Wordt verstuurd',
    ACTIVITY_STATUS_SEND_STATUS_ALT_SENT_AT: 'Verstuurd: $1',
    CONNECTIVITY_STATUS_ALT_FATAL: 'Er is geen verbinding.',
    CONNECTIVITY_STATUS_ALT_RECONNECTING: 'De verbinding is weg. Ik probeer het opnieuw …',
    CONNECTIVITY_STATUS_ALT_SLOW_CONNECTION: 'Verbinden duurt langer dan anders.',
    SUGGESTED_ACTIONS_LABEL_ALT: 'Antwoorden om uit te kiezen',
    TRANSCRIPT_ARIA_LABEL_ALT: 'Het gesprek. Met de pijltjes ga je van bericht naar bericht.',
    TRANSCRIPT_LIVE_REGION_INTERACTIVE_LABEL_ALT:
      'In dit bericht kun je iets invullen of openen. Ga met Shift en Tab naar het gesprek en druk op Enter.',
    TRANSCRIPT_LIVE_REGION_INTERACTIVE_WITH_LINKS_LABEL_ALT:
      'In dit bericht staat een link. Ga met Shift en Tab naar het gesprek en druk op Enter.',
    TRANSCRIPT_LIVE_REGION_SEND_FAILED_ALT: 'Je bericht is niet verstuurd.',
    TRANSCRIPT_LIVE_REGION_SUGGESTED_ACTIONS_LABEL_ALT:
      'Je kunt uit antwoorden kiezen. Druk op Shift en Tab om erheen te gaan.',
    TRANSCRIPT_LIVE_REGION_SUGGESTED_ACTIONS_WITH_ACCESS_KEY_LABEL_ALT:
      'Je kunt uit antwoorden kiezen. Druk op $1 om erheen te gaan.',
    TRANSCRIPT_TERMINATOR_TEXT: 'Tot hier ging het gesprek',
    KEYBOARD_HELP_HEADER: 'Met het toetsenbord',
    KEYBOARD_HELP_CHAT_WINDOW_HEADER: 'Op deze pagina',
    KEYBOARD_HELP_CHAT_WINDOW_BODY_MOVE_BETWEEN_ITEMS_HEADER: 'Van het een naar het ander',
    KEYBOARD_HELP_CHAT_WINDOW_BODY_MOVE_BETWEEN_ITEMS_BODY: 'Tab\nShift + Tab',
    KEYBOARD_HELP_CHAT_WINDOW_BODY_DO_ACTION_HEADER: 'Iets kiezen of versturen',
    KEYBOARD_HELP_CHAT_WINDOW_BODY_DO_ACTION_BODY: 'Enter',
    KEYBOARD_HELP_CHAT_HISTORY_HEADER: 'In het gesprek',
    KEYBOARD_HELP_CHAT_HISTORY_MOVE_BETWEEN_MESSAGES_HEADER: 'Van bericht naar bericht',
    KEYBOARD_HELP_CHAT_HISTORY_MOVE_BETWEEN_MESSAGES_BODY: 'Pijltje omhoog\nPijltje omlaag',
    KEYBOARD_HELP_CHAT_HISTORY_ACCESS_ITEMS_IN_MESSAGE_HEADER: 'Een bericht in',
    KEYBOARD_HELP_CHAT_HISTORY_ACCESS_ITEMS_IN_MESSAGE_BODY: 'Enter',
    KEYBOARD_HELP_CHAT_HISTORY_MOVE_BETWEEN_ITEMS_HEADER: 'In een bericht van het een naar het ander',
    KEYBOARD_HELP_CHAT_HISTORY_MOVE_BETWEEN_ITEMS_BODY: 'Tab\nShift + Tab',
    KEYBOARD_HELP_CHAT_HISTORY_LEAVE_MESSAGE_HEADER: 'Een bericht uit',
    KEYBOARD_HELP_CHAT_HISTORY_LEAVE_MESSAGE_BODY: 'Escape',
  },
};

const en: Texts = {
  tagline: 'A mirror for career professionals. You are talking to a program, not to a person.',
  loading: 'The conversation is about to open.',
  failed: 'The conversation does not open right now. Check your connection and try again.',
  retry: 'Try again',
  placeholder: 'Type your answer',
  ofWebChat: {
    ACTIVITY_BOT_SAID_ALT: 'Loopbaanspiegel said:',
    ACTIVITY_BOT_ATTACHED_ALT: 'Loopbaanspiegel attached:',
    ACTIVITY_INTERACTIVE_FOOTNOTE_ALT: 'Press Enter to go into the message.',
    SUGGESTED_ACTIONS_LABEL_ALT: 'Answers to choose from',
    TRANSCRIPT_ARIA_LABEL_ALT: 'The conversation. Use the arrow keys to go from message to message.',
    TRANSCRIPT_LIVE_REGION_SUGGESTED_ACTIONS_LABEL_ALT:
      'There are answers to choose from. Press Shift and Tab to get there.',
    TRANSCRIPT_LIVE_REGION_SUGGESTED_ACTIONS_WITH_ACCESS_KEY_LABEL_ALT:
      'There are answers to choose from. Press $1 to get there.',
  },
};

/** Every text of the chat page. */
export const texts: Localized<Texts> = { nl, en };
