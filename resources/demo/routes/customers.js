import { io, Layout, Page } from "@interval/sdk";
import { money } from "../format.js";
import { listCustomers, spentBy } from "../shop.js";
import { add } from "./add-customer.js";
import { exportCustomers } from "./export-customers.js";
import { lookUp } from "./look-up-customer.js";

// A page: rendered whenever somebody opens it, with the actions that belong to it below.
export const customers = new Page({
  name: "Customers",
  description: "Everybody who has bought something.",
  handler: async () => {
    const all = listCustomers();
    return new Layout({
      title: "Customers",
      description: "Everybody who has bought something.",
      menuItems: [
        { label: "Export", route: "customers/export" },
        { label: "Add a customer", route: "customers/add" },
      ],
      children: [
        io.display.metadata("", {
          layout: "card",
          data: [
            { label: "Customers", value: all.length },
            { label: "Revenue", value: money(all.reduce((sum, each) => sum + spentBy(each), 0)) },
            {
              label: "On the Business plan",
              value: all.filter((each) => each.plan === "Business").length,
            },
          ],
        }),
        io.display.table("All customers", {
          data: all,
          defaultPageSize: 10,
          columns: [
            { label: "Name", accessorKey: "name" },
            { label: "Email", accessorKey: "email" },
            { label: "Plan", renderCell: planCell },
            { label: "Since", accessorKey: "since" },
            { label: "Spent", renderCell: (row) => ({ label: money(spentBy(row)), value: spentBy(row) }) },
          ],
          rowMenuItems: (row) => [
            { label: "Look up", route: "customers/look_up", params: { id: row.id } },
            { label: "Refund a charge", route: "refund", params: { customer: row.email } },
          ],
        }),
      ],
    });
  },
  routes: { look_up: lookUp, add, export: exportCustomers },
});

const colors = { Starter: "gray", Team: "blue", Business: "purple" };

function planCell(row) {
  return { label: row.plan, highlightColor: colors[row.plan] };
}
