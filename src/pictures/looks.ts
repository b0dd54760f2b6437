/** What a picture is drawn for: a light ground (also paper) or a dark one. */
export type Look = 'light' | 'dark';

/** The colours of a look; none of them says anything that a shape, a hatching or a word does not. */
export type Colours = Readonly<Record<'ground' | 'ink' | 'soft' | 'filled' | 'edge' | 'band', string>>;

/** Words have a contrast of 7 to 1 or more with their ground, everything else of 3 to 1, but for the band, which is only a ground. */
export const colours: Readonly<Record<Look, Colours>> = {
  light: {
    ...{ ground: '#ffffff', ink: '#1d2b30', soft: '#4c5a5e' },
    ...{ filled: '#0f6b77', edge: '#768286', band: '#eaf1f2' },
  },
  dark: {
    ...{ ground: '#292929', ink: '#ffffff', soft: '#d0d4d6' },
    ...{ filled: '#6fcbd6', edge: '#9aa4a8', band: '#353e40' },
  },
};
