import { Action, ctx, io } from "@interval/sdk";
import { money, pause } from "../format.js";
import { findCharge, findCustomer, refundCharge, searchCharges } from "../shop.js";

const reasons = ["Requested by the customer", "Duplicate", "Fraudulent"];

// Asks, checks, lets a person confirm what cannot be undone, and shows what it does.
export const refund = new Action({
  name: "Refund a charge",
  description: "Search for a charge, confirm, and follow the refund.",
  warnOnClose: true,
  handler: async () => {
    const charge = findCharge(ctx.params.charge) ?? (await pickCharge());
    const customer = findCustomer(charge.customerId);
    const open = charge.cents - charge.refundedCents;
    if (open === 0) throw new Error(`${charge.id} has been refunded in full.`);

    const [, dollars, reason] = await io.group([
      io.display.markdown(`**${customer.name}** paid ${money(charge.cents)} (${charge.id}).`),
      io.input.number("Amount to refund", {
        currency: "USD",
        decimals: 2,
        min: 0.01,
        max: open / 100,
        defaultValue: open / 100,
      }),
      io.select.single("Reason", { options: reasons }),
    ]);
    const cents = Math.round(dollars * 100);
    const isSure = await io.confirm(`Refund ${money(cents)} to ${customer.name}?`, {
      helpText: "The bank cannot take this back.",
    });
    if (!isSure) return `Nothing was refunded to ${customer.name}.`;

    await transfer(charge, cents);
    return { Refunded: money(cents), Customer: customer.name, Charge: charge.id, Reason: reason };
  },
});

async function pickCharge() {
  return io.search("Which charge?", {
    helpText: "A charge's number, or a customer's name or address.",
    initialResults: searchCharges(ctx.params.customer ?? ""),
    onSearch: async (text) => searchCharges(text),
    renderResult: (charge) => ({
      label: `${findCustomer(charge.customerId).name} · ${money(charge.cents)}`,
      description: `${charge.id}, ${charge.at.toLocaleDateString("en-US", { dateStyle: "medium" })}`,
    }),
  });
}

async function transfer(charge, cents) {
  const steps = ["Asking the bank", "Booking the refund", "Writing to the customer"];
  await ctx.loading.start({ label: "Refunding", itemsInQueue: steps.length });
  for (const step of steps) {
    await ctx.loading.update({ description: `${step} …` });
    await pause(500);
    await ctx.log(step);
    await ctx.loading.completeOne();
  }
  refundCharge(charge, cents);
}
