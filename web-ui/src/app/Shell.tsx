import { ActionIcon, Tooltip } from "@mantine/core";
import { Suspense } from "react";
import { Link, NavLink, Outlet, useNavigate } from "react-router";
import { usePerson } from "@/shared/session/useSession";
import { IconMenu, IconSearch } from "@/shared/ui/icons";
import { prefer, usePreference } from "@/shared/ui/preferences";
import { useShortcut } from "@/shared/ui/useShortcut";
import { ConnectionMark, OfflineStrip } from "./Connection";
import { LastActionLine } from "./LastActionLine";
import { MeMenu } from "./MeMenu";
import { PLACES, type Place } from "./navigation";
import { Bell } from "./notices/Bell";
import { Palette, palette } from "./Palette";
import styles from "./Shell.module.css";
import { ShortcutHelp } from "./ShortcutHelp";
import { useErasures } from "./useErasures";

export function Shell() {
  const density = usePreference("density");
  useErasures();
  return (
    <div className={styles.shell} data-density={density}>
      <a href="#main" className={styles.skip}>
        Skip to the page
      </a>
      <Header />
      <OfflineStrip />
      <Navigation />
      <main id="main" className={styles.main} tabIndex={-1}>
        <div className={styles.page}>
          <Suspense>
            <Outlet />
          </Suspense>
        </div>
        <div className={styles.foot}>
          <LastActionLine />
        </div>
      </main>
      <Palette />
      <ShortcutHelp />
    </div>
  );
}

function Header() {
  return (
    <header className={styles.header}>
      <Link to="/" className={styles.brand}>
        Annals
      </Link>
      <button type="button" className={styles.search} onClick={palette.open} aria-keyshortcuts="Control+K">
        <IconSearch size={16} stroke={1.5} aria-hidden />
        <span className={`one-line ${styles.words}`}>
          Search<span className={styles.roomy}> or do anything</span>
        </span>
        <kbd>Ctrl K</kbd>
      </button>
      <div style={{ flex: 1 }} />
      <ConnectionMark />
      <Bell />
      <MeMenu />
    </header>
  );
}

function Navigation() {
  const person = usePerson();
  const wide = usePreference("wideNavigation");
  const places = PLACES.filter((place) => !place.roles || place.roles.some((role) => person.roles.includes(role)));
  return (
    <nav className={styles.navigation} aria-label="Main" {...(wide ? {} : { "data-narrow": true })}>
      {places.map((place) => (
        <NavigationItem key={place.path} place={place} wide={wide} />
      ))}
      <Tooltip label={wide ? "Narrow navigation" : "Wide navigation"} position="right">
        <ActionIcon
          className={styles.collapse ?? ""}
          mt="md"
          ml={4}
          variant="subtle"
          color="gray"
          size="md"
          aria-label={wide ? "Narrow navigation" : "Wide navigation"}
          onClick={() => prefer("wideNavigation", !wide)}
        >
          <IconMenu size={18} stroke={1.5} />
        </ActionIcon>
      </Tooltip>
    </nav>
  );
}

function NavigationItem({ place, wide }: { place: Place; wide: boolean }) {
  const navigate = useNavigate();
  useShortcut(`g ${place.key}`, () => navigate(place.path));
  const Icon = place.icon;
  return (
    <NavLink
      to={place.path}
      end={place.path === "/"}
      className={styles.item ?? ""}
      title={wide ? undefined : place.name}
    >
      <Icon size={20} stroke={1.5} aria-hidden />
      {wide ? place.name : <span className="visually-hidden">{place.name}</span>}
    </NavLink>
  );
}
