import {
  IconApp,
  IconArrowLeft,
  IconArrowRight,
  IconCallIn,
  IconCallOut,
  IconCircleX,
  IconConsent,
  IconCustomers,
  IconDeals,
  IconDelivery,
  IconFacebook,
  IconFax,
  IconForms,
  IconInPerson,
  IconLetter,
  IconLock,
  IconMail,
  IconMessage,
  IconNote,
  IconPackage,
  IconTicket,
  IconTrophy,
  IconWarning,
  IconWeb,
  IconWhatsapp,
  IconX,
} from "@/shared/ui/icons";
import styles from "./EntryLine.module.css";
import { directionOf, type Entry, isInternal } from "./entry";

type Icon = typeof IconMail;

const CHANNELS: Record<string, Icon> = {
  EMAIL: IconMail,
  PHONE: IconCallOut,
  SMS: IconMessage,
  CHAT: IconMessage,
  WHATSAPP: IconWhatsapp,
  FACEBOOK: IconFacebook,
  X: IconX,
  WEB: IconWeb,
  WEB_FORM: IconForms,
  MOBILE_APP: IconApp,
  FAX: IconFax,
  DIRECT_MAIL: IconLetter,
  IN_PERSON: IconInPerson,
  NOTE: IconLock,
};

const KINDS: Record<string, Icon> = {
  customer: IconCustomers,
  deal: IconDeals,
  ticket: IconTicket,
  order: IconPackage,
  shipment: IconDelivery,
  privacy: IconConsent,
};

const TYPES: Record<string, Icon> = {
  "crm.sales.deal.moved": IconArrowRight,
  "crm.sales.deal.won": IconTrophy,
  "crm.sales.deal.lost": IconCircleX,
  "crm.logistics.shipment.exception-reported": IconWarning,
  "crm.logistics.shipment.delivery-attempt-failed": IconWarning,
};

function iconOf(entry: Entry): Icon {
  if (isInternal(entry)) return IconLock;
  const direction = directionOf(entry);
  if (entry.channel === "PHONE" && direction) return direction === "in" ? IconCallIn : IconCallOut;
  if (entry.channel && (entry.kind === "touchpoint" || direction)) return CHANNELS[entry.channel] ?? IconNote;
  return TYPES[entry.type] ?? KINDS[entry.kind] ?? IconNote;
}

/** What kind of thing happened, and which way a contact went. The sentence beside it says the same in words. */
export function EntryIcon({ entry }: { entry: Entry }) {
  const Icon = iconOf(entry);
  // The icon of a call has its arrow already.
  const direction = entry.channel === "PHONE" ? undefined : directionOf(entry);
  const Arrow = direction === "in" ? IconArrowLeft : IconArrowRight;
  return (
    <span className={styles.icon} aria-hidden>
      {direction && <Arrow size={12} stroke={1.5} />}
      <Icon size={16} stroke={1.5} />
    </span>
  );
}
