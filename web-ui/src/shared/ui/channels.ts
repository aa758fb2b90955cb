import {
  IconApp,
  IconCallIn,
  IconFacebook,
  IconFax,
  IconForms,
  IconInPerson,
  IconLetter,
  IconMail,
  IconMessage,
  IconNote,
  IconWeb,
  IconWhatsapp,
  IconX,
} from "./icons";

const ICONS: Record<string, typeof IconMail> = {
  EMAIL: IconMail,
  PHONE: IconCallIn,
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
  NOTE: IconNote,
};

export const channelIcon = (channel: string) => ICONS[channel] ?? IconMessage;
