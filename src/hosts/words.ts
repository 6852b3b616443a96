/** What a front says where no tenant has a page for it, by the status of the answer. */
export const WORDS: Readonly<Record<number, string>> = {
  404: 'There is nothing at this address.',
  405: 'Pages can only be read here.',
  421: 'No site of this name is served here.'
}

/** What it says of everything else. */
export const OTHER_WORDS = 'This cannot be answered now.'
