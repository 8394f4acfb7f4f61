import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { copyText } from '@/lib/clipboard';
import { commonTexts } from '@/lib/texts/common';
import { useAnnounce } from '../feedback/announce-context';
import { useToast } from '../feedback/toast-context';
import { IconButton } from './icon-button';

const confirmationMs = 3000;

interface Props {
  readonly text: string;
  /** What is copied, where “Copy” alone would not say. */
  readonly label?: string;
  /** A toast on top of the check mark, for values that matter. */
  readonly toast?: string;
}

/** Copies a value; the icon turns into a check mark for three seconds. */
export function CopyButton({ text, label = commonTexts.copy, toast: confirmation }: Props) {
  const [isCopied, setIsCopied] = useState(false);
  const announce = useAnnounce();
  const toast = useToast();
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setIsCopied(false), confirmationMs);
    return () => clearTimeout(timer);
  }, [isCopied]);
  const copy = async () => {
    if (!(await copyText(text))) {
      toast.error(commonTexts.copyFailed);
      return;
    }
    setIsCopied(true);
    if (confirmation === undefined) announce(commonTexts.copied);
    else toast.success(confirmation);
  };
  return (
    <IconButton
      icon={isCopied ? Check : Copy}
      label={label}
      compact
      onClick={() => void copy()}
      data-copied={isCopied || undefined}
    />
  );
}
