import { z } from 'zod'
import { string } from './string-text.ts'

const SUMMARY = {
  heading: 'In short',
  setBy: 'Who sets cookies here',
  count: 'How many',
  longest: 'How long at most',
  someUnknown: 'For some cookies, no duration is published.',
  access: 'Who has access to them',
  onlySite: 'Only this site',
  accessUnknown: 'Whether anyone else has access is not published.',
  change: 'Changing your mind',
  more: 'and {count} more'
}

/** The words of the summary, which stands before the first section of a page. */
export const Summary = z
  .strictObject({
    heading: string('The heading of the summary.', SUMMARY.heading),
    setBy: string('Before the parties that set cookies.', SUMMARY.setBy),
    count: string('Before the number of cookies of each kind.', SUMMARY.count),
    longest: string('Before the longest duration.', SUMMARY.longest),
    someUnknown: string('Where some durations are not known.', SUMMARY.someUnknown),
    access: string('Before those who have access.', SUMMARY.access),
    onlySite: string('Where nobody else has access.', SUMMARY.onlySite),
    accessUnknown: string('Where it is not known who else has access.', SUMMARY.accessUnknown),
    change: string('Before the link to the section about it.', SUMMARY.change),
    more: string('After some of many names that the tables have too.', SUMMARY.more, ['count'])
  })
  .meta({
    description: 'The words of the summary above the tables.',
    examples: [SUMMARY]
  })
