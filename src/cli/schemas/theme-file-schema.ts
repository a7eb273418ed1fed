import type { JsonSchema } from './json-schema.js';

const text = { type: 'string', minLength: 1 };

const pattern: JsonSchema = {
  description:
    'A search term: vertrauen (inflected forms), =Mut (as written), ~mut (in whatever case), vertrau*, *kultur, *trau*, ver*kultur, +kultur (part of a compound), several words for a phrase, … between them for a gap of up to three words. Or its kind as a key.',
  anyOf: [
    text,
    {
      type: 'object',
      properties: {
        word: { ...text, description: 'All inflected forms.' },
        form: { ...text, description: 'Exactly as written.' },
        anycase: { ...text, description: 'This form, in whatever case.' },
        prefix: { ...text, description: 'Words that begin so.' },
        suffix: { ...text, description: 'Words that end so.' },
        infix: { ...text, description: 'Words that hold it anywhere.' },
        part: { ...text, description: 'A part of a compound, or the whole word.' },
        phrase: { ...text, description: 'Several words in a row; … for a gap.' },
      },
      minProperties: 1,
      maxProperties: 1,
      additionalProperties: false,
    },
  ],
};

const patterns = (description: string): JsonSchema => ({
  description,
  anyOf: [
    { $ref: '#/$defs/pattern' },
    { type: 'array', items: { $ref: '#/$defs/pattern' } },
    { type: 'null' },
  ],
});

/** The file that `themes --themes` reads; see `readThemeFile`. */
export const themeFileSchema: JsonSchema = {
  type: 'object',
  properties: {
    schema: { const: 'qa-sgb2/theme-file/1', description: 'Name and version of this format.' },
    themes: { $ref: '#/$defs/themes' },
  },
  required: ['themes'],
  additionalProperties: false,
  $defs: {
    pattern,
    themes: {
      type: 'object',
      description: 'Themes by name; names are unique in the whole file.',
      minProperties: 1,
      additionalProperties: { $ref: '#/$defs/theme' },
    },
    theme: {
      type: 'object',
      properties: {
        label: {
          description: 'What tables call it; the name where it is missing.',
          anyOf: [
            text,
            {
              type: 'object',
              properties: { de: text, en: text },
              additionalProperties: false,
            },
          ],
        },
        core: patterns('Words that name the theme: they are counted.'),
        related: patterns('Words around it: counted with --related include.'),
        'false-friends': patterns('Words that look like it and are not: they win.'),
        themes: {
          $ref: '#/$defs/themes',
          description: 'Parts: what counts for them counts here too, once per token.',
        },
      },
      additionalProperties: false,
      anyOf: [{ required: ['core'] }, { required: ['themes'] }],
    },
  },
};
