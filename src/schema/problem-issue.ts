import { z } from 'zod'
import type { Problem } from '../diagnostics/problem.ts'

/** Lets a schema name the exact problem of a value; `check` turns it into a diagnostic. */
export function addProblem(context: z.RefinementCtx, problem: Problem, path: PropertyKey[] = []) {
  context.addIssue({ code: 'custom', params: { problem }, path })
}

/** A text that a function judges: it returns the problem, or nothing when the text is right. */
export function judgedText(judge: (value: string) => Problem | undefined) {
  return z.string().superRefine((value, context) => {
    const problem = judge(value)
    if (problem !== undefined) addProblem(context, problem)
  })
}

/** Names each value that an earlier one repeats; `key` is the key of the entry that holds it. */
export function reportRepeated(
  values: readonly string[],
  context: z.RefinementCtx,
  ...key: readonly string[]
) {
  values.forEach((value, index) => {
    if (values.indexOf(value) < index)
      addProblem(context, { code: 'listed-twice', value }, [index, ...key])
  })
}

/** A list without repetitions, with at least one entry. */
export function distinctList<Item extends z.ZodType<string>>(item: Item) {
  return z
    .array(item)
    .min(1)
    .superRefine((list, context) => reportRepeated(list, context))
}
