import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '@/components/actions/button';
import { CodeSnippet } from '@/components/content/code-snippet';
import { useToast } from '@/components/feedback/toast-context';
import { Field } from '@/components/forms/field';
import { NativeSelect } from '@/components/forms/native-select';
import { TextInput } from '@/components/forms/text-input';
import { Stack } from '@/components/layout/stack';
import { Dialog } from '@/components/overlays/dialog';
import { FormDialog } from '@/components/overlays/form-dialog';
import { useForm } from '@/lib/forms/use-form';
import { usePlace } from '@/lib/organization/place';
import { developmentSlug } from '@/lib/slugs';
import { keyTexts } from '@/lib/texts/keys';
import { apiKeyKeys, createKey, type IssuedKey } from '../api/api-keys';

interface Props {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Asks for a name, and then shows the new key: once. */
export function CreateKeyDialog({ open, onClose }: Props) {
  const [issued, setIssued] = useState<IssuedKey | null>(null);
  const close = () => {
    setIssued(null);
    onClose();
  };
  if (issued) return <NewKeyDialog token={issued.token} onClose={close} />;
  return open && <DraftDialog onClose={close} onIssued={setIssued} />;
}

interface DraftProps {
  readonly onClose: () => void;
  readonly onIssued: (key: IssuedKey) => void;
}

function DraftDialog({ onClose, onIssued }: DraftProps) {
  const { organization } = usePlace();
  const client = useQueryClient();
  const toast = useToast();
  const environments = organization.environments.filter(({ slug }) => slug !== developmentSlug);
  const form = useForm({
    initial: { label: '', environmentId: environments[0]?.id ?? '' },
    submit: async ({ label, environmentId }) => {
      const draft = { label: label.trim(), environmentId };
      const issued = await createKey(organization.slug, draft);
      await client.invalidateQueries({ queryKey: apiKeyKeys.all });
      toast.success(keyTexts.createdToast(issued.apiKey.label ?? keyTexts.unnamed));
      onIssued(issued);
    },
  });
  return (
    <FormDialog
      title={keyTexts.createTitle}
      form={form}
      onClose={onClose}
      submitLabel={keyTexts.createKey}
    >
      <Field id="label" label={keyTexts.keyLabel} error={form.errors.label}>
        <TextInput
          name="label"
          autoFocus
          placeholder={keyTexts.placeholder}
          value={form.values.label}
          onChange={(label) => form.set('label', label)}
        />
      </Field>
      {environments.length > 1 && (
        <Field id="environmentId" label={keyTexts.environment}>
          <NativeSelect
            value={form.values.environmentId}
            onChange={(id) => form.set('environmentId', id)}
            options={environments.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Field>
      )}
    </FormDialog>
  );
}

interface NewProps {
  readonly token: string;
  readonly onClose: () => void;
}

function NewKeyDialog({ token, onClose }: NewProps) {
  return (
    <Dialog
      title={keyTexts.createTitle}
      open
      onClose={onClose}
      mandatory
      footer={
        <Button theme="primary" onClick={onClose}>
          {keyTexts.ok}
        </Button>
      }
    >
      <Stack gap={3}>
        <p>{keyTexts.onlyOnce}</p>
        <CodeSnippet code={token} label={keyTexts.newKey} toast={keyTexts.copied} />
      </Stack>
    </Dialog>
  );
}
