import { error, warning } from '../words.ts'

/** What to do with a drawing that holds more than shapes. */
const PLAIN_SHAPES =
  'Export the logo as plain shapes, with letters turned into paths, or save it as a PNG.'

/** Problems of the colours and links of a brand. */
const lookProblems = {
  'bad-colour': ({ value }: { value: string }) =>
    error(
      `"${value}" is not a colour in hexadecimal digits.`,
      'Write it between quotation marks, as in "#0b4f9e" or "#05a".'
    ),
  'brand-contrast': ({
    key,
    colour,
    pairs,
    minimum,
    nearest
  }: {
    key: string
    colour: string
    /** What it is on, with the colour of that and the contrast. */
    pairs: readonly { readonly surface: string; readonly colour: string; readonly ratio: string }[]
    minimum: number
    nearest: string
  }) =>
    error(
      `The ${key} ${colour} is hard to see: ${pairs
        .map((pair) => `on the ${pair.surface} (${pair.colour}) its contrast is ${pair.ratio}`)
        .join(', ')}. Links need at least ${minimum}:1 (WCAG 1.4.3).`,
      `The nearest colour of the same hue that passes is "${nearest}".`
    ),
  'brand-needs-logo': ({ key }: { key: string }) =>
    error(
      `"${key}" says something about a logo, and there is none.`,
      'Add "logo" beside it, or take the line out.'
    ),
  'too-many-links': ({ count, limit }: { count: number; limit: number }) =>
    error(
      `Here are ${count} links; at most ${limit} fit on the page.`,
      'Keep those that readers of a policy need.'
    )
}

/** Problems of the file of a logo, whatever its kind. */
const logoProblems = {
  'logo-ending': () =>
    error(
      'A logo is an SVG or a PNG; this file is not used for anything.',
      'Save it as logo.svg or logo.png (for dark paper: logo-dark.svg or logo-dark.png), or delete it.'
    ),
  'logo-missing': ({ path }: { path: string }) =>
    error(`There is no file ${path}.`, 'Put the logo there, or take the line out.'),
  'logo-not-its-ending': ({ found }: { found: string }) =>
    error(
      `The file is not what the ending of its name says: it is ${found}.`,
      'Save the logo anew as SVG or PNG, and name the file after what it is.'
    ),
  'logo-too-large': ({ size, limit }: { size: number; limit: number }) =>
    error(
      `The logo has ${size} bytes; at most ${limit} are published.`,
      'Simplify its shapes, or save it with fewer pixels.'
    ),
  'logo-unused': ({ name, key, owner }: { name: string; key: string; owner: string }) =>
    warning(
      `This logo is not shown: ${owner} does not name it.`,
      `Write  brand: { ${key}: ${name} }  there, or delete the file.`
    ),
  'png-animated': () =>
    error('The logo moves, and readers cannot stop it.', 'Save one picture of it.'),
  'png-damaged': ({ why }: { why: string }) =>
    error(`The file is not a whole PNG: ${why}.`, 'Save the logo anew.'),
  'png-too-many-pixels': ({
    width,
    height,
    limit
  }: {
    width: number
    height: number
    limit: number
  }) =>
    error(
      `The logo has ${width} by ${height} pixels; each side may have ${limit}.`,
      'Save it with fewer pixels: it is shown at most 240 wide and 48 high.'
    )
}

/** Problems of what stands in an SVG. Only what draws a logo is published. */
const svgProblems = {
  'svg-attribute': ({ name }: { name: string }) =>
    /^(?:\w+:)?on/i.test(name)
      ? error(`The attribute "${name}" runs a program.`, 'Take it out of the file.')
      : error(
          `"${name}" is nothing that a logo needs.`,
          `Take it out of the file. ${PLAIN_SHAPES}`
        ),
  'svg-doctype': () =>
    error(
      'The document type brings words or rules of its own along, and they could stand for anything.',
      'Export the logo as plain SVG, or delete everything between "<!DOCTYPE" and its ">".'
    ),
  'svg-element': ({ element, why }: { element: string; why: string }) =>
    error(`<${element}> cannot stand in a logo: ${why}.`, PLAIN_SHAPES),
  'svg-instruction': ({ target }: { target: string }) =>
    error(
      `The instruction <?${target} ...?> tells programs to do something with the file.`,
      'Take it out of the file.'
    ),
  'svg-not-well-formed': ({ reason }: { reason: string }) =>
    error(`The file is not XML that can be read: ${reason}.`, 'Save the logo anew as SVG.'),
  'svg-reference': ({ name, value, why }: { name: string; value: string; why: string }) =>
    error(
      `"${name}" refers to "${value}": ${why}.`,
      'A logo refers to nothing but its own parts, as in "#part". Put what is meant into the file, or take it out.'
    ),
  'svg-style': ({ rule }: { rule: string }) =>
    error(
      `"${rule}" is CSS that a logo does not need: only rules for .classes, #ids and elements are read.`,
      'Export the logo with "presentation attributes" instead of CSS.'
    ),
  'svg-too-complex': ({ why }: { why: 'depth' | 'shapes' }) =>
    error(
      why === 'depth'
        ? 'More than 100 elements stand inside each other here.'
        : 'With all its repetitions the logo has more than 5000 shapes, or repeats itself without end.',
      'Simplify the drawing.'
    ),
  'svg-value': ({ name, value }: { name: string; value: string }) =>
    error(`"${value}" is not what "${name}" can be.`, `Correct it. ${PLAIN_SHAPES}`),
  'svg-without-size': () =>
    error(
      'The logo says neither which part of the plane it shows nor how large it is.',
      'Add viewBox="0 0 width height" to <svg>, with the numbers of the drawing.'
    )
}

/** Problems of what makes a page look like the site that it belongs to. */
export const brandProblems = { ...lookProblems, ...logoProblems, ...svgProblems }
