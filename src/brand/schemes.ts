/** The two looks of a page; readers choose one in their system. */
export const SCHEMES = ['light', 'dark'] as const
export type Scheme = (typeof SCHEMES)[number]

/**
 * What the page puts links, lines and focus rings on, in each scheme: the custom properties
 * `--paper` and `--panel` of `templates/assets/policy.css`. A test holds that they are the same.
 */
export const SURFACES: Readonly<
  Record<Scheme, { readonly paper: string; readonly panel: string }>
> = {
  light: { paper: '#ffffff', panel: '#f3f5f8' },
  dark: { paper: '#14171b', panel: '#1e2329' }
}

/**
 * What the accent is used for, with the contrast that WCAG 2.2 asks for: 1.4.3 for the text of
 * links, 1.4.11 for focus rings and lines.
 */
export const USES = { text: 4.5, lines: 3 } as const
