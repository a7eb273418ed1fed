// natural's own types cover only its root, which must never be imported.
declare module 'natural/lib/natural/tokenizers/aggressive_tokenizer_de.js' {
  export default class AggressiveTokenizerDe {
    tokenize(text: string): string[];
  }
}
