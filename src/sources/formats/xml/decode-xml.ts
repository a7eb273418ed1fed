/** XML bytes as text: UTF-8 unless a byte-order mark or the declaration says otherwise. */
export function decodeXml(bytes: Uint8Array): string {
  const [first, second] = bytes;
  let encoding = 'utf-8';
  if (first === 0xff && second === 0xfe) encoding = 'utf-16le';
  else if (first === 0xfe && second === 0xff) encoding = 'utf-16be';
  else {
    const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(200, bytes.length));
    const declared = /^[^<]{0,3}<\?xml[^>]{0,100}encoding=["']([\w.-]{1,40})["']/.exec(
      head.toString('latin1'),
    )?.[1];
    if (declared !== undefined) encoding = declared;
  }
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
