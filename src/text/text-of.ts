/** The text of a file that was made, as a text or as bytes of UTF-8. */
export function textOf(content: string | Uint8Array): string {
  return typeof content === 'string' ? content : Buffer.from(content).toString()
}
