import { useEffect, useState, type SubmitEvent } from 'react';
import { ApiError } from '../http/api-error';
import { errorText, fieldErrors } from '../http/error-text';

type Errors<Values> = { readonly [Name in keyof Values]?: string };

interface Options<Values> {
  readonly initial: Values;
  /** What is wrong with the values, by field; nothing for those that are right. */
  readonly validate?: (values: Values) => Errors<Values>;
  /** Sends the values. What it rejects with is shown: at the fields it names, or above the form. */
  readonly submit: (values: Values) => Promise<unknown>;
  /** The field that an error of the server is about, by the error's code, where it does not say. */
  readonly fieldOfCode?: Readonly<Record<string, keyof Values & string>>;
}

export interface FormState<Values> {
  readonly values: Values;
  readonly errors: Errors<Values>;
  /** What is wrong with the whole. */
  readonly formError: string | undefined;
  readonly isSubmitting: boolean;
  readonly set: <Name extends keyof Values>(name: Name, value: Values[Name]) => void;
  readonly onSubmit: (event: SubmitEvent<HTMLFormElement>) => void;
}

/**
 * The state of a form: complaints appear with the first attempt to submit, follow the typing from
 * then on, and the first field that has one gets the focus.
 */
export function useForm<Values extends object>(options: Options<Values>): FormState<Values> {
  const { initial, validate = () => ({}), submit, fieldOfCode = {} } = options;
  const [values, setValues] = useState(initial);
  const [wasAttempted, setWasAttempted] = useState(false);
  const [serverErrors, setServerErrors] = useState<Errors<Values>>({});
  const [formError, setFormError] = useState<string>();
  const [isSubmitting, setIsSubmitting] = useState(false);
  const focusInvalid = useInvalidFocus();

  const send = async (element: HTMLFormElement) => {
    setIsSubmitting(true);
    try {
      await submit(values);
    } catch (error) {
      const known = Object.entries(complaints(error, fieldOfCode)).filter(
        ([name]) => name in values,
      );
      setServerErrors(Object.fromEntries(known) as Errors<Values>);
      if (known.length === 0) setFormError(errorText(error));
      focusInvalid(element);
    } finally {
      setIsSubmitting(false);
    }
  };

  return {
    values,
    errors: { ...serverErrors, ...(wasAttempted && validate(values)) },
    formError,
    isSubmitting,
    set: (name, value) => {
      setValues((current) => ({ ...current, [name]: value }));
      setServerErrors((current) => ({ ...current, [name]: undefined }));
    },
    onSubmit: (event) => {
      event.preventDefault();
      if (isSubmitting) return;
      setWasAttempted(true);
      setFormError(undefined);
      if (Object.values(validate(values)).some(Boolean)) focusInvalid(event.currentTarget);
      else void send(event.currentTarget);
    },
  };
}

/** What an error says about which field. */
function complaints(
  error: unknown,
  fieldOfCode: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const field = error instanceof ApiError ? fieldOfCode[error.code] : undefined;
  return field === undefined ? fieldErrors(error) : { [field]: errorText(error) };
}

/** Moves the focus to the first invalid control, once the complaints are on the screen. */
function useInvalidFocus(): (form: HTMLFormElement) => void {
  const [request, setRequest] = useState<{ readonly form: HTMLFormElement }>();
  useEffect(() => {
    // A group is invalid as a whole; its first control stands for it.
    const invalid = '[aria-invalid="true"]';
    const control = `${invalid}:is(input, select, textarea), ${invalid} input`;
    request?.form.querySelector<HTMLElement>(control)?.focus();
  }, [request]);
  return (form) => setRequest({ form });
}
