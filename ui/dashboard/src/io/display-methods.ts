import { lazy } from 'react';
import * as v from 'valibot';
import { DisplayHeading } from './components/display-heading';
import { DisplayImage } from './components/display-image';
import { DisplayLink } from './components/display-link';
import { DisplayMetadata } from './components/display-metadata';
import { DisplayObject } from './components/display-object';
import { DisplayVideo } from './components/display-video';
import { ProgressIndeterminate } from './components/progress-indeterminate';
import { ProgressList } from './components/progress-list';
import { ProgressSteps } from './components/progress-steps';
import { displayMethod, type IoMethod } from './io-method';
import {
  buttonTheme,
  linkEntries,
  menuItem,
  optional,
  picture,
  pictureSize,
} from './schemas/common';
import { displayGridSchema } from './grid/schema';
import { displayTableSchema } from './tables/schema';

const DisplayCode = lazy(() => import('./code/display-code'));
const DisplayGrid = lazy(() => import('./grid/display-grid'));
const DisplayHtml = lazy(() => import('./html/display-html'));
const DisplayMarkdown = lazy(() => import('./markdown/display-markdown'));
const DisplayTable = lazy(() => import('./tables/display-table'));

const code = v.object({ code: v.string(), language: optional(v.string()) });

const heading = v.object({
  level: optional(v.picklist([2, 3, 4])),
  description: optional(v.string()),
  menuItems: optional(v.array(menuItem)),
});

const link = v.object({
  ...linkEntries,
  theme: optional(buttonTheme),
  download: optional(v.union([v.string(), v.boolean()])),
});

const metadata = v.object({
  data: v.array(
    v.object({
      ...linkEntries,
      label: v.string(),
      // Left out is no value, undefined is one that is still to come.
      value: v.optional(v.unknown()),
      image: optional(picture),
      error: optional(v.string()),
    }),
  ),
  layout: optional(v.picklist(['grid', 'list', 'card'])),
});

const progressList = v.object({
  items: v.array(
    v.object({
      label: v.string(),
      isComplete: v.boolean(),
      resultDescription: optional(v.string()),
    }),
  ),
});

const progressSteps = v.object({
  steps: v.object({ completed: v.number(), total: v.number() }),
  currentStep: optional(v.string()),
  subTitle: optional(v.string()),
});

const video = v.object({
  url: v.string(),
  width: optional(pictureSize),
  height: optional(pictureSize),
  loop: optional(v.boolean()),
  muted: optional(v.boolean()),
});

/** What actions and pages can show. What is large is loaded when it is first shown. */
export const displayMethods: Readonly<Record<string, IoMethod>> = {
  DISPLAY_CODE: displayMethod(code, DisplayCode),
  DISPLAY_GRID: displayMethod(displayGridSchema, DisplayGrid),
  DISPLAY_HEADING: displayMethod(heading, DisplayHeading),
  DISPLAY_HTML: displayMethod(v.object({ html: v.string() }), DisplayHtml),
  DISPLAY_IMAGE: displayMethod(picture, DisplayImage),
  DISPLAY_LINK: displayMethod(link, DisplayLink),
  DISPLAY_MARKDOWN: displayMethod(v.object({}), DisplayMarkdown),
  DISPLAY_METADATA: displayMethod(metadata, DisplayMetadata),
  DISPLAY_OBJECT: displayMethod(v.object({ data: v.unknown() }), DisplayObject),
  DISPLAY_PROGRESS_INDETERMINATE: displayMethod(v.object({}), ProgressIndeterminate),
  DISPLAY_PROGRESS_STEPS: displayMethod(progressSteps, ProgressSteps),
  DISPLAY_PROGRESS_THROUGH_LIST: displayMethod(progressList, ProgressList),
  DISPLAY_TABLE: displayMethod(displayTableSchema, DisplayTable),
  DISPLAY_VIDEO: displayMethod(video, DisplayVideo),
};
