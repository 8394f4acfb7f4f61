import { Building2, ChevronDown, LogOut, Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/actions/button';
import { Badge } from '@/components/content/badge';
import { Field } from '@/components/forms/field';
import { TextInput } from '@/components/forms/text-input';
import { Row } from '@/components/layout/row';
import { useAnnounce } from '@/components/feedback/announce-context';
import { useToast } from '@/components/feedback/toast-context';
import { ConfirmDialog } from '@/components/overlays/confirm-dialog';
import { Dialog } from '@/components/overlays/dialog';
import { Menu } from '@/components/overlays/menu';
import { Popover } from '@/components/overlays/popover';
import { ApiError } from '@/lib/http/api-error';
import { Section } from '../section';
import { ModalQuestion } from './modal-question';

export function Overlays() {
  return (
    <Section title="Overlays">
      <Row>
        <Menu
          title="Organization"
          groups={[
            {
              heading: 'Switch to',
              items: [
                { label: 'Acme', icon: Building2, current: true },
                { label: 'Globex', icon: Building2, hint: 'Admin' },
                { label: 'Initech', icon: Building2, disabled: true },
              ],
            },
            { items: [{ label: 'Create organization...', icon: Plus, to: '/dashboard' }] },
            { items: [{ label: 'Log out', icon: LogOut, theme: 'danger' }] },
          ]}
          header="ada@example.com"
          trigger={(trigger) => (
            <Button {...trigger} icon={ChevronDown}>
              Menu
            </Button>
          )}
        />
        <Popover title="Filter" trigger={(trigger) => <Button {...trigger}>Popover</Button>}>
          {(close) => (
            <>
              <Field id="filter" label="Filter">
                <TextInput value="" onChange={() => undefined} />
              </Field>
              <Button theme="primary" onClick={close}>
                Apply
              </Button>
            </>
          )}
        </Popover>
        <Dialogs />
        <ModalQuestion />
      </Row>
      <Toasts />
    </Section>
  );
}

function Dialogs() {
  const [open, setOpen] = useState<'form' | 'confirm' | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <Button onClick={() => setOpen('form')}>Dialog</Button>
      <Button onClick={() => setOpen('confirm')}>Confirm dialog</Button>
      <Dialog
        title="Create a live mode key"
        open={open === 'form'}
        onClose={close}
        footer={
          <>
            <Button onClick={close}>Cancel</Button>
            <Button theme="primary" type="submit" form="key-form">
              Create key
            </Button>
          </>
        }
      >
        <form id="key-form" onSubmit={(event) => event.preventDefault()}>
          <Field id="label" label="Key label" help="Where the key will be used.">
            <TextInput value="" onChange={() => undefined} placeholder="My new key" autoFocus />
          </Field>
        </form>
        <Badge tone="warning">Production</Badge>
      </Dialog>
      <ConfirmDialog
        title="Delete key"
        open={open === 'confirm'}
        onClose={close}
        confirmLabel="Delete key"
        onConfirm={() => Promise.reject(new ApiError({ code: 'network' }))}
      >
        Hosts that use “Production workers” will be disconnected. This cannot be undone.
      </ConfirmDialog>
    </>
  );
}

function Toasts() {
  const toast = useToast();
  const announce = useAnnounce();
  return (
    <Row>
      <Button onClick={() => toast.success('Your changes were saved.')}>Success</Button>
      <Button onClick={() => toast.error('Something did not work.')}>Error</Button>
      <Button onClick={() => toast.plain('A new version is available.')}>Plain</Button>
      <Button
        onClick={() =>
          toast.success('Action archived.', {
            durationMs: 8000,
            action: { label: 'Undo', run: () => Promise.resolve() },
          })
        }
      >
        With a way back
      </Button>
      <Button onClick={() => announce('Step 2 of 3')}>Announce</Button>
    </Row>
  );
}
