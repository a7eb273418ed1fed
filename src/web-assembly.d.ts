/** What we use of WebAssembly; the types of Node 20 leave it to those of browsers. */
declare namespace WebAssembly {
  interface Memory {
    readonly buffer: ArrayBuffer;
    /** In pages of 64 KiB; views of the buffer end with it. */
    grow(pages: number): number;
  }
  const Module: new (code: Uint8Array) => Module;
  const Instance: new (module: Module) => { readonly exports: unknown };
}
