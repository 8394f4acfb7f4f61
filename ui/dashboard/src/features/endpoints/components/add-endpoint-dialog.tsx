import { useQueryClient } from '@tanstack/react-query';
import { useToast } from '@/components/feedback/toast-context';
import { Field } from '@/components/forms/field';
import { TextInput } from '@/components/forms/text-input';
import { FormDialog } from '@/components/overlays/form-dialog';
import { useForm } from '@/lib/forms/use-form';
import { isWebAddress } from '@/lib/navigation/web-address';
import { usePlace } from '@/lib/organization/place';
import { endpointTexts } from '@/lib/texts/endpoints';
import { addEndpoint, endpointKeys } from '../api/endpoints';

/** Asks for the address of an endpoint, which has to answer to be added. */
export function AddEndpointDialog({ onClose }: { readonly onClose: () => void }) {
  const { organization } = usePlace();
  const client = useQueryClient();
  const toast = useToast();
  const form = useForm({
    initial: { url: '' },
    validate: ({ url }) => (isComplete(url.trim()) ? {} : { url: endpointTexts.invalidUrl }),
    submit: async ({ url }) => {
      await addEndpoint(organization.slug, url.trim());
      await client.invalidateQueries({ queryKey: endpointKeys.all });
      toast.success(endpointTexts.added);
      onClose();
    },
    fieldOfCode: {
      invalid_url: 'url',
      address_not_allowed: 'url',
      host_exists: 'url',
      host_unreachable: 'url',
    },
  });
  return (
    <FormDialog
      title={endpointTexts.addTitle}
      form={form}
      onClose={onClose}
      submitLabel={endpointTexts.add}
    >
      <Field id="url" label={endpointTexts.url} error={form.errors.url}>
        <TextInput
          type="url"
          autoFocus
          placeholder={endpointTexts.placeholder}
          value={form.values.url}
          onChange={(url) => form.set('url', url)}
        />
      </Field>
    </FormDialog>
  );
}

/** Relative to this page is no address that the server could call. */
function isComplete(text: string): boolean {
  return URL.canParse(text) && isWebAddress(text);
}
