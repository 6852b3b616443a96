import { expect, test } from 'vitest'
import { type TemporaryProject, temporaryProject } from '../support/temporary-project.ts'

const PATH = 'templates/policy.njk'

/** The project with some more template text at the beginning of each page. */
function withMore(text: string): TemporaryProject {
  const project = temporaryProject()
  const template = project.snapshot('templates')['policy.njk'] ?? ''
  project.write(PATH, template.replace('{% block body %}', `{% block body %}\n<p>${text}</p>`))
  return project
}

/** What that text is on each page of a tenant. */
function printed(text: string, id = 'gpseo'): string[] {
  const project = withMore(text)
  const { code, err } = project.run('build', '--quiet', '--tenant', id)
  expect([code, err.includes('template-failed')]).toEqual([0, false])
  return Object.entries(project.snapshot('dist'))
    .filter(([path]) => path.startsWith(`${id}/`) && path.endsWith('index.html'))
    .map(([, page]) => /<body>\s*<p>([\s\S]*?)<\/p>/.exec(page)?.[1] ?? '')
}

test('two tags for one object print each its own body', () => {
  const texts = printed('{% once view.site %}one{% endonce %} {% once view.site %}two{% endonce %}')

  expect(new Set(texts)).toEqual(new Set(['one two']))
})

test('a tag for something that is no object prints its body', () => {
  const texts = printed('{% once view.site.name %}{{ view.locale }}{% endonce %}', 'icann')

  expect(new Set(texts).size).toBeGreaterThan(2)
})

test('what is printed for each item by tags in tags is the same as without them', () => {
  const [start, end] = ['{% once item.heading %}', '{% endonce %}']
  const list = (open: string, close: string) =>
    `{% onceEach "item", view.sections %}${open}{{ item.heading.text }}, ${close}{% endonceEach %}`

  expect(printed(list(start, end), 'icann')).toEqual(printed(list('', ''), 'icann'))
})
