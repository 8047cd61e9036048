import type { Role } from '../kernel/index.ts';
import type { NoticeWords, RefusalWords, Words } from '../platform/index.ts';
import type { id } from './messages.id.ts';

export const en: Words<typeof id> = {
  signIn: {
    title: 'Sign in',
    intro: 'For suppliers and procurement officials. The catalogue can be seen without signing in.',
    email: 'E-mail address',
    password: 'Password',
    code: 'Authenticator code',
    codeHint:
      'Six digits from your authenticator app. Leave empty if your account does not use one.',
    submit: 'Sign in',
    noAccount: 'A business without an account:',
    register: 'register as a supplier',
    demoTitle: 'People of the demo city',
    demoIntro: 'All of them are invented. They share one password:',
    demoUse: 'Role',
  },
  roles: {
    title: 'Switch role',
    intro: 'A session uses one role. The active one is always shown at the top of the page.',
    use: 'Use this role',
    current: 'In use',
    role: 'Role',
    organisation: 'On behalf of',
    none: 'The whole local government',
    action: 'Choice',
  },
  notices: {
    title: 'Notifications',
    empty: 'No notifications yet',
    emptyText: 'Notifications about your orders and products appear here and are sent by e-mail.',
    unread: 'new',
    settings: 'Choose which also come by mail',
    when: 'Time',
    what: 'Notification',
    caption: 'Your notifications, newest first',
  },
  account: {
    title: 'My account',
    sessions: 'Open sessions',
    sessionsIntro: 'If one of them is not you, end it and change your password.',
    opened: 'Opened',
    seen: 'Last used',
    device: 'Device',
    browserOn: (browser, system) => `${browser} on ${system}`,
    end: 'End session',
    endAll: 'End all other sessions',
    thisOne: 'This session',
    action: 'Choice',
    totp: 'Two-step verification',
    totpOn: 'On: each sign-in asks for a code from the authenticator app.',
    totpOff: 'Off. Officials should turn it on with an authenticator app.',
    totpStart: 'Set up authenticator',
    totpSecret: 'Enter this key in the authenticator app, then type the code it shows.',
    totpConfirm: 'Turn on',
    password: 'Change password',
    passwordOld: 'Current password',
    passwordNew: 'New password',
    passwordHint: 'At least 10 characters. A short sentence is easier to remember.',
    passwordSave: 'Save password',
    notices: 'Notices by mail',
    noticesBy: 'Also send by mail',
    noticesHint: 'All of them still appear on the Notices page.',
    noticesSave: 'Save choice',
    done: {
      password: 'The password was changed and other sessions were ended.',
      'two-steps': 'Signing in with two steps is on.',
      ended: 'The session was ended.',
      notices: 'Your choice of mails is saved.',
    },
  },
  setup: {
    title: 'Start using Katalokal',
    intro:
      'Make the first administrator. The setup code is shown in the terminal where Katalokal runs.',
    code: 'Setup code',
    pemda: 'Name of the local government',
    pemdaShort: 'Short name',
    pemdaCode: 'Region code',
    pemdaCodeHint: 'For example 35.79 for Kota Batu',
    zone: 'Time zone',
    name: 'Name of the administrator',
    email: 'E-mail of the administrator',
    password: 'Password',
    submit: 'Make the administrator',
  },
  signUp: {
    title: 'Make an account to become a supplier',
    intro:
      'For businesses that want to sell to agencies. We send a link to your e-mail address; registration goes on from there.',
    email: 'E-mail address',
    emailHint: 'News about verification and orders is sent here.',
    send: 'Send the link',
    haveAccount: 'Do you have an account? Sign in',
    sentTitle: 'Check your e-mail',
    sentText: (email: string) =>
      `We sent a letter to ${email}. Open the link in it to go on; it works for 24 hours.`,
    sentHelp: 'Nothing there? Look in the spam folder, or send again after some minutes.',
    again: 'Send to another address',
    demoLink: 'The demo city sends no mail. The letter holds this link:',
    finishTitle: 'Name and password',
    name: 'Your full name',
    nameHint: 'As on your identity card. Used as the responsible person; can be changed later.',
    password: 'Password',
    finish: 'Make the account and go on',
    letterSubject: 'Go on with your registration',
    letter: (link: string) =>
      `Someone, hopefully you, wants to register as a supplier with this address. Open this link within 24 hours to make an account:\n\n${link}\n\nIf it was not you, ignore this letter.`,
    letterKnown: (link: string) =>
      `Someone, hopefully you, wants to register as a supplier with this address. It already has an account: sign in here.\n\n${link}\n\nPassword forgotten? Ask the administrator. If it was not you, ignore this letter.`,
  },
};

export const ROLE_NAMES_EN: Readonly<Record<Role | 'system', string>> = {
  applicant: 'Applicant',
  seller: 'Supplier',
  procurement_officer: 'Procurement officer',
  ppk: 'Commitment officer (PPK)',
  pokja: 'Selection group (Pokja)',
  treasurer: 'Treasurer',
  catalogue_officer: 'Catalogue officer',
  programme_officer: 'Programme officer',
  head: 'Head of BPBJ',
  auditor: 'Auditor',
  administrator: 'Administrator',
  system: 'System',
};

export const REFUSALS_EN: RefusalWords = {
  'sign-in.wrong': () => 'E-mail or password do not match. Check both and try again.',
  'sign-in.wait': (p) => `Too many failed attempts. Wait ${p['minutes']} minutes and try again.`,
  'sign-in.code': () =>
    'This account uses two-step verification. Type the code from your authenticator app.',
  'sign-in.code-wrong': () => 'The authenticator code does not match. Type the code shown now.',
  'sign-in.no-role': () => 'This account has no role yet. Ask an administrator for one.',
  'password.short': (p) => `A password has at least ${p['min']} characters. Add a few words.`,
  'password.long': (p) => `A password has at most ${p['max']} characters. Shorten it.`,
  'password.common': () => 'This password is easy to guess. Choose a sentence without your name.',
  'password.wrong': () => 'The current password does not match. Type it again.',
  'email.format': () => 'The e-mail address is not right yet. Write it like name@example.com.',
  'email.taken': () => 'This e-mail address is in use. Use another one.',
  'agency.ambiguous': (p) =>
    `More than one agency is called ${p['name']}. Fill in the right kd_satker.`,
  'agency.no-code': (p) =>
    `The agency ${p['name']} is not known and its kd_satker is empty. Fill in its code.`,
  'role.not-found': () => 'That role is not yours. Choose from the list.',
  'session.not-found': () => 'That session has ended. Reload this page.',
  'totp.wrong': () =>
    'The code does not match. Check the clock of your phone and type the code shown now.',
  'sign-up.wait': (p) =>
    `Too many links were asked for. Wait ${p['minutes']} minutes and try again.`,
  'sign-up.expired': () =>
    'This link was used or is older than 24 hours. Ask for a new one, or sign in if you have an account.',
  'setup.code': () =>
    'The setup code does not match. Copy it from the terminal where Katalokal runs.',
  'setup.done': () => 'The first administrator exists. Please sign in.',
  'setup.zone': () => 'Choose the time zone WIB, WITA or WIT.',
  'text.empty': () => 'This field is required. Write an answer.',
  'text.long': (p) => `This field has at most ${p['max']} characters. Shorten it.`,
  'region.empty': () => 'The region code is required. Write it like 35.79.',
  'region.format': () => 'The region code is written with a dot, like 35.79.',
  'sign-in.first': () => 'Sign in first.',
  'role.forbidden': () => 'Your role may not do this. Switch role if you hold another.',
  'request.too-large': (p) =>
    `What you sent is too large (at most ${p['max']}). Make it smaller and send again.`,
  'request.too-many': () => 'Too many requests in a minute. Wait a moment and try again.',
  'request.other-site': () => 'This was sent from another site. Open the page here and send again.',
};

export const NOTICES_EN: NoticeWords = {};
