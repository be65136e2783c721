/** Whether words end in a question or an exclamation: no comma and no full stop stands behind them then. */
export const endsItself = (words: string): boolean => /[?!]$/.test(words.trimEnd());
