import { type Kind, pathLike, textOf } from '../edit.ts'

/** Changes a template that every page is made with, and files of it that only some include. */
export const changeTemplate: Kind = ({ files, chance, number }) => {
  const path = chance.pick([
    'templates/policy.njk',
    'templates/not-found.njk',
    'templates/tenant-list.njk',
    'templates/_layouts/document.njk'
  ])
  const text = textOf(files, path).replace(/<!-- \d+ -->|<body>|(?=<main )/, (found) =>
    found.startsWith('<!--') ? `<!-- ${number} -->` : `${found}<!-- ${number} -->`
  )
  return { name: `${path} with a comment`, changes: { [path]: text } }
}

/** Another line in the style sheet: its name changes, and so does every page. */
export const changeStyle: Kind = ({ files, number }) => {
  const path = 'templates/assets/policy.css'
  const text = textOf(files, path).replace(/\n\.n\d+ .*\n$/, '\n')
  return {
    name: `${path} with a rule`,
    changes: { [path]: `${text}\n.n${number} { color: red }\n` }
  }
}

/** A template that the project adds: another one, none, or one that writes where it must not. */
export const addTemplate: Kind = ({ files, chance, number }) => {
  const path = 'templates/own.njk'
  if (files.has(path) && chance.isTrueIn(40))
    return { name: `without ${path}`, changes: { [path]: undefined } }
  const permalink = chance.pick(['own.html', 'own/page.txt', '/acme/own.txt', '../own.txt'])
  const list = '{% for tenant in site.tenants %}{{ tenant.id }} {{ tenant.base }}\n{% endfor %}'
  const text = `---\npermalink: ${permalink}\n---\nOwn ${number}\n${list}`
  return { name: `${path} writes ${permalink}`, changes: { [path]: text } }
}

/** What nobody can build: the next edit is made without it. */
export const makeError: Kind = (drawer) => {
  const { files, chance, number } = drawer
  const path = pathLike(drawer, /^(?:tenants|content)\/.+\.(?:yaml|md)$/)
  if (path === undefined) return undefined
  const text = textOf(files, path)
  const [what, content] = chance.pick<[string, string | Buffer | undefined]>([
    ['is cut', text.slice(0, chance.below(text.length))],
    ['has a key that nobody knows', `${text}\nunknown-${number}: 1\n`],
    ['is no text', Buffer.from([0x66, 0xff, 0xfe, 0x0a])],
    ['is empty', ''],
    ['names a service that is not there', `${text}\nservices: [nothing-${number}]\n`],
    ['is not there', undefined]
  ])
  return { name: `${path} ${what}`, changes: { [path]: content } }
}

/** A file where no file belongs, or a template that cannot be rendered. */
export const makeStray: Kind = ({ files, chance, number }) => {
  const template = 'templates/policy.njk'
  return chance.pick([
    { name: 'a stray file', changes: { [`content/en/stray-${number}.txt`]: 'x' } },
    { name: 'a folder without a tenant', changes: { [`tenants/no-${number}/replaced.yaml`]: '' } },
    { name: 'a bad id', changes: { 'tenants/Bad Id.yaml': 'name: Bad\n' } },
    { name: 'a broken template', changes: { [template]: `${textOf(files, template)}{{ view.` } },
    {
      name: 'a template that asks for what is not there',
      changes: {
        [template]: textOf(files, template).replace('<main ', '{{ view.nothing.at.all }}<main ')
      }
    }
  ])
}
