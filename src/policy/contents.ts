import type { ContentsLink, PageSection } from './page.ts'

/** How many sections come before the first ordinary one: the opening, and notices. */
export function leadOf(sections: readonly PageSection[]): number {
  const first = sections.findIndex(({ as }) => as === 'section')
  return first === -1 ? sections.length : first
}

/** Fewer sections than this are seen at a glance. */
const LEAST_CONTENTS = 3

/** Links to the sections of the page, but not to those inside of another. */
export function contentsOf(sections: readonly PageSection[]): ContentsLink[] {
  const listed = sections.filter(({ as, level }) => as === 'section' && level === 2)
  if (listed.length < LEAST_CONTENTS) return []
  return listed.map(({ id, heading }) => ({ href: `#${id}`, text: heading }))
}
