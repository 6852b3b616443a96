/** Something went wrong after the first file was put in place: the next build completes it. */
export class HalfWritten extends Error {
  constructor(cause: unknown) {
    super('The output was written in part.', { cause })
  }
}
