/**
 * Data as an expression of JavaScript. The text inside is JSON, and the quotes around it are JSON's too,
 * so nothing in a name or a value ends it; `<` and the line ends that only JavaScript knows are escaped.
 */
export function javascriptData(data: unknown): string {
  return `JSON.parse(${escaped(JSON.stringify(JSON.stringify(data)))})`
}

/** Data as a file of JSON, for people to read. */
export function jsonFile(data: unknown): string {
  return `${JSON.stringify(data, null, 2)}\n`
}

/** A text as a basic string of TOML, which has the escapes of JSON and asks for one more. https://toml.io/en/v1.0.0#string */
export function tomlText(text: string): string {
  return JSON.stringify(text).replaceAll('\u007F', '\\u007F')
}

/** An argument of a command as a person types it; quoted where the shell would take it for something else. */
export function shellWord(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`
}

function escaped(json: string): string {
  return json.replace(/[<\u2028\u2029]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}
