import { plural } from '../format/lists';

/** What people read while they run an action. */
export const runTexts = {
  newTransaction: 'New transaction',
  goBack: 'Go back',
  cancel: 'Cancel',
  askNewInBackground:
    'Starting a new transaction will not close the current transaction, you can resume it later from the dashboard.',
  askNew:
    'Starting a new transaction will close the current transaction, are you sure you want to start over?',
  leaveUnsaved: 'This page has unsaved changes, are you sure you want to exit?',
  leaveRunning:
    'Leaving this page will close the current transaction, are you sure you want to exit?',

  connecting: 'Connecting...',
  redirecting: 'Redirecting...',
  waiting: 'Waiting to hear from action...',
  waitingForHost: (name: string) => `Waiting for a host that can run “${name}”...`,
  waitingForHostHelp:
    'No host is online for this action right now. It starts by itself as soon as one connects.',
  notFoundInConsole:
    'This action is not there. Is your development server running, and is the address right? It starts by itself as soon as the action appears.',
  notAllowed: (name: string) => `You may not run “${name}”`,
  notAllowedHelp:
    'You can see it, but running it is left to others. Whoever administers it can give your team the right to.',
  returnHome: 'Return home',
  couldNotStart: 'The action could not be started',
  couldNotLoad: 'The transaction could not be loaded',
  completedOf: (completed: number, total: number) => `Completed ${completed} of ${total}`,

  required: 'This field is required.',
  answerLost:
    'Your answer did not get through. Nothing you entered is lost: please try again in a moment.',
  errorsAbove: (count: number) => `Please correct ${plural(count, 'field')} above.`,
  uploading: 'Uploading files...',
  answeredWith: (choice: string) => `Answered with ${choice}`,

  outcome: {
    SUCCESS: 'Completed',
    FAILURE: 'Error',
    CANCELED: 'Canceled',
    REDIRECTED: 'Redirected',
  },
  at: 'at',
  result: 'Result:',
  share: 'Share these results',
  linkCopied: 'Link copied to clipboard.',
  causedBy: 'Caused by:',
  checkHostLogs: 'Please check your host logs for more information.',
  unknownError: 'An unknown error occurred.',
  errorName: 'Error',
  helloWorldTitle: 'Congratulations, your first action ran!',
  helloWorld:
    'It ran on your own machine, and this is what it returned. Change its code and run it again: nothing needs to be deployed here.',

  notices: {
    hostNotFound:
      'Unable to connect to the host of this action. Check that the server that uses the SDK is running.',
    hostDropped: 'The connection to this action was lost.',
    pageDropped: 'The connection to this page was lost.',
    consoleHost: 'Waiting for your dev host to reconnect...',
    serverDropped: 'The connection to Interval was lost.',
    usurped: 'This transaction was opened somewhere else, so it was disconnected here.',
    invalidMessage:
      'The action sent something that could not be understood. See Logs for what it was, and review the action’s code.',
    reconnect: 'Reconnect',
    connected: 'Connected!',
  },

  foreign: {
    title: (owner: string) => `${owner} is running this`,
    text: 'You can take it over and go on in their place. They are told, and it is written to the audit log.',
    textForReaders: 'What came of it is shown here as soon as it is over.',
    takeOver: 'Take over',
  },

  announce: {
    step: (number: number, label: string) =>
      label === '' ? `Step ${number}` : `Step ${number}: ${label}`,
    loading: (label: string) => `Loading: ${label}`,
  },
};

/** The panel below a run. */
export const panelTexts = {
  label: 'Control panel',
  expand: 'Expand panel',
  collapse: 'Collapse panel',
  resize: 'Height of the panel',
  logs: 'Logs',
  notifications: 'Notifications',
  history: 'History',
  noLogs: 'No logs received yet',
  noLogsInConsole: 'Nothing logged yet. Call ctx.log() in your action, and its lines appear here.',
  transactionCompleted: '✔ Transaction completed',
  noNotifications: 'Nothing sent yet. What your action sends with ctx.notify() appears here.',
  wouldHaveSent: (to: string, method: string | null) =>
    `Would have sent to ${to}${method === null ? '' : ` via ${method}`}`,
  notDelivered: 'Notifications are not delivered in development.',
  notified: (message: string) => `Notification: ${message}`,
  noHistory: 'No history yet.',
  scrollToBottom: 'Scroll to bottom',
};
