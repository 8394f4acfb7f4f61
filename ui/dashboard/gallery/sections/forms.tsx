import { LayoutGrid, List } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/actions/button';
import { Checkbox } from '@/components/forms/checkbox';
import { Field } from '@/components/forms/field';
import { FormLayout } from '@/components/forms/form-layout';
import { FormSection } from '@/components/forms/form-section';
import { NativeSelect } from '@/components/forms/native-select';
import { PasswordInput } from '@/components/forms/password-input';
import { RadioGroup } from '@/components/forms/radio-group';
import { SegmentedControl } from '@/components/forms/segmented-control';
import { TextArea } from '@/components/forms/text-area';
import { TextInput } from '@/components/forms/text-input';
import { Row } from '@/components/layout/row';
import { Stack } from '@/components/layout/stack';
import { Section } from '../section';

export function Forms() {
  return (
    <>
      <Section title="Fields">
        <TextFields />
      </Section>
      <Section title="Choices">
        <Choices />
      </Section>
      <Section title="Form layout" wide>
        <FormLayout>
          <FormSection title="General" description="How the organization appears to its members.">
            <Field id="organization" label="Organization name">
              <TextInput value="Acme" onChange={() => undefined} />
            </Field>
            <Button theme="primary">Save changes</Button>
          </FormSection>
          <FormSection title="Danger zone" description="There is no way back from here.">
            <Button theme="danger">Delete organization</Button>
          </FormSection>
        </FormLayout>
      </Section>
    </>
  );
}

function TextFields() {
  const [text, setText] = useState('');
  const [password, setPassword] = useState('correct horse');
  const props = { value: text, onChange: setText };
  return (
    <Stack gap={3}>
      <Field id="name" label="Name" help="Shown to everybody who can run the action.">
        <TextInput {...props} placeholder="What is this called?" />
      </Field>
      <Field id="amount" label="Amount" constraint="Must be between 1 and 500.">
        <TextInput {...props} prefix="$" suffix="USD" inputMode="decimal" />
      </Field>
      <Field
        id="email"
        label="Email address"
        constraint="Must be an address at example.com."
        error="Please enter a valid email address."
      >
        <TextInput {...props} type="email" placeholder="name@example.com" />
      </Field>
      <Field id="password" label="Password">
        <PasswordInput value={password} onChange={setPassword} />
      </Field>
      <Field id="slug" label="Slug" disabled>
        <TextInput value="billing/refund" onChange={setText} mono />
      </Field>
      <Field id="comment" label="Comment" optional>
        <TextArea {...props} placeholder="Several lines" />
      </Field>
    </Stack>
  );
}

function Choices() {
  const [role, setRole] = useState('');
  const [channel, setChannel] = useState<'email' | 'slack' | 'none'>('email');
  const [isOn, setIsOn] = useState(true);
  return (
    <Stack gap={3}>
      <Field id="role" label="Role">
        <NativeSelect
          value={role}
          onChange={setRole}
          placeholder="Select a role"
          options={[
            { value: 'admin', label: 'Admin' },
            { value: 'member', label: 'Member' },
          ]}
        />
      </Field>
      <Field id="channel" label="Notifications" group error="Please choose one.">
        <RadioGroup
          name="channel"
          value={channel}
          onChange={setChannel}
          options={[
            { value: 'email', label: 'Email', description: 'To the address of your account.' },
            { value: 'slack', label: 'Slack', description: 'Not connected.', disabled: true },
            { value: 'none', label: 'None' },
          ]}
        />
      </Field>
      <Field id="flags" label="Options" group optional>
        <Checkbox id="on" label="Allow running in background" checked={isOn} onChange={setIsOn} />
        <Checkbox id="some" label="Some of them" indeterminate checked={false} onChange={setIsOn} />
        <Checkbox
          id="off"
          label="Require all members to have MFA enabled"
          description="Members without it are asked to set it up when they log in."
          checked={!isOn}
          onChange={(checked) => setIsOn(!checked)}
        />
        <Checkbox id="locked" label="Locked" disabled checked onChange={setIsOn} />
      </Field>
      <Views />
    </Stack>
  );
}

function Views() {
  const [view, setView] = useState<'list' | 'grid'>('list');
  return (
    <Row gap={4}>
      <SegmentedControl
        label="View as"
        value={view}
        onChange={setView}
        segments={[
          { value: 'list', label: 'List', icon: List },
          { value: 'grid', label: 'Grid', icon: LayoutGrid },
        ]}
      />
      <SegmentedControl
        label="Language"
        value={view}
        onChange={setView}
        segments={[
          { value: 'list', label: 'TypeScript' },
          { value: 'grid', label: 'Python' },
        ]}
      />
    </Row>
  );
}
