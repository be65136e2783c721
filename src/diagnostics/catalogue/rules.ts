import type { CatalogueEntry } from './entry.ts';

/** What can be wrong in the stage `rules`. */
export const rulesCodes = {
  'rules/minutes-do-not-add-up': {
    title: 'The time a workshop gives equals the time its activities take.',
    severity: 'error',
    why: 'The agenda is counted from these minutes. If they disagree, the room either waits or runs late, and contact hours are wrong.',
    fix: 'Change the minutes of the segment, or run other activities in full (`core`), shortened (`short`) or not at all (`omit`).',
  },
  'rules/no-short-form': {
    title: 'Only an activity with a short form is run shortened.',
    severity: 'error',
    why: 'Nobody has said how long the activity takes when shortened, nor what to cut.',
    fix: 'Give the activity `minutes.short`, or use it as `core`.',
  },
  'rules/short-form-not-shorter': {
    title: 'The short form of an activity takes less time than the whole.',
    severity: 'error',
    why: 'A trainer who is short of time would shorten the activity and gain nothing.',
    fix: 'Correct `minutes.short`, or leave it out.',
  },
  'rules/core-activity-omitted': {
    title: 'An activity that is core is never left out.',
    severity: 'error',
    why: 'Its author has marked it as what the module cannot do without, and objectives may rest on it alone.',
    fix: 'Run it in full or shortened; or, if it can be missed after all, give it the priority `omit` in its module.',
  },
  'rules/vague-objective': {
    title: 'An objective begins with a verb that can be observed.',
    severity: 'error',
    why: 'Nobody can see whether somebody understands or appreciates something, so the objective cannot be shown to be met. Boards that grant continuing education ask for measurable verbs.',
    fix: 'Say what participants will do: name, sort, list, compare, choose, explain, practice, write.',
  },
  'rules/story-length': {
    title: 'The story of a scenario has 40 to 90 words.',
    severity: 'error',
    why: 'A shorter one leaves out what the choice turns on; a longer one is not read in a room, and does not fit its card.',
    fix: 'Cut what does not bear on the options, or add what they turn on.',
  },
  'rules/no-peer-option': {
    title: 'Every scenario offers an answer in the peer role.',
    severity: 'error',
    why: 'With nothing but drift to choose from, the exercise has no good answer.',
    fix: 'Add an option with `direction: peer`.',
  },
  'rules/peer-option-not-best': {
    title: 'No answer is rated above the one in the peer role.',
    severity: 'error',
    why: 'The key would teach drift. Another answer may tie with the peer one, never beat it.',
    fix: 'Correct the ratings, or the directions of the options.',
  },
  'rules/no-graded-practice': {
    title: 'Every module has a worksheet that goes from a worked item through a half-worked one to a free one.',
    severity: 'error',
    why: 'People learn a new kind of task from a finished example first, then from one to finish, and only then alone.',
    fix: 'In one worksheet give an item `worked`, another `start`, and leave the rest free.',
  },
  'rules/label-too-long': {
    title: 'Labels of a framework fit their places: 40 characters, and 18 for the short form.',
    severity: 'error',
    why: 'Headings of columns, tabs and cards have that much room; a longer label would break in the middle or push the chart apart.',
    fix: 'Shorten the label; the question of the row has room for the rest.',
  },
  'rules/unused-row': {
    title: 'Every row that a module is home to is worked with in it.',
    severity: 'warning',
    why: 'The module promises the row, and no activity, worksheet or scenario of it takes the row up.',
    fix: 'Cite the row where it is practiced, or take it from the list of the module.',
  },
  'rules/discouraged-word': {
    title: 'Words speak of people before conditions.',
    severity: 'warning',
    why: 'The word names people by a condition, blames them, or was coined by others about them. In a curriculum for peers it works against what is taught. In quotation marks, as something to talk about, it may stand.',
    fix: 'Use the words that the message proposes, or put the term in quotation marks if the text is about the term.',
  },
} as const satisfies Record<string, CatalogueEntry>;
