// Read by both compilers, so: plain numbers, and nothing imported.

/** `O`, and for each kind of name Begin, Inside, End, Single. */
export const labelCount = 17;
/** Properties of a word that are combined with those of its neighbours. */
export const jointCount = 8;
/** How many words on either side a token's features look at. */
export const reach = 2;
/** Of a hash; with 300,000 features 1 of 14 unknown ones is looked for in vain. */
export const startBits = 21;
/** More features than a word has of one reach. */
export const mostKeys = 256;
/** More code units than a levelled form or one in lower case has. */
export const mostUnits = 1024;
/** Of a distance between ascending numbers: the first part of a longer one. */
export const GOES_ON = 65535;

/** Positions of a token within its name, in the order of the labels of each kind of name. */
export const begin = 0;
export const inside = 1;
export const end = 2;
export const single = 3;
export const labelsOfKind = 4;
/** The kind of name that is not reported. */
export const other = 3;
