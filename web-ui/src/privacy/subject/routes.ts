const NAMES: Record<string, string> = {
  "/api/customers": "List of customers",
  "/api/customers/{customerId}": "Profile",
  "/api/customers/{customerId}/timeline": "Timeline",
  "/api/timeline": "Timeline of all",
  "/api/timeline/stream": "Live timeline",
  "/api/search": "Search",
  "/api/today": "Today",
  "/api/sales/deals": "List of deals",
  "/api/sales/deals/{dealId}": "Deal",
  "/api/sales/pipeline": "Sales board",
  "/api/service/queue": "Service queue",
  "/api/service/tickets/{ticketId}": "Ticket",
  "/api/logistics/board": "Logistics board",
  "/api/logistics/orders/{orderId}": "Order",
  "/api/logistics/shipments/{shipmentId}": "Shipment",
  "/api/events": "Log",
  "/api/audit/events": "Audit trail",
  "/api/privacy/requests": "Requests",
  "/api/privacy/subjects/{customerId}": "Rights of the person",
  "/api/privacy/subjects/{customerId}/consents": "Consents",
};

/** What somebody looked at, by the question that was asked; a question without a name stands for itself. */
export function lookedAt(route: string): string {
  const path = route.replace(/^[A-Z]+ /, "");
  return NAMES[path] ?? path;
}
