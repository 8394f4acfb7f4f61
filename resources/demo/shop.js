// The shop's "database": made up, the same at every start, and kept in memory only.

const people = [
  "Ada Lovelace", "Alan Turing", "Annie Easley", "Barbara Liskov", "Claude Shannon", "Donald Knuth",
  "Edsger Dijkstra", "Evelyn Berezin", "Fernando Corbató", "Frances Allen", "Grace Hopper", "Hedy Lamarr",
  "Jean Sammet", "Joan Clarke", "John Backus", "Karen Spärck Jones", "Katherine Johnson", "Ken Thompson",
  "Konrad Zuse", "Margaret Hamilton", "Mary Jackson", "Niklaus Wirth", "Radia Perlman", "Tony Hoare",
];
const plans = ["Starter", "Team", "Business"];
const prices = { Starter: 1900, Team: 4900, Business: 14900 };
const day = 86_400_000;
const today = new Date().setUTCHours(12, 0, 0, 0);

function emailOf(name) {
  const ascii = name.normalize("NFD").replace(/\p{Diacritic}/gu, "");
  return `${ascii.toLowerCase().replaceAll(" ", ".")}@example.com`;
}

const customers = people.map((name, index) => ({
  id: `cus_${String(index + 1).padStart(3, "0")}`,
  name,
  email: emailOf(name),
  plan: plans[(index * 7) % 3],
  since: new Date(today - (index * 37 + 20) * day),
}));

const charges = customers.flatMap((customer, index) =>
  Array.from({ length: 1 + (index % 4) }, (_, month) => ({
    id: `ch_${String(index * 4 + month + 1).padStart(4, "0")}`,
    customerId: customer.id,
    cents: prices[customer.plan],
    refundedCents: 0,
    at: new Date(today - month * 30 * day),
  })),
);

export { plans };

export const listCustomers = () => [...customers];
export const findCustomer = (id) => customers.find((customer) => customer.id === id);
export const chargesOf = (customer) =>
  charges.filter((charge) => charge.customerId === customer.id);

export function spentBy(customer) {
  return chargesOf(customer).reduce((sum, charge) => sum + charge.cents - charge.refundedCents, 0);
}

/** Charges that have something left to refund and whose id, or customer, contains the text. */
export function searchCharges(text) {
  const wanted = text.trim().toLowerCase();
  return charges.filter((charge) => {
    const { name, email } = findCustomer(charge.customerId);
    const words = [charge.id, name, email].join(" ").toLowerCase();
    return charge.refundedCents < charge.cents && words.includes(wanted);
  });
}

export const findCharge = (id) => charges.find((charge) => charge.id === id);

export function hasCustomer(email) {
  return customers.some((customer) => customer.email === email.toLowerCase());
}

export function addCustomer({ name, email, plan, since }) {
  const id = `cus_${String(customers.length + 1).padStart(3, "0")}`;
  const customer = { id, name, email: email.toLowerCase(), plan, since };
  customers.push(customer);
  return customer;
}

export function refundCharge(charge, cents) {
  charge.refundedCents += cents;
}
