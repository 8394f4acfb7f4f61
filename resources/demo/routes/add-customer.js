import { Action, ctx, io } from "@interval/sdk";
import { addCustomer, hasCustomer, plans } from "../shop.js";

// A form whose answers the code checks: try an address that is taken.
export const add = new Action({
  name: "Add a customer",
  description: "A form that checks what is typed, here and on the server.",
  handler: async () => {
    const [name, email, plan, seats, isTrial, website] = await io.group([
      io.input.text("Name", { minLength: 2, maxLength: 80, placeholder: "Grace Hopper" }),
      io.input
        .email("Email", { placeholder: "grace@example.com" })
        .validate((value) => (hasCustomer(value) ? "There is a customer with this address." : undefined)),
      io.select.single("Plan", { options: plans, defaultValue: plans[0] }),
      io.input.number("Seats", { min: 1, max: 500, defaultValue: 1 }),
      io.input.boolean("Begins with a trial", { helpText: "14 days, then the plan is charged." }),
      io.input.url("Website").optional(),
    ]);
    const customer = addCustomer({ name, email, plan, since: new Date() });
    await ctx.log(`Added ${customer.id}`);
    return {
      Customer: `${customer.name} (${customer.id})`,
      Plan: `${plan}, ${seats} ${seats === 1 ? "seat" : "seats"}`,
      Trial: isTrial,
      Website: website?.href ?? "none",
    };
  },
});
