import { setFlagsFromString } from 'node:v8'

/** From so many tenants on, what is known of all of them is a large part of the memory. */
const MANY = 20_000

/**
 * Lets V8 collect what is not used any more when a heap has grown by a quarter. By itself it waits
 * until several times as much is in use, which is faster, and takes the more memory the more tenants
 * there are: a gigabyte with 100,000.
 */
export function spareMemory(tenants: number): void {
  if (tenants >= MANY) setFlagsFromString('--heap-growing-percent=25')
}
