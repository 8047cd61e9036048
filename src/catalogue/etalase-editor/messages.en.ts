import type { RefusalWords, Words } from '../../platform/index.ts';
import type { id } from './messages.id.ts';

export const en: Words<typeof id> = {
  list: {
    title: 'Etalase of the catalogue',
    nav: 'Manage etalase',
    lead: 'An etalase groups products and says what is asked of them. One that is closed still shows its products.',
    open: 'Open a new etalase',
    caption: 'All etalase by name',
    name: 'Etalase',
    code: 'Code',
    kind: 'Kind',
    state: 'State',
    onShow: 'On show',
    older: 'Older template',
    fields: 'Fields',
    states: { open: 'Open', soon: 'Not open yet', closed: 'Closed' },
    kinds: { goods: 'Goods', service: 'Services' },
    none: 'No etalase yet',
  },
  form: {
    newTitle: 'Open a new etalase',
    save: 'Save the etalase',
    saved: 'Saved.',
    unsaved:
      'Your changes to the fields are not saved yet. Press "Save the etalase" when you are done.',
    public: 'See its public page',
    counts: (onShow, older) =>
      `${onShow} products on show; ${older} of them follow an older version of the template and keep showing their own fields.`,
    version: (n) => `Template version ${n}.`,
    identity: 'Name and picture',
    code: 'Code',
    codeHint: 'Capital letters, digits and dashes, such as ATK or JASA-GEDUNG.',
    name: 'Name in Indonesian',
    nameEn: 'Name in English',
    summary: 'Summary',
    summaryHint: 'One sentence: what this etalase holds.',
    kind: 'Kind',
    kindHint: 'Cannot be changed once there are products.',
    picture: 'Picture',
    pictureNow: (name) => `Picture: ${name}. Change`,
    requirements: 'Requirements',
    kbli: "Suppliers' KBLI that are accepted",
    kbki: "Products' KBKI that are accepted",
    codesHint: 'Codes or beginnings of codes, parted by spaces. Empty allows all.',
    titles: 'What the codes mean',
    unknownTitle: 'title not loaded',
    group: 'a group: all codes that begin so',
    documents: 'Documents asked of suppliers',
    permits: 'Permits that each product must have',
    permitsHint:
      'One a line, such as PIRT. Asked of products sent from now on; they stay on show as long as the permit is valid.',
    linesHint: 'One a line.',
    purchase: 'Buying',
    forms: 'Ways of buying',
    formNames: { direct: 'Direct purchase', negotiation: 'Negotiated price' },
    band: 'Rise in price that needs no review',
    bandHint: 'An officer looks at a rise above this first.',
    days: 'Opening and closing',
    openedOn: 'Open from',
    closedOn: 'Closed from',
    closedHint:
      'Empty: it stays open. From that day what is on show stays on show and for sale, but new products and changes cannot be sent.',
    announcedFrom: 'Announced from',
    announcedTo: 'Announced until',
    template: 'Fields of each product',
    templateHint:
      'A changed template is a new version. What is on show keeps its own template until its supplier updates it.',
    noFields: 'No fields yet. Products here have the general ones only.',
    add: 'Add a field',
    up: 'Move up',
    down: 'Move down',
    remove: 'Remove',
    fieldNew: 'New field',
    key: 'Code of the field',
    keyHint:
      'Small letters, such as gramatur. Leave it as it is when products use this field already.',
    label: 'Name in Indonesian',
    labelEn: 'Name in English',
    type: 'Answer',
    types: {
      text: 'Text',
      number: 'Number',
      choice: 'Choice',
      boolean: 'Yes or no',
      date: 'Day',
    },
    unit: 'Unit (of a number)',
    choices: 'Choices (of a choice)',
    flags: 'What it is for',
    required: 'Required',
    searchable: 'Found by search',
    comparable: 'Shown in comparisons',
  },
};

export const ETALASE_REFUSALS_EN: RefusalWords = {
  'etalase.forbidden': () => 'Only the catalogue officer may change an etalase.',
  'etalase.stale': () =>
    'Somebody changed this etalase since the page was opened. Open the page again and repeat your change.',
  'etalase.code': () =>
    'The code has 2 to 20 capital letters, digits or dashes, such as ATK. Mend the code.',
  'etalase.code-taken': (p) => `Another etalase has the code ${p['code']}. Choose another.`,
  'etalase.name': (p) =>
    `The Indonesian name has ${p['least']} to ${p['most']} characters. Adjust it.`,
  'etalase.name-en': (p) =>
    `The English name has ${p['least']} to ${p['most']} characters. Adjust it.`,
  'etalase.summary': (p) => `The summary has at most ${p['most']} characters. Shorten it.`,
  'etalase.kind': () => 'Choose the kind of etalase: goods or services.',
  'etalase.kind-fixed': () =>
    'The kind cannot change because there are products. Open another etalase for that kind.',
  'etalase.picture': () => 'That picture is not known. Choose one of those shown.',
  'etalase.kbli-shape': (p) =>
    `A KBLI has 2 to 5 digits: mend ${p['codes']}. Part the codes with spaces.`,
  'etalase.kbki-shape': (p) =>
    `A KBKI has 2 to 10 digits: mend ${p['codes']}. Part the codes with spaces.`,
  'etalase.kbli-unknown': (p) =>
    `No KBLI in the list begins with ${p['codes']}. Mend or remove the code.`,
  'etalase.kbki-unknown': (p) =>
    `No KBKI in the list begins with ${p['codes']}. Mend or remove the code.`,
  'etalase.codes-many': (p) =>
    `At most ${p['most']} codes. Use a shorter beginning for a whole group.`,
  'etalase.lines': (p) =>
    `At most ${p['lines']} lines of ${p['most']} characters each. Shorten the list.`,
  'etalase.forms': () => 'Choose at least one way of buying.',
  'etalase.band': () => 'The rise in price is a whole number from 0 to 100 (percent).',
  'etalase.day': () => 'There is no such day. Write year-month-day, for example 2026-11-25.',
  'etalase.opened': () => 'Fill in the day on which the etalase opens.',
  'etalase.closed-before': () => 'It must close after it opens. Mend the day.',
  'etalase.announced-half': () =>
    'An announcement needs its first and its last day. Fill in both or neither.',
  'etalase.announced-order': () => 'An announcement cannot end before it begins. Mend the day.',
};
