import { z } from 'zod'
import { settings } from './settings.ts'

/** tenants/profiles/<id>.yaml: what a family of tenants has in common. */
export const Profile = z.strictObject(settings)
export type Profile = z.output<typeof Profile>
