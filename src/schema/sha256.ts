import { z } from 'zod'

/** A SHA-256 hash in 64 hexadecimal digits. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)
