import type { ComponentProps, ReactNode } from 'react';
import { classNames } from '@/lib/class-names';
import type { FormState } from '@/lib/forms/use-form';
import { AlertBox } from '../feedback/alert-box';
import styles from './form.module.css';

interface Props<Values> extends Omit<ComponentProps<'form'>, 'onSubmit' | 'action'> {
  /** What useForm() returned. */
  readonly form: FormState<Values>;
  /** The buttons below the fields; in a dialog they are in its footer instead. */
  readonly actions?: ReactNode;
  /** Forms of a whole page keep to a width that can be read; those in dialogs fill them. */
  readonly fill?: boolean;
}

/** Fields under each other, what is wrong with the whole, and the buttons. */
export function Form<Values>({ form, actions, fill, className, children, ...rest }: Props<Values>) {
  return (
    <form
      {...rest}
      noValidate
      aria-busy={form.isSubmitting || undefined}
      onSubmit={form.onSubmit}
      className={classNames(styles.form, !fill && styles.width, className)}
    >
      {form.formError && <AlertBox theme="danger">{form.formError}</AlertBox>}
      {children}
      {actions && <div className={styles.actions}>{actions}</div>}
    </form>
  );
}
