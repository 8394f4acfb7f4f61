import type { LucideIcon } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from '@/components/actions/button';
import { spreadsheetTexts as texts } from '@/lib/texts/spreadsheet';
import { maxFileBytes, readTables, type ImportedTable } from './read-file';

interface Props {
  readonly icon: LucideIcon;
  readonly onTables: (tables: readonly ImportedTable[]) => void;
  readonly onProblem: (text: string) => void;
}

const accepted = '.csv,.tsv,.txt,.xlsx';

/** Takes a file from which the rows can be read. */
export function FileButton({ icon, onTables, onProblem }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [isReading, setIsReading] = useState(false);
  const read = async (file: File) => {
    if (file.size > maxFileBytes) {
      onProblem(texts.fileTooLarge(maxFileBytes / 1_000_000));
      return;
    }
    setIsReading(true);
    try {
      onTables(await readTables(file));
    } catch {
      onProblem(texts.unreadableFile(file.name));
    } finally {
      setIsReading(false);
    }
  };
  return (
    <>
      <Button
        id="action-upload"
        icon={icon}
        loading={isReading}
        onClick={() => input.current?.click()}
      >
        {texts.upload}
      </Button>
      <input
        ref={input}
        id="csv-upload"
        type="file"
        accept={accepted}
        hidden
        onChange={(event) => {
          const file = event.target.files?.[0];
          // So that the same file, corrected meanwhile, can be chosen once more.
          event.target.value = '';
          if (file) void read(file);
        }}
      />
    </>
  );
}
