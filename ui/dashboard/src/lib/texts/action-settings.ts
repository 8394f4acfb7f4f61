export const actionSettingsTexts = {
  title: (name: string) => `Settings of ${name}`,
  tabs: 'Settings',
  general: 'General',
  permissions: 'Permissions',
  notifications: 'Notifications',
  schedule: 'Schedule',
  run: 'Run action',
  save: 'Save changes',
  saved: 'Your changes were saved.',
  consoleOnly: 'Only live actions have settings. What a developer tries out is configured in code.',
} as const;

export const generalTexts = {
  slug: 'Slug',
  slugHelp: 'An action’s slug can only be changed in code.',
  name: 'Name',
  namePlaceholder: 'What is this called?',
  nameMissing: 'Please enter a name.',
  description: 'Description',
  descriptionPlaceholder: 'What does this do?',
  background: 'Allow running in background',
  backgroundHelp:
    'A transaction goes on until it is completed or canceled, even if the person who runs it leaves.',
  inCode:
    'Actions are configured in code: this is what the code of this action says. Change it there, and it changes here.',
  declared: 'This value is specified by the action definition code.',
  overridden: 'This is overriding the value specified in its action definition.',
  override: 'Override it',
  removeOverride: 'Remove the override',
  removeSchedules: 'Remove the schedule?',
  removeSchedulesText:
    'Only actions that run in the background can have a schedule. Saving removes the one of this action.',
  removeAndSave: 'Remove schedule and save',
} as const;

export const archiveTexts = {
  heading: 'Archive',
  explanation:
    'An archived action is hidden from everybody and cannot be run. Its schedules are removed; its history stays.',
  archive: 'Archive',
  archiveTitle: 'Archive action',
  archiveQuestion: (name: string) =>
    `Archive “${name}”? Nobody sees or runs it any more, and its schedules are removed.`,
  archived: 'Action archived. Remove it from your deployment, too.',
  undo: 'Undo',
  isArchived: 'This action is archived: nobody sees or runs it.',
  unarchive: 'Unarchive this action',
  unarchiveTitle: 'Unarchive action',
  unarchiveQuestion: (name: string) =>
    `Unarchive “${name}”? Those who are allowed to see and run it can do so again. Schedules do not come back.`,
  confirmUnarchive: 'Unarchive',
  unarchived: 'Action unarchived.',
} as const;

export const permissionTexts = {
  inCode: 'The code of this action says who may see and run it. Change it there.',
  availability: 'Who may see and run this action?',
  organization: 'Organization',
  organizationHelp: 'Visible to anyone in the organization.',
  teams: 'Teams',
  teamsHelp: 'Visible only to teams explicitly granted access.',
  team: 'Team',
  access: 'Access',
  members: (count: string, isOne: boolean) => `${count} ${isOne ? 'member' : 'members'}`,
  levelOf: (team: string) => `Access of ${team}`,
  noAccess: 'No access',
  viewer: 'Viewer',
  runner: 'Runner',
  administrator: 'Administrator',
  levels:
    'Viewers see the action, runners also run it, and administrators also see who else ran it and what came of it.',
  everyoneElse: 'Everyone else',
  noTeams: 'There are no teams in this organization yet, so nobody could be granted access.',
} as const;

export const notificationTexts = {
  whenInput: 'When input is required',
  notifyRunner: 'Notify the action runner',
  whenCustom: 'When an action sends a custom notification',
  method: 'Send to',
  toRunner: 'Notify the action runner',
  toEmail: 'Send to an email address',
  toSlack: 'Send to a Slack channel',
  email: 'Email address',
  emailPlaceholder: 'them@example.com',
  emailMissing: 'Please enter an email address.',
  channel: 'Slack channel',
  channelPlaceholder: '#channel',
  connectSlack: 'Please connect to Slack first.',
  noSlack: 'Slack is not set up on this server, so nothing can be sent to a channel.',
  noEmail:
    'Email is not set up on this server: what you choose here is kept, but nothing is delivered yet.',
  several: (count: number) =>
    `This action notifies ${count} destinations. Saving here replaces them by the one you choose.`,
} as const;

export const scheduleTexts = {
  notBackgroundable:
    'Only actions that run in the background can have a schedule. Enable “Allow running in background” first.',
  none: 'This action runs only when somebody runs it.',
  add: 'Add schedule',
  remove: 'Remove schedule',
  only: 'Schedule',
  number: (number: number) => `Schedule ${number}`,
  period: 'Run this action',
  periods: {
    hour: 'Every hour',
    day: 'Every day',
    week: 'Every week',
    month: 'Every month',
  },
  weekday: 'on',
  day: 'on the',
  time: 'at',
  timeZone: 'Time zone',
  commonZones: 'Common time zones',
  allZones: 'All time zones',
  shortMonths: 'Months without that day have no run.',
  runner: 'Action runner',
  runnerHelp: 'Whose name its runs are in.',
  owner: 'Organization owner',
  findRunner: 'Find a person',
  notify: 'Notify on successful runs',
  notifyHelp: 'Runs that fail are always reported.',
  nextRun: 'Next run',
  lastRun: 'Last run',
  never: 'never',
  failed: (details: string) => `failed to start (${details})`,
  viewHistory: 'View history ›',
  unsaved: 'after saving',
  invalid: 'Please check the times and the time zone.',
  removed: 'The schedule is removed when you save.',
  describe: {
    hour: 'every hour',
    day: (time: string) => `every day at ${time}`,
    week: (day: string, time: string) => `every week on ${day} at ${time}`,
    month: (day: string, time: string) => `every month on the ${day} at ${time}`,
  },
  runs: (description: string) => `Runs ${description}`,
} as const;
