/** A stretch of text as pdf.js gives it. */
export interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly fontName: string;
}

export interface PageContent {
  /** Left, bottom, right, top. */
  readonly view: readonly number[];
  readonly items: readonly TextItem[];
  /** It has more fragments than are read. */
  readonly isCut: boolean;
}

/** Reads one file; what returns a promise rejects with what pdf.js throws. */
export interface PdfReader {
  /** Number of pages. */
  open(bytes: Uint8Array): Promise<number>;
  /** `number` counts from 1. */
  page(number: number): Promise<PageContent>;
  /** Title and dates as the file states them. */
  info(): Promise<Readonly<Record<string, unknown>>>;
  close(): void;
  /** As `close`, in the middle of whatever it does. */
  stop(): void;
}

/** The error of a page that no program would write. */
export const TOO_LARGE = 'holds a stream, a text or a list of unlikely size';

/** Fragments of one page that are read; one full of small print has some thousand. */
const MOST_FRAGMENTS = 50_000;

/** pdf.js in the thread at hand. Scripts, forms and embedded files are never touched, fonts not compiled to code. */
export function pdfReader(): PdfReader {
  let document: Awaited<ReturnType<typeof load>> | null = null;
  const close = (): void => {
    // What a broken file leaves behind may never end.
    void document?.destroy().catch(() => {});
    document = null;
  };
  return {
    async open(bytes) {
      hasMetBomb();
      Reflect.deleteProperty(globalThis, 'pdfNames');
      document = await load(bytes);
      return document.numPages;
    },
    async page(number) {
      const page = await document!.getPage(number);
      const content = await page.getTextContent();
      const view = [...page.view];
      page.cleanup();
      if (hasMetBomb()) throw new Error(TOO_LARGE);
      const items: TextItem[] = [];
      for (const item of content.items as readonly unknown[]) {
        if (!isTextItem(item) || item.str === '') continue;
        if (items.length >= MOST_FRAGMENTS) return { view, items, isCut: true };
        const { str, transform, width, fontName } = item;
        items.push({ str, transform, width, fontName });
      }
      return { view, items, isCut: false };
    },
    async info() {
      const { info } = await document!.getMetadata();
      const { Title, CreationDate, ModDate } = info as Record<string, unknown>;
      return { Title, CreationDate, ModDate };
    },
    close,
    stop: close,
  };
}

async function load(bytes: Uint8Array) {
  const { getDocumentProxy } = await import('unpdf');
  return getDocumentProxy(bytes, {
    isEvalSupported: false,
    enableXfa: false,
    useSystemFonts: false,
    disableFontFace: true,
    maxImageSize: 1,
    verbosity: 0,
  });
}

/** Whether pdf.js has met something larger than the build allows (`slim-packages.mjs`) since this was last asked. */
function hasMetBomb(): boolean {
  return (
    Reflect.get(globalThis, 'isPdfTooLarge') === true &&
    Reflect.deleteProperty(globalThis, 'isPdfTooLarge')
  );
}

function isTextItem(item: unknown): item is TextItem {
  return typeof item === 'object' && item !== null && 'str' in item && 'transform' in item;
}
