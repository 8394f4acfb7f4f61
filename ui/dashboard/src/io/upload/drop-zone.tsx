import { Upload } from 'lucide-react';
import { useState, type ChangeEvent, type DragEvent, type Ref } from 'react';
import { Icon } from '@/components/content/icon';
import { useFieldControl } from '@/components/forms/field-context';
import { classNames } from '@/lib/class-names';
import { uploadTexts } from '@/lib/texts/uploads';
import styles from './drop-zone.module.css';

interface Props {
  readonly ref: Ref<HTMLInputElement>;
  readonly id: string;
  /** How many files there are. */
  readonly count: number;
  readonly extensions: readonly string[];
  readonly isMultiple: boolean;
  readonly isDisabled: boolean;
  readonly onChoose: (files: readonly File[]) => void;
}

/** Where files are dropped, or chosen: an input that covers what is seen of it. */
export function DropZone(props: Props) {
  const { ref, id, count, extensions, isMultiple, isDisabled, onChoose } = props;
  const control = useFieldControl();
  const [isOver, setIsOver] = useState(false);
  const take = (files: FileList | null) => {
    if (files && files.length > 0 && !isDisabled) onChoose([...files]);
  };
  const change = (event: ChangeEvent<HTMLInputElement>) => {
    take(event.target.files);
    // So that the same file can be chosen once more.
    event.target.value = '';
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    take(event.dataTransfer.files);
  };
  const text = count === 0 ? uploadTexts.choose : uploadTexts.chosen(count);
  return (
    <div className={classNames(styles.zone, isOver && styles.over, isDisabled && styles.disabled)}>
      <Icon of={Upload} size={20} />
      <span className={styles.text}>{isOver ? uploadTexts.drop : text}</span>
      <input
        {...control}
        ref={ref}
        id={id}
        name={id}
        type="file"
        className={classNames('form-input', styles.input)}
        accept={extensions.join(',')}
        multiple={isMultiple}
        disabled={isDisabled}
        title={extensions.length > 0 ? uploadTexts.extensions(extensions) : ''}
        onChange={change}
        onDragEnter={() => setIsOver(!isDisabled)}
        onDragLeave={() => setIsOver(false)}
        onDragOver={(event) => event.preventDefault()}
        onDrop={drop}
      />
    </div>
  );
}
