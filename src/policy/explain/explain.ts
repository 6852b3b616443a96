import type { Report } from '../../diagnostics/diagnostic.ts'
import { nearest } from '../../diagnostics/nearest.ts'
import { wholeFile } from '../../diagnostics/place.ts'
import { isShown } from '../shown.ts'
import { cookieQuestions, explainCookies } from './cookie-questions.ts'
import { explainSection } from './explain-section.ts'
import type { Explained, Question, Subject } from './explained.ts'
import { explainSettings, settingQuestions } from './setting-questions.ts'

/**
 * Why the pages of a tenant say what they say: each value that a name stands for, where it is said,
 * and what it replaced. A name that stands for nothing is reported, and then nothing is explained.
 */
export function explainName(
  name: string,
  subject: Subject,
  report: Report
): readonly Explained[] | undefined {
  const questions = [
    ...settingQuestions(subject),
    ...cookieQuestions(subject),
    ...sectionQuestions(subject)
  ]
  const meant = questions.filter((question) => question.name === name)
  if (meant.length > 0) return meant.flatMap(({ answer }) => answer())
  const known = questions.map((question) => question.name)
  const near = nearest(name, known)
  const where = questions.find((question) => question.name === near)?.answer()[0]?.where
  const { id, document } = subject.tenant.chain.tenant
  const place = where === undefined || where === 'default' ? wholeFile(document.file.path) : where
  report(place, { code: 'nothing-to-explain', name, tenant: id, known })
  return undefined
}

/**
 * Everything about a tenant in its main language: settings, cookies and sections; of the other
 * languages only the texts that the tenant or a profile says.
 */
export function explainTenant(subject: Subject): readonly Explained[] {
  const { tenant, project } = subject
  const sections = [...project.policies].flatMap(([id, policy]) =>
    policy === undefined || !isShown(policy.when, tenant)
      ? []
      : policy.sections
          .filter(({ when }) => isShown(when, tenant))
          .flatMap((section) => explainSection(id, policy, section, subject))
  )
  const isCompact = ({ locale, where }: Explained) =>
    locale === undefined ||
    locale === tenant.locales[0] ||
    (where !== 'default' && where.file.startsWith('tenants/'))
  return [...explainSettings(subject), ...explainCookies(subject), ...sections].filter(isCompact)
}

function sectionQuestions(subject: Subject): Question[] {
  return [...subject.project.policies].flatMap(([id, policy]) =>
    policy === undefined
      ? []
      : policy.sections.map((section) => ({
          name: `${id}/${section.id}`,
          answer: () => explainSection(id, policy, section, subject)
        }))
  )
}
