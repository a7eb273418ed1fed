/** Languages that labels and numbers are written in. JSON keys are English in both. */
export type Lang = 'de' | 'en';
