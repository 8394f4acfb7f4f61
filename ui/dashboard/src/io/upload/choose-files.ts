import { uploadTexts } from '@/lib/texts/uploads';

interface Rules {
  /** With their dots; none where everything is allowed. */
  readonly extensions: readonly string[];
  readonly isMultiple: boolean;
  /** Bytes of one file; undefined where nobody says. */
  readonly sizeLimit: number | undefined;
}

interface Choice {
  /** Those that are taken. */
  readonly files: readonly File[];
  /** Why none, or not all, of them were. */
  readonly problem: string | null;
}

/** What is taken of the files that somebody chose. */
export function chooseFiles(chosen: readonly File[], rules: Rules): Choice {
  const { extensions, isMultiple, sizeLimit = Infinity } = rules;
  const allowed = chosen.filter(({ name }) => hasExtension(name, extensions));
  if (allowed.length === 0) return refused(uploadTexts.wrongFile);
  if (!isMultiple && allowed.length > 1) return refused(uploadTexts.onlyOne);
  const large = allowed.find(({ size }) => size > sizeLimit);
  if (large) return refused(uploadTexts.tooLarge(large.name, sizeLimit));
  const leftOut = chosen.length - allowed.length;
  return { files: allowed, problem: leftOut > 0 ? uploadTexts.leftOut(leftOut) : null };
}

function refused(problem: string): Choice {
  return { files: [], problem };
}

function hasExtension(name: string, extensions: readonly string[]): boolean {
  const ending = name.toLowerCase();
  return extensions.length === 0 || extensions.some((ext) => ending.endsWith(ext.toLowerCase()));
}

/** Those that are not among the known ones yet. */
export function withoutKnown(files: readonly File[], known: readonly File[]): readonly File[] {
  const isSame = (one: File, other: File) =>
    one.name === other.name && one.size === other.size && one.lastModified === other.lastModified;
  return files.filter((file) => !known.some((other) => isSame(file, other)));
}
