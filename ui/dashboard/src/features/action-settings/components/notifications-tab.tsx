import { useQuery } from '@tanstack/react-query';
import { Button } from '@/components/actions/button';
import { AlertBox } from '@/components/feedback/alert-box';
import { Field } from '@/components/forms/field';
import { Form } from '@/components/forms/form';
import { NativeSelect } from '@/components/forms/native-select';
import { TextInput } from '@/components/forms/text-input';
import { Stack } from '@/components/layout/stack';
import { isEmail } from '@/lib/email';
import { useForm, type FormState } from '@/lib/forms/use-form';
import { instanceConfigQuery } from '@/lib/instance-config';
import { actionSettingsTexts, notificationTexts } from '@/lib/texts/action-settings';
import { setNotifications, type Action, type Delivery } from '../api/action';
import { useSave } from '../use-save';

type Method = 'RUNNER' | 'EMAIL' | 'SLACK';

interface Values {
  readonly method: Method;
  readonly notificationEmail: string;
  readonly slackChannel: string;
}

const methodOptions = [
  { value: 'RUNNER', label: notificationTexts.toRunner },
  { value: 'EMAIL', label: notificationTexts.toEmail },
  { value: 'SLACK', label: notificationTexts.toSlack },
] as const;

/** Whom an action tells when it has something to say. */
export function NotificationsTab({ action }: { readonly action: Action }) {
  const { data: config } = useQuery(instanceConfigQuery);
  const save = useSave();
  const hasSlack = config?.integrations.slack ?? false;
  const current = action.defaultNotificationDelivery;
  const form = useForm<Values>({
    initial: initialValues(current[0]),
    validate: (values) => complaints(values, hasSlack),
    submit: (values) => save((org) => setNotifications(org, action.id, deliveryOf(values))),
    fieldOfCode: { invalid_destination: 'notificationEmail', slack_not_connected: 'method' },
  });
  const { method } = form.values;
  return (
    <Stack gap={6}>
      {config && !config.integrations.email && (
        <AlertBox theme="warning">{notificationTexts.noEmail}</AlertBox>
      )}
      {current.length > 1 && <AlertBox>{notificationTexts.several(current.length)}</AlertBox>}
      <Form
        form={form}
        actions={
          <Button type="submit" theme="primary" loading={form.isSubmitting}>
            {actionSettingsTexts.save}
          </Button>
        }
      >
        <Field id="input-required" label={notificationTexts.whenInput}>
          <TextInput readOnly value={notificationTexts.notifyRunner} onChange={() => {}} />
        </Field>
        <Field
          id="method"
          label={notificationTexts.whenCustom}
          error={form.errors.method}
          help={method === 'SLACK' && !hasSlack && notificationTexts.noSlack}
        >
          <NativeSelect
            value={method}
            onChange={(value) => form.set('method', value)}
            options={methodOptions}
          />
        </Field>
        <Destination form={form} hasSlack={hasSlack} />
      </Form>
    </Stack>
  );
}

interface DestinationProps {
  readonly form: FormState<Values>;
  readonly hasSlack: boolean;
}

/** Where exactly, for the ways that go somewhere. */
function Destination({ form, hasSlack }: DestinationProps) {
  const { method, notificationEmail, slackChannel } = form.values;
  return (
    <>
      {method === 'EMAIL' && (
        <Field
          id="notificationEmail"
          label={notificationTexts.email}
          error={form.errors.notificationEmail}
        >
          <TextInput
            type="email"
            placeholder={notificationTexts.emailPlaceholder}
            value={notificationEmail}
            onChange={(value) => form.set('notificationEmail', value)}
          />
        </Field>
      )}
      {method === 'SLACK' && hasSlack && (
        <Field id="slackChannel" label={notificationTexts.channel} error={form.errors.slackChannel}>
          <TextInput
            placeholder={notificationTexts.channelPlaceholder}
            value={slackChannel}
            onChange={(value) => form.set('slackChannel', value)}
          />
        </Field>
      )}
    </>
  );
}

function initialValues(delivery: NonNullable<Delivery>[number] | undefined): Values {
  return {
    method: delivery?.method ?? 'RUNNER',
    notificationEmail: delivery?.method === 'EMAIL' ? delivery.to : '',
    slackChannel: delivery?.method === 'SLACK' ? delivery.to : '',
  };
}

function complaints({ method, notificationEmail }: Values, hasSlack: boolean) {
  return {
    ...(method === 'EMAIL' &&
      !isEmail(notificationEmail) && { notificationEmail: notificationTexts.emailMissing }),
    ...(method === 'SLACK' && !hasSlack && { method: notificationTexts.connectSlack }),
  };
}

function deliveryOf({ method, notificationEmail, slackChannel }: Values): Delivery {
  if (method === 'RUNNER') return null;
  return [{ method, to: method === 'EMAIL' ? notificationEmail.trim() : slackChannel.trim() }];
}
