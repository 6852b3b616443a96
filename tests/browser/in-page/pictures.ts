/** These run in a page of their own; each is sent there by itself, so none can call another. */

interface Desk {
  before: ImageData
}

/** Keeps the picture without focus for the comparisons to come. */
export async function keepPicture(before: string): Promise<void> {
  const picture = await createImageBitmap(await (await fetch(before)).blob())
  const pen = new OffscreenCanvas(picture.width, picture.height).getContext('2d')
  pen?.drawImage(picture, 0, 0)
  const desk = window as unknown as Desk
  desk.before = pen?.getImageData(0, 0, picture.width, picture.height) as ImageData
}

/** How many pixels of a picture differ from the kept one by a contrast of 3 to 1; it lies at x, y. */
export async function changedPixels(part: {
  after: string
  x: number
  y: number
}): Promise<number> {
  const { before } = window as unknown as Desk
  const picture = await createImageBitmap(await (await fetch(part.after)).blob())
  const { width, height } = picture
  const pen = new OffscreenCanvas(width, height).getContext('2d')
  pen?.drawImage(picture, 0, 0)
  const after = pen?.getImageData(0, 0, width, height) as ImageData
  let changed = 0
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const one = luminance(before.data, (part.y + y) * before.width + part.x + x)
      const other = luminance(after.data, y * width + x)
      if ((Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05) >= 3) changed++
    }
  }
  return changed

  function luminance(data: Uint8ClampedArray, pixel: number): number {
    const [red = 0, green = 0, blue = 0] = [0, 1, 2].map((at) => {
      const value = (data[pixel * 4 + at] ?? 0) / 255
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
}
