import type { Schemas } from "@/shared/api/client";
import type { Field } from "@/shared/forms/fields";
import { useHasRole } from "@/shared/session/useSession";
import { Answer, Empty } from "@/shared/ui/Answer";
import { did } from "@/shared/ui/lastAction";
import { Time } from "@/shared/ui/Time";
import { AskButton } from "../AskButton";
import styles from "../privacy.module.css";
import { newestFirst } from "./fields";
import { usePublish, useTexts } from "./useConsents";

const FIELDS: Field[] = [
  {
    name: "purpose",
    label: "Purpose",
    kind: "line",
    hint: "A short word such as newsletter. A text of a known purpose becomes its next version.",
  },
  { name: "language", label: "Language", kind: "line", optional: true, hint: "As a tag, such as de or en-GB." },
  { name: "text", label: "Text", kind: "text" },
];

/** What people agree to, word by word, in versions that never change. */
export function TextsTab() {
  const texts = useTexts();
  const publish = usePublish();
  const may = useHasRole("privacy_officer", "admin");
  async function carryOut(asked: Record<string, unknown>) {
    const published = await publish.tell(asked as Schemas["PrivacyPublish"]);
    if (published) did({ text: `Published ${published.purpose}, version ${published.textVersion}` });
    return published !== undefined;
  }
  return (
    <>
      <div className={styles.above}>
        <span className="dimmed">What people agree to, in versions. A published text is never changed.</span>
        {may && (
          <AskButton word="Publish text" record="consent" fields={FIELDS} command={publish} carryOut={carryOut} />
        )}
      </div>
      <Answer query={texts} what="texts">
        {(entries) =>
          entries.length === 0 ? (
            <Empty>No text was published yet. Without one nobody can agree to anything.</Empty>
          ) : (
            <ul className="list panel">
              {newestFirst(entries).map((text) => (
                <li key={`${text.purpose} ${text.version}`} className={styles.text}>
                  <div className={styles.consentHead}>
                    <strong>{text.purpose}</strong>
                    <span>version {text.version}</span>
                    {text.language && <span className="dimmed">{text.language}</span>}
                    <span className="dimmed">
                      <Time at={text.publishedAt} />
                    </span>
                  </div>
                  <p>{text.text}</p>
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
    </>
  );
}
