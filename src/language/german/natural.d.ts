// natural has no `exports` map and its own types cover only the root, which must never be imported
// (it reads `.env`, prints to stdout and loads a thousand modules).
declare module 'natural/lib/natural/stemmers/porter_stemmer_de.js' {
  const stemmer: { stem(word: string): string };
  export default stemmer;
}
