import { Plus, RefreshCw, Settings, Trash2 } from 'lucide-react';
import { Button } from '@/components/actions/button';
import { ButtonLink } from '@/components/actions/button-link';
import { CopyButton } from '@/components/actions/copy-button';
import { IconButton } from '@/components/actions/icon-button';
import { OptionMenu } from '@/components/actions/option-menu';
import { SplitButton } from '@/components/actions/split-button';
import { TextButton } from '@/components/actions/text-button';
import { TextLink } from '@/components/actions/text-link';
import { Row } from '@/components/layout/row';
import { Section } from '../section';

const themes = ['primary', 'secondary', 'danger', 'plain'] as const;
const options = [
  { label: 'Edit', icon: Settings },
  { label: 'Delete', icon: Trash2, theme: 'danger' as const },
];

export function Actions() {
  return (
    <Section title="Actions">
      {[{}, { icon: Plus }, { loading: true }, { disabled: true }].map((state, index) => (
        <Row key={index}>
          {themes.map((theme) => (
            <Button key={theme} theme={theme} {...state}>
              {theme[0]?.toUpperCase()}
              {theme.slice(1)}
            </Button>
          ))}
        </Row>
      ))}
      <Row>
        <Button theme="primary" shortcut="mod+enter">
          Continue
        </Button>
        <Button disabled disabledReason="Confirm your email to create live keys.">
          Create live key
        </Button>
        <ButtonLink to="/dashboard" theme="secondary">
          A link
        </ButtonLink>
        <SplitButton options={options}>Begin</SplitButton>
        <SplitButton theme="primary" options={options}>
          Begin
        </SplitButton>
      </Row>
      <Row>
        <IconButton icon={RefreshCw} label="Refresh" />
        <IconButton icon={Settings} label="Settings" theme="secondary" />
        <IconButton icon={Trash2} label="Delete" compact />
        <CopyButton text="live_1234" label="Copy key" />
        <OptionMenu items={options} />
      </Row>
      <Row gap={4}>
        <TextLink to="/dashboard">Text link</TextLink>
        <TextLink to="/dashboard" quiet>
          Quiet link
        </TextLink>
        <TextLink to="https://example.com" newTab>
          New tab
        </TextLink>
        <TextButton>Text button</TextButton>
      </Row>
      <Row data-density="compact">
        <Button theme="primary">Compact</Button>
        <Button>Compact</Button>
      </Row>
    </Section>
  );
}
