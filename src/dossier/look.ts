/** The colours of a document, each dark enough on white to be read, and told apart without colours too. */
export const accent = '0f4c55';
export const ink = '1f2a2c';
export const faint = '4d5a5d';
export const line = 'b9c4c6';
export const tint = 'eef3f3';
