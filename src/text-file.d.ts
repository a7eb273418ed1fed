/** A data file of `data/`, embedded as one string at build time. */
declare module '*.txt' {
  const content: string;
  export default content;
}
