import type { Font } from '../schema/brand.ts'
import { FAMILIES } from './fonts.ts'
import type { Palette } from './palette.ts'

/** What of a brand is set by custom properties; what is undefined stays as the pages have it. */
export interface Look {
  readonly light: Palette | undefined
  readonly dark: Palette | undefined
  readonly font: Font | undefined
}

/**
 * The colours are for screens only: paper is printed in black. Readers who ask for more contrast
 * get the colours that all pages share.
 */
const MEDIA = {
  light: '@media screen and (not (prefers-contrast: more))',
  dark: '@media screen and (prefers-color-scheme: dark) and (not (prefers-contrast: more))'
}

/** The style sheet of a brand: custom properties, and nothing else. Empty where all is as shared. */
export function styleSheetOf({ light, dark, font }: Look): string {
  const families = font === undefined || font === 'system' ? undefined : FAMILIES[font]
  return [
    ...(families === undefined ? [] : [`:root {\n  --font: ${families};\n}\n`]),
    ...(light === undefined ? [] : [`${MEDIA.light} {\n${colours(light)}}\n`]),
    ...(dark === undefined ? [] : [`${MEDIA.dark} {\n${colours(dark)}}\n`])
  ].join('\n')
}

function colours({ accent, hover }: Palette): string {
  const lines = [
    `    --accent: ${accent};`,
    `    --link: ${accent};`,
    `    --link-hover: ${hover};`
  ]
  return `  :root {\n${lines.join('\n')}\n  }\n`
}
