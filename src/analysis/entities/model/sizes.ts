// Read by both compilers, so: plain numbers, and nothing imported.

/** `O`, and for each kind of name Begin, Inside, End, Single. */
export const labelCount = 17;
/** Properties of a word that are combined with those of its neighbours. */
export const jointCount = 8;
/** How many words on either side a token's features look at. */
export const reach = 2;
/** Of a hash; with 300,000 features 1 of 14 unknown ones is looked for in vain. */
export const startBits = 21;
