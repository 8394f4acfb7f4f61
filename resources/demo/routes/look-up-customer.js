import { Action, ctx, io } from "@interval/sdk";
import { money } from "../format.js";
import { chargesOf, findCustomer, listCustomers, spentBy } from "../shop.js";

// Opened from a row of the page it knows the customer; opened by itself it asks.
export const lookUp = new Action({
  name: "Look up a customer",
  description: "Pick a customer in a table and see what they bought.",
  handler: async () => {
    const customer = findCustomer(ctx.params.id) ?? (await pickCustomer());
    await io.group([
      io.display.heading(customer.name, { level: 3 }),
      io.display.metadata("", {
        layout: "grid",
        data: [
          { label: "Email", value: customer.email },
          { label: "Plan", value: customer.plan },
          { label: "Customer since", value: customer.since },
          { label: "Spent", value: money(spentBy(customer)) },
        ],
      }),
      io.display.table("Charges", {
        data: chargesOf(customer),
        columns: [
          { label: "Charge", accessorKey: "id" },
          { label: "Amount", renderCell: (row) => ({ label: money(row.cents), value: row.cents }) },
          {
            label: "Refunded",
            renderCell: (row) =>
              row.refundedCents > 0
                ? { label: money(row.refundedCents), value: row.refundedCents, highlightColor: "orange" }
                : null,
          },
          { label: "Date", accessorKey: "at" },
        ],
        rowMenuItems: (row) => [{ label: "Refund", route: "refund", params: { charge: row.id } }],
      }),
    ]);
    return { Customer: customer.name, Email: customer.email, Spent: money(spentBy(customer)) };
  },
});

async function pickCustomer() {
  const [customer] = await io.select.table("Which customer?", {
    data: listCustomers(),
    columns: ["name", "email", "plan", "since"],
    minSelections: 1,
    maxSelections: 1,
  });
  return customer;
}
