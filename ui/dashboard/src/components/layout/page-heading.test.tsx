import { act, screen } from '@testing-library/react';
import { Route, Switch } from 'wouter';
import { describe, expect, it } from 'vitest';
import { renderInApp } from '@tests/support/render';
import { PageHeading } from './page-heading';

const screens = (
  <main>
    <Switch>
      <Route path="/a">
        <PageHeading title="First" />
      </Route>
      <Route path="/b">
        <PageHeading title="Second" documentTitle="Tab" />
      </Route>
      <Route path="/form">
        <PageHeading title="Form" />
        <input aria-label="Name" autoFocus />
      </Route>
    </Switch>
  </main>
);

describe('PageHeading', () => {
  it('takes the focus after a navigation, but not when the page opens', () => {
    const { history } = renderInApp(screens, { path: '/a' });
    expect(document.body).toHaveFocus();
    act(() => history.navigate('/b'));
    expect(screen.getByRole('heading', { name: 'Second' })).toHaveFocus();
    expect(document.title).toBe('Tab | Interval');
  });

  it('leaves it to a field that starts with the cursor', () => {
    const { history } = renderInApp(screens, { path: '/a' });
    act(() => history.navigate('/form'));
    expect(screen.getByRole('textbox', { name: 'Name' })).toHaveFocus();
  });
});
