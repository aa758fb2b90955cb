import type { Department } from "@/shared/session/useSession";
import {
  IconAudit,
  IconDeals,
  IconManagement,
  IconMarketing,
  IconProduction,
  IconReceipt,
  IconResearch,
  IconService,
  IconTruck,
} from "./icons";
import marks from "./marks.module.css";
import { words } from "./words";

const ICONS = {
  SALES: IconDeals,
  MARKETING: IconMarketing,
  SERVICE: IconService,
  LOGISTICS: IconTruck,
  ACCOUNTING: IconReceipt,
  PRODUCTION: IconProduction,
  RESEARCH: IconResearch,
  MANAGEMENT: IconManagement,
  AUDIT: IconAudit,
};

/** A department by bar, icon and word: colour never stands alone. */
export function DepartmentMark({ department }: { department: Department }) {
  const Icon = ICONS[department];
  return (
    <span className={marks.department} style={{ color: `var(--${department.toLowerCase()})` }}>
      <Icon size={16} stroke={1.5} aria-hidden />
      {words(department)}
    </span>
  );
}
