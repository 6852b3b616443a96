/** The text of the pointer: the number of the release that edges show. */
export function pointerText(number: number): string {
  return `${JSON.stringify({ number })}\n`
}

/** The number that a pointer says; nothing where there is no pointer, or a damaged one. */
export function readPointer(body: Uint8Array | undefined): number | undefined {
  if (body === undefined) return undefined
  try {
    const data: { readonly number?: unknown } | null = JSON.parse(
      Buffer.from(body).toString('utf8')
    )
    const number = data?.number
    return Number.isSafeInteger(number) && Number(number) > 0 ? Number(number) : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
