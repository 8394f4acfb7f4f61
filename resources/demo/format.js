const dollars = new Intl.NumberFormat("en-US", { style: "currency", currency: "USD" });

/** 4900 -> "$49.00" */
export const money = (cents) => dollars.format(cents / 100);

/** Work that a real shop would wait for. */
export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
