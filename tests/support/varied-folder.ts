import { VARIED_TENANTS } from '../edits/varied-tenants.ts'
import { type TemporaryProject, temporaryProject } from './temporary-project.ts'

/** The project with the profiles of varied tenants, and each of these tenants so many times. */
export function variedFolder(times: number): TemporaryProject {
  const project = temporaryProject()
  project.remove('tenants')
  for (const [path, text] of Object.entries(VARIED_TENANTS)) {
    const [, id = ''] = /^tenants\/(?!profiles\/)([^/.]+)/.exec(path) ?? []
    for (let number = 1; number <= (id === '' ? 1 : times); number++) {
      const own = `${id}-${number}`
      const content = text.replaceAll(`//${id}.example`, `//${own}.example`)
      project.write(
        id === '' ? path : path.replace(`tenants/${id}`, `tenants/${own}`),
        // The one logo is not worth a file for each of them.
        content.replace('logo: logo.svg, ', '')
      )
    }
  }
  return project
}
