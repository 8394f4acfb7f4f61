import type { GalleryElement } from '../io-call-view';

/** When something is to be. */
export const dates: readonly GalleryElement[] = [
  {
    methodName: 'INPUT_DATE',
    label: 'Day of departure',
    props: {
      min: { year: 2024, month: 1, day: 10 },
      max: { year: 2024, month: 3, day: 20 },
      defaultValue: { year: 2024, month: 2, day: 29 },
      helpText: 'The *first* day of the journey.',
    },
  },
  { methodName: 'INPUT_DATE', label: 'Date of birth', isOptional: true },
  {
    methodName: 'INPUT_DATE',
    label: 'Ordered on',
    props: { defaultValue: { year: 2024, month: 2, day: 1 }, disabled: true },
  },
  {
    methodName: 'INPUT_TIME',
    label: 'Time of departure',
    props: { min: { hour: 9, minute: 0 }, defaultValue: { hour: 12, minute: 5 } },
  },
  { methodName: 'INPUT_TIME', label: 'Call back at', isOptional: true },
  {
    methodName: 'INPUT_DATETIME',
    label: 'Publish at',
    props: { defaultValue: { year: 2024, month: 2, day: 29, hour: 23, minute: 59 } },
    validationErrorMessage: 'Nobody is there at that time.',
  },
  { methodName: 'INPUT_DATETIME', label: 'Remind me', isOptional: true },
];
