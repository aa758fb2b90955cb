import { createBrowserRouter } from "react-router";
import { Shell } from "./Shell";
import { NotFound, PageTrouble } from "./Trouble";

/** Every screen by its address; each is loaded when it is first opened. */
export const router = createBrowserRouter([
  {
    element: <Shell />,
    // Until the first page's files are there.
    hydrateFallbackElement: <></>,
    errorElement: <PageTrouble />,
    children: [
      {
        errorElement: <PageTrouble />,
        children: [
          { path: "/", lazy: () => import("@/today/TodayPage") },
          { path: "/customers", lazy: () => import("@/customer/list/CustomersPage") },
          { path: "/customers/:customerId", lazy: () => import("@/customer/page/CustomerPage") },
          { path: "/sales", lazy: () => import("@/sales/board/BoardPage") },
          { path: "/sales/deals/:dealId", lazy: () => import("@/sales/deal/DealPage") },
          { path: "/service", lazy: () => import("@/service/queue/QueuePage") },
          { path: "/service/tickets/:ticketId", lazy: () => import("@/service/ticket/TicketPage") },
          { path: "/logistics", lazy: () => import("@/logistics/board/BoardPage") },
          { path: "/logistics/orders/:orderId", lazy: () => import("@/logistics/order/OrderPage") },
          { path: "/logistics/shipments/:shipmentId", lazy: () => import("@/logistics/shipment/ShipmentPage") },
          { path: "/imports", lazy: () => import("@/imports/ImportsPage") },
          { path: "/log", lazy: () => import("@/log/LogPage") },
          { path: "/audit", lazy: () => import("@/audit/AuditPage") },
          { path: "/privacy", lazy: () => import("@/privacy/requests/RequestsPage") },
          { path: "/privacy/:customerId", lazy: () => import("@/privacy/subject/SubjectPage") },
          { path: "/administration", lazy: () => import("@/administration/AdministrationPage") },
          { path: "*", element: <NotFound /> },
        ],
      },
    ],
  },
]);
