import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/**
 * The fonts of the PDFs, from their packages: never those of the machine. The Arabic one draws each
 * letter as one glyph: where dots are glyphs of their own, words cannot be searched for or copied.
 */
const FACES = {
  'noto-sans': ['400Regular', '400Regular_Italic', '600SemiBold', '600SemiBold_Italic'],
  vazirmatn: ['400Regular', '600SemiBold'],
  'noto-sans-sc': ['400Regular', '600SemiBold'],
  'noto-sans-mono': ['400Regular', '600SemiBold']
} as const

const NAMES: Readonly<Record<keyof typeof FACES, string>> = {
  'noto-sans': 'NotoSans',
  vazirmatn: 'Vazirmatn',
  'noto-sans-sc': 'NotoSansSC',
  'noto-sans-mono': 'NotoSansMono'
}

/** The packages of the fonts. */
export const FONT_PACKAGES = Object.keys(FACES).map((name) => `@expo-google-fonts/${name}`)

/** The files of all fonts. A large one is read only when a page needs it. */
export function fontFiles(): string[] {
  return families().flatMap(([name, faces]) => faces.map((face) => fileOf(name, face)))
}

/** One file of each family: all of its faces have the same characters. */
export function fontFilePerFamily(): string[] {
  return families().map(([name, [face]]) => fileOf(name, face))
}

function families() {
  return Object.entries(FACES) as [keyof typeof FACES, readonly [string, ...string[]]][]
}

function fileOf(name: keyof typeof FACES, face: string): string {
  return require.resolve(`@expo-google-fonts/${name}/${face}/${NAMES[name]}_${face}.ttf`)
}
