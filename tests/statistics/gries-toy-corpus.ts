/** Gries's toy corpus of five parts of ten words (Gries 2008, p. 406). */
const tokens = [
  'b a m n i b e u p k',
  'b a s a t b e w q n',
  'b c a g a b e s t a',
  'b a g h a b e a a t',
  'b a h a a b e a x a',
].flatMap((part) => part.split(' '));

/** Positions of the word a in it, and its length. */
export const griesToyCorpus = {
  positions: tokens.flatMap((token, position) => (token === 'a' ? [position] : [])),
  length: tokens.length,
};
