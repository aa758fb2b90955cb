import type { Role } from "@/shared/session/useSession";
import {
  IconAdmin,
  IconAudit,
  IconConsent,
  IconCustomers,
  IconDeals,
  IconImport,
  IconLog,
  IconService,
  IconToday,
  IconTruck,
} from "@/shared/ui/icons";

export interface Place {
  path: string;
  name: string;
  icon: typeof IconToday;
  /** What is pressed after `g`. */
  key: string;
  /** Who may open it; everybody if none is named. */
  roles?: Role[];
}

/** Where one can go. What a role may not open is absent. */
export const PLACES: Place[] = [
  { path: "/", name: "Today", icon: IconToday, key: "t" },
  { path: "/customers", name: "Customers", icon: IconCustomers, key: "c" },
  { path: "/sales", name: "Sales board", icon: IconDeals, key: "s" },
  { path: "/service", name: "Service", icon: IconService, key: "q" },
  { path: "/logistics", name: "Logistics", icon: IconTruck, key: "l" },
  { path: "/log", name: "Log", icon: IconLog, key: "e", roles: ["auditor", "admin", "integration_client"] },
  { path: "/audit", name: "Audit", icon: IconAudit, key: "u", roles: ["auditor", "admin", "privacy_officer"] },
  { path: "/privacy", name: "Privacy", icon: IconConsent, key: "p", roles: ["privacy_officer", "admin", "auditor"] },
  {
    path: "/imports",
    name: "Import",
    icon: IconImport,
    key: "i",
    roles: ["sales_manager", "service_supervisor", "admin", "integration_client"],
  },
  { path: "/administration", name: "Administration", icon: IconAdmin, key: "a", roles: ["admin", "auditor"] },
];
