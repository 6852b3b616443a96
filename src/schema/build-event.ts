import { z } from 'zod'

/** The name by which others refer to the schema of the events of a build. */
export const BUILD_EVENT_ID = 'urn:policy-pages:build-event:1'

const count = (description: string, example: number) =>
  z
    .int()
    .min(0)
    .meta({ description, examples: [example] })
const seconds = (description: string) =>
  z
    .number()
    .min(0)
    .meta({ description, examples: [4.2] })
const name = <Name extends string>(value: Name, description: string) =>
  z.literal(value).meta({ description })

const Start = z
  .strictObject({
    event: name('start', 'The first event of a build.'),
    format: z
      .literal('policy-pages-build-event/1')
      .meta({ description: 'The version of the format of all events of this build.' }),
    tenants: count('How many tenants are built.', 10_000)
  })
  .meta({ description: 'A build begins.' })

const Wait = z
  .strictObject({
    event: name('wait', 'Another build writes the folder, and this one waits for it.'),
    process: count('The number of the process that is waited for.', 4711),
    host: z.string().meta({ description: 'Its machine.', examples: ['build-7'] }),
    since: z
      .string()
      .meta({ description: 'Since when it writes.', examples: ['2026-11-25T22:10:03.123Z'] })
  })
  .meta({ description: 'Another build is waited for.' })

const Progress = z
  .strictObject({
    event: name('progress', 'How far the build is.'),
    phase: z
      .enum(['read', 'build', 'write'])
      .meta({ description: 'Tenants are read, pages are built, or files are written.' }),
    done: count('How many tenants, pages or files are done.', 1204),
    of: count('How many there are.', 4369),
    pagesPerSecond: count(
      'How many pages are built in a second, of late; absent while that is not known.',
      850
    ).optional(),
    secondsLeft: count(
      'How long this phase still takes; absent while the pace is not steady.',
      4
    ).optional()
  })
  .meta({ description: 'At most once a second, and at the start and the end of each phase.' })

const Problem = z
  .strictObject({
    event: name('problem', 'Something in the project is wrong.'),
    file: z.string().meta({ description: 'The file.', examples: ['tenants/public.yaml'] }),
    line: z.int().meta({ description: 'The line, from 1.' }),
    column: z.int().meta({ description: 'The column, from 1, in UTF-16 units.' }),
    endColumn: z.int().meta({ description: 'The column after the last character.' }),
    code: z.string().meta({ description: 'The code, a heading of docs/errors.md.' }),
    severity: z
      .enum(['error', 'warning', 'advice'])
      .meta({ description: 'With an error, nothing is published.' }),
    message: z.string().meta({ description: 'What is wrong.' }),
    remedy: z.string().meta({ description: 'What to do about it.' }),
    details: z.array(z.string()).optional().meta({ description: 'Lines to look at.' })
  })
  .meta({ description: 'A problem, as in the report that --format json prints.' })

const Published = z
  .strictObject({
    event: name('end', 'The last event of a build.'),
    ok: z.literal(true).meta({ description: 'The folder holds the new site.' }),
    pages: count('How many pages the site has.', 4369),
    written: count('How many files are new or changed.', 12),
    unchanged: count('How many files were left as they were.', 17_000),
    removed: count('How many files are gone.', 0),
    seconds: seconds('How long the build took.')
  })
  .meta({ description: 'The build has ended well.' })

const Failed = z
  .strictObject({
    event: name('end', 'The last event of a build.'),
    ok: z.literal(false).meta({ description: 'The new site was not published.' }),
    seconds: seconds('How long the build took.')
  })
  .meta({ description: 'The build has failed; the problems before say why.' })

/** One line of what `build --json` prints. */
export const BuildEvent = z.union([Start, Wait, Progress, Problem, Published, Failed]).meta({
  title: 'An event of a build',
  description: 'What a build tells a program while it runs: one JSON object on each line.'
})
export type BuildEvent = z.output<typeof BuildEvent>
