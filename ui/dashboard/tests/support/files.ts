import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The files below some folders whose names end in one of some ways, as paths from the project. */
export function filesIn(folders: readonly string[], ...endings: readonly string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => endings.some((ending) => path.endsWith(ending)))
      .map((path) => join(folder, path)),
  );
}
