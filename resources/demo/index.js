// The internal tools of a small shop. `installers/from-source run` starts this with a key of its own making; to run it
// by hand: INTERVAL_API_KEY=… node resources/demo
import { Interval } from "@interval/sdk";
import { customers } from "./routes/customers.js";
import { refund } from "./routes/refund.js";

const apiKey = process.env.INTERVAL_API_KEY;
if (!apiKey) {
  console.error(
    "The demo needs an API key: create one in the dashboard (Keys) and set INTERVAL_API_KEY.",
  );
  process.exit(1);
}

const interval = new Interval({
  apiKey,
  endpoint: process.env.INTERVAL_ENDPOINT ?? "ws://localhost:3000/websocket",
  routes: { refund, customers },
});

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.once(signal, () => {
    interval.immediatelyClose();
    process.exit(0);
  });
}

await interval.listen();
