import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '@/components/actions/button';
import { Field } from '@/components/forms/field';
import { Form } from '@/components/forms/form';
import { TextInput } from '@/components/forms/text-input';
import { PageHeader } from '@/components/layout/page-header';
import { Stack } from '@/components/layout/stack';
import { useForm } from '@/lib/forms/use-form';
import { useNavigate } from '@/lib/navigation/use-navigation';
import { sessionQuery } from '@/lib/session/session';
import { isOrganizationSlug } from '@/lib/slugs';
import { organizationTexts } from '@/lib/texts/organizations';
import { toQuery } from '@/lib/urls';
import { createOrganization, type OrganizationDraft } from '../api/create-organization';

/** The slug follows the name until somebody types one. */
export default function NewOrganizationScreen() {
  const navigate = useNavigate();
  const client = useQueryClient();
  const [hasOwnSlug, setHasOwnSlug] = useState(false);
  const form = useForm<OrganizationDraft>({
    initial: { name: '', slug: '' },
    validate: complaints,
    submit: async ({ name, slug }) => {
      const made = await createOrganization({ name: name.trim(), slug });
      await client.invalidateQueries({ queryKey: sessionQuery.queryKey });
      navigate(`/dashboard/${made.slug}${toQuery({ 'nc-new-organization': made.name })}`);
    },
    fieldOfCode: { slug_taken: 'slug', slug_reserved: 'slug', slug_invalid: 'slug' },
  });
  const setName = (name: string) => {
    form.set('name', name);
    if (!hasOwnSlug) form.set('slug', slugFrom(name));
  };
  const setSlug = (slug: string) => {
    setHasOwnSlug(slug !== '');
    form.set('slug', slug);
  };
  const create = (
    <Button type="submit" theme="primary" loading={form.isSubmitting}>
      {organizationTexts.create}
    </Button>
  );
  return (
    <Stack gap={6}>
      <PageHeader title={organizationTexts.heading} description={organizationTexts.description} />
      <Form form={form} actions={create}>
        <Field id="name" label={organizationTexts.name} error={form.errors.name}>
          <TextInput autoComplete="organization" value={form.values.name} onChange={setName} />
        </Field>
        <Field
          id="slug"
          label={organizationTexts.slug}
          help={organizationTexts.slugHelp}
          error={form.errors.slug}
        >
          <TextInput mono autoComplete="off" value={form.values.slug} onChange={setSlug} />
        </Field>
      </Form>
    </Stack>
  );
}

function complaints({ name, slug }: OrganizationDraft): { name?: string; slug?: string } {
  return {
    ...(!name.trim() && { name: organizationTexts.nameMissing }),
    ...(!isOrganizationSlug(slug) && { slug: organizationTexts.slugInvalid }),
  };
}

function slugFrom(name: string): string {
  const ascii = name.normalize('NFD').replace(/\p{Diacritic}/gu, '');
  return ascii
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
