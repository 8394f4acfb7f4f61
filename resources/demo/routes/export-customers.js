import { Action, ctx, io } from "@interval/sdk";
import { money, pause } from "../format.js";
import { listCustomers, plans, spentBy } from "../shop.js";

const columns = [
  { label: "Name", value: "name" },
  { label: "Email", value: "email" },
  { label: "Plan", value: "plan" },
  { label: "Customer since", value: "since" },
  { label: "Spent", value: "spent" },
];

// Collects rows with progress; the table at the end downloads as CSV.
export const exportCustomers = new Action({
  name: "Export customers",
  description: "Choose columns, watch the progress, download a CSV file.",
  handler: async () => {
    const [wanted, chosen] = await io.group([
      io.select.multiple("Columns", { options: columns, defaultValue: columns, minSelections: 1 }),
      io.select.multiple("Plans", { options: plans, defaultValue: plans, minSelections: 1 }),
    ]);
    const customers = listCustomers().filter((each) => chosen.includes(each.plan));
    const rows = await collect(customers, wanted);
    await io.display.table("Ready: use the download button of the table", { data: rows });
    return { Customers: rows.length, Columns: wanted.map((each) => each.label).join(", ") };
  },
});

async function collect(customers, wanted) {
  const rows = [];
  await ctx.loading.start({
    label: "Exporting customers",
    description: "Reading what each of them bought.",
    itemsInQueue: customers.length,
  });
  for (const customer of customers) {
    await pause(60);
    const full = { ...customer, spent: money(spentBy(customer)) };
    rows.push(Object.fromEntries(wanted.map(({ label, value }) => [label, full[value]])));
    await ctx.loading.completeOne();
  }
  return rows;
}
