import { expect, it } from 'vitest';
import { chooseFiles, withoutKnown } from './choose-files';

const file = (name: string, size = 1) => new File(['x'.repeat(size)], name, { lastModified: 1 });
const rules = { extensions: ['.csv', '.tar.gz'], isMultiple: false, sizeLimit: 10 };
const wrong =
  'Sorry, that file does not meet the requirements. Please select another and try again.';

it.each(['a.csv', 'a.CSV', 'a.b.tar.gz'])('takes %s by its ending', (name) => {
  const { files, problem } = chooseFiles([file(name)], rules);
  expect(files).toHaveLength(1);
  expect(problem).toBeNull();
});

it.each(['a.txt', 'csv', 'a.csv.exe'])('refuses %s by its ending', (name) => {
  expect(chooseFiles([file(name)], rules)).toEqual({ files: [], problem: wrong });
});

it('takes everything where nothing is said', () => {
  expect(chooseFiles([file('a')], { ...rules, extensions: [] }).files).toHaveLength(1);
});

it('takes only one unless several are wanted', () => {
  const two = [file('a.csv'), file('b.csv')];
  expect(chooseFiles(two, rules)).toEqual({ files: [], problem: 'Please select only one file.' });
  expect(chooseFiles(two, { ...rules, isMultiple: true }).files).toEqual(two);
});

it('says how many of another kind were left out', () => {
  const { files, problem } = chooseFiles([file('a.csv'), file('b.txt')], rules);
  expect(files.map(({ name }) => name)).toEqual(['a.csv']);
  expect(problem).toBe('1 file of another kind left out.');
});

it('refuses what is too large before it is sent', () => {
  expect(chooseFiles([file('a.csv', 11)], rules)).toEqual({
    files: [],
    problem: 'a.csv is too large: files may have up to 10 bytes.',
  });
  expect(chooseFiles([file('a.csv', 10)], rules).files).toHaveLength(1);
  expect(chooseFiles([file('a.csv', 11)], { ...rules, sizeLimit: undefined }).problem).toBeNull();
});

it('knows files that are there already', () => {
  const known = [file('a.csv')];
  const added = [file('a.csv'), file('a.csv', 2), file('b.csv')];
  expect(withoutKnown(added, known)).toEqual(added.slice(1));
});
