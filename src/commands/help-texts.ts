/** What is printed below the list of commands. */
export const EXAMPLES = `
Examples:
  policy-pages build                     check everything, then write dist/
  policy-pages build --tenant public     write the pages of one tenant
  policy-pages check --format github     annotate a pull request
  policy-pages rules                     list what check looks for
  policy-pages explain public            say where everything of a tenant is set
  policy-pages override accept           record the shared texts that tenants replace
  policy-pages translations fr           list what is missing or outdated in French
  policy-pages dev                       serve the pages and reload on every edit

Exit code: 0 without an error, 1 with one; then dist/ was left as it was. Warnings do not count.`

/** What is printed below the options of explain. */
export const EXPLAIN_HELP = `
Examples:
  policy-pages explain public                               everything, one line each
  policy-pages explain public columns                       a setting
  policy-pages explain public controller.email              a key of a setting
  policy-pages explain public parameters.matomo.visitor-lifetime
  policy-pages explain public csrftoken                     a cookie with all its fields
  policy-pages explain public csrftoken.duration            one field
  policy-pages explain public opendatasoft/sessionid.purpose
  policy-pages explain public '_BEAMER*'                    in quotation marks: the shell reads * itself
  policy-pages explain public cookies/browser-settings      a section: the file of its text

Exit code: 0 when the answer is printed, 1 when the tenant or the name does not exist, or the
tenant's file cannot be used.`

/** What is printed below the commands of translations. */
export const TRANSLATIONS_HELP = `
Examples:
  policy-pages translations                  look at all languages of content/
  policy-pages translations fr es            look at French and Spanish
  policy-pages translations accept fr        record that French was compared with its source

Looked for: texts that are missing, that are older than their source or were never compared with
it, that are still the same as it, that have other placeholders, paragraphs or fewer sentences,
and sentences and units of time that are in another language.

Exit code: 0 when nothing was found, 1 otherwise. A page shows the source instead of a text that is
missing or has fewer paragraphs or sentences.`
