/** What AssemblyScript makes of the `index.ts` beside the named file, embedded at build time. */
declare module '*.wasm' {
  const bytes: Uint8Array<ArrayBuffer>;
  export default bytes;
}

/** What we use of WebAssembly; the types of Node 20 leave it to those of browsers. */
declare namespace WebAssembly {
  interface Memory {
    readonly buffer: ArrayBuffer;
    /** In pages of 64 KiB; views of the buffer end with it. */
    grow(pages: number): number;
  }
  class Module {
    constructor(code: Uint8Array<ArrayBuffer>);
  }
  class Instance {
    constructor(
      module: Module,
      imports?: Readonly<
        Record<string, Readonly<Record<string, (...values: number[]) => unknown>>>
      >,
    );
    readonly exports: Record<string, unknown>;
  }
}
