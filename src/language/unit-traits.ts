// Read by both compilers, so: plain numbers, and nothing imported.

/** Classes of a UTF-16 code unit, the low bits of its traits; 0 is a unit not met yet. A combining mark continues the letter before it. */
export const SPACE = 1;
export const LETTER = 2;
export const DIGIT = 3;
export const MARK = 4;
export const SURROGATE = 5;
export const OTHER = 6;
export const CLASS_BITS = 7;

/** Behind a run of letters it ends the word, whatever follows. */
export const ENDS_WORD = 8;
/** It is a token of its own, whatever follows. */
export const STANDS_ALONE = 16;

/** What the kernel keeps of a type. */
export const IS_WORD = 1;
/** A full stop behind the form is no part of it. */
export const NO_ABBREVIATION = 2;
