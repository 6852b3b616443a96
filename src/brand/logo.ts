/** A logo that can be published as it is. */
export interface Logo {
  readonly ending: 'svg' | 'png'
  /** In pixels of CSS, as it is by itself. */
  readonly width: number
  readonly height: number
  readonly content: string | Uint8Array
}

/** The place that a logo has at the top of a page, in pixels of CSS. */
const ROOM = { width: 240, height: 48 }

/** How large a logo is shown: as large as fits, with its own proportions. */
export function shownSize({ width, height }: Pick<Logo, 'width' | 'height'>) {
  const scale = Math.min(ROOM.width / width, ROOM.height / height)
  const side = (length: number) => Math.max(1, Math.round(length * scale))
  return { width: side(width), height: side(height) }
}
