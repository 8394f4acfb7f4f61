import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type ProxyOptions } from 'vite';
import { fontLicenses } from './scripts/font-licenses-plugin.ts';
import { themeBoot } from './scripts/theme-boot-plugin.ts';

const server = 'http://127.0.0.1:3000';

// What every browser released since mid-2024 has: light-dark(), nesting, :has(), the popover layer.
const browsers = ['chrome123', 'edge123', 'firefox124', 'safari17.5'];

// The server refuses requests of a foreign origin, so the proxy speaks for the dev page.
const proxy: ProxyOptions = {
  target: server,
  changeOrigin: true,
  ws: true,
  configure: (instance) => {
    instance.on('proxyReq', (request) => request.setHeader('origin', server));
    instance.on('proxyReqWs', (request) => request.setHeader('origin', server));
  },
};

export default defineConfig(({ mode }) => ({
  plugins: [react(), themeBoot(), fontLicenses()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  css: {
    modules: {
      generateScopedName: mode === 'production' ? '[hash:base64:5]' : '[name]__[local]',
    },
  },
  build: {
    target: browsers,
    cssTarget: browsers,
    manifest: true,
    // What we ship of others' work, with their terms: served at /licenses.txt.
    license: { fileName: 'licenses.txt' },
    modulePreload: { polyfill: false },
    // A data: URI would need holes in the Content-Security-Policy.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 600,
  },
  server: { host: '127.0.0.1', proxy: { '/api': proxy, '/uploads': proxy, '/websocket': proxy } },
}));
