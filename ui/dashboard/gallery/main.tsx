import '@/styles/index.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Providers } from '@/app/providers';
import { AppHistory } from '@/lib/navigation/app-history';
import { createQueryClient } from '@/lib/query/query-client';
import { Gallery } from './gallery';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root');

createRoot(root).render(
  <StrictMode>
    <Providers history={new AppHistory()} queryClient={createQueryClient()}>
      <Gallery />
    </Providers>
  </StrictMode>,
);
