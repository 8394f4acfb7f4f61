export const schedulePauseTexts = {
  paused: 'Schedules are paused',
  whatItMeans:
    'No schedule on this server starts anything. What is due meanwhile is not made up for.',
  whoResumes: 'An administrator of the server can resume them.',
  resume: 'Resume schedules',
  resumed: 'Schedules run again.',
  pause: 'Pause schedules',
  pauseQuestion:
    'No schedule of any organization on this server starts anything until they are resumed, and what is due meanwhile is not made up for. Runs that have begun go on.',
  nowPaused: 'Schedules are paused.',
} as const;
