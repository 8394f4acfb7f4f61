/** What the inputs for dates and times say. */
export const dateTexts = {
  range: (min: string | undefined, max: string | undefined) => {
    if (min !== undefined && max !== undefined) return `between ${min} and ${max}`;
    if (min !== undefined) return `later than or equal to ${min}`;
    return max === undefined ? '' : `earlier than or equal to ${max}`;
  },
  dateOutside: (details: string) => `Please enter a date ${details}.`,
  timeOutside: (details: string) => `Please enter a time ${details}.`,
  date: 'Please enter a valid date.',
  time: 'Please enter a valid time.',

  clear: 'Clear',
  calendar: 'Select a date',
  openCalendar: 'Open calendar',
  goToToday: 'Go to today',
  previousYear: 'Previous year',
  previousMonth: 'Previous month',
  nextMonth: 'Next month',
  nextYear: 'Next year',

  hour: 'Hour',
  minute: 'Minute',
  halfOfDay: 'AM or PM',
  hourPlaceholder: 'HH',
  minutePlaceholder: 'MM',
};
