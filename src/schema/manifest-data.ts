import { z } from 'zod'
import { Sha256 } from './sha256.ts'

/** The name by which others refer to the schema of the manifest. */
export const MANIFEST_ID = 'urn:policy-pages:manifest:2'

/** dist/manifest.json: what a host must know to serve the output, and a publisher to compare it. */
export const ManifestData = z
  .strictObject({
    format: z.literal('policy-pages/2').meta({ description: 'The version of this format.' }),
    headers: z
      .record(z.string(), z.record(z.string(), z.string()))
      .meta({ description: 'The headers of each kind of file: their names with their values.' }),
    files: z
      .array(
        z
          .strictObject({
            path: z.string().meta({
              description: 'The file, from the top of the output, with /.',
              examples: ['public/en/cookies/index.html']
            }),
            sha256: Sha256.meta({ description: 'The hash of its content.' }),
            size: z.int().min(0).meta({ description: 'Its length in bytes.' }),
            contentType: z.string().meta({
              description: 'The value of its header Content-Type.',
              examples: ['text/html; charset=utf-8']
            }),
            headers: z.string().meta({
              description: 'Which of the headers above it is sent with.',
              examples: ['page']
            })
          })
          .meta({ description: 'One file.' })
      )
      .meta({ description: 'Every file of the output but the manifest itself, by path.' }),
    tenants: z
      .array(
        z
          .strictObject({
            id: z.string().meta({
              description: 'The id of the tenant, which is the name of its folder.',
              examples: ['public']
            }),
            host: z.string().meta({ description: 'The host of its site.' }),
            base: z.string().meta({
              description: 'The address under which the files of its folder are served.',
              examples: ['https://public.opendatasoft.com/']
            }),
            tree: Sha256.meta({
              description:
                'Changes with the path, the content, the type or a header of any file in its folder.'
            })
          })
          .meta({ description: 'One tenant.' })
      )
      .meta({ description: 'Every tenant, by id.' })
  })
  .meta({
    title: 'The manifest of a build',
    description: 'Every file of the output with what a host must know to serve it.'
  })

export type ManifestData = z.output<typeof ManifestData>
