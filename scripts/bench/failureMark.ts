/** Begins an answer that says why there is none; no JSON and no file of keybindings begins so. */
export const failureMark = 'Failed: ';
