/** What is measured, in the order of the table, and its name there. */
export const WHAT = {
  cold: 'cold: no dist/, no cache',
  'cold-also': 'cold, with the other Node',
  unchanged: 'nothing changed',
  tenant: 'one tenant edited',
  sentence: 'one shared sentence edited',
  duration: 'one catalog duration edited',
  'hugo-cold': 'Hugo, cold',
  'hugo-unchanged': 'Hugo, nothing changed',
  'eleventy-cold': 'plain Eleventy, cold',
  copy: 'cp -r of dist/'
} as const

/** The name of a measurement in the results. */
export type What = keyof typeof WHAT

/** Those in which this program is measured. */
export const OURS = ['cold', 'cold-also', 'unchanged', 'tenant', 'sentence', 'duration'] as const
