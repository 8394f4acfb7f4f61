import { useId, type ReactNode } from 'react';
import type { FormState } from '@/lib/forms/use-form';
import { commonTexts } from '@/lib/texts/common';
import { Button } from '../actions/button';
import { Form } from '../forms/form';
import { Dialog, type DialogProps } from './dialog';

interface Props<Values> extends Pick<DialogProps, 'title' | 'onClose' | 'mandatory'> {
  /** What useForm() returned. */
  readonly form: FormState<Values>;
  /** The verb of what sending the form does. */
  readonly submitLabel: string;
  /** The buttons beside that one, where they are not “Cancel”. */
  readonly otherButtons?: ReactNode;
  /** The fields. */
  readonly children: ReactNode;
}

/** A small form in a dialog of its own, for as long as it is mounted. */
export function FormDialog<Values>(props: Props<Values>) {
  const { title, onClose, mandatory = false, form, submitLabel, children } = props;
  const { otherButtons = <Button onClick={onClose}>{commonTexts.cancel}</Button> } = props;
  const formId = useId();
  return (
    <Dialog
      title={title}
      open
      onClose={onClose}
      mandatory={mandatory}
      size="small"
      footer={
        <>
          {otherButtons}
          <Button type="submit" form={formId} theme="primary" loading={form.isSubmitting}>
            {submitLabel}
          </Button>
        </>
      }
    >
      <Form form={form} id={formId} fill>
        {children}
      </Form>
    </Dialog>
  );
}
