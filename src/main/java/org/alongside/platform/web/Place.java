package org.alongside.platform.web;

import static org.alongside.platform.db.Role.ADMINISTRATOR;
import static org.alongside.platform.db.Role.CAREGIVER;
import static org.alongside.platform.db.Role.MANAGER;
import static org.alongside.platform.db.Role.PARTNER;
import static org.alongside.platform.db.Role.PRIVACY_OFFICER;
import static org.alongside.platform.db.Role.STEWARD;
import static org.alongside.platform.db.Role.SUPERVISOR;
import static org.alongside.platform.db.Role.SUPPORTER;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.alongside.platform.db.Role;
import org.jspecify.annotations.Nullable;

/** The places one can go from any page, and whose they are, in the order shown. */
public enum Place {
    DAY("/day", Icon.SUN, SUPPORTER),
    TEAM("/team", Icon.TEAM, SUPERVISOR, MANAGER),
    FAMILIES("/families", Icon.FAMILY, SUPPORTER, SUPERVISOR, MANAGER),
    REFERRALS("/referrals", Icon.INTO, SUPERVISOR, MANAGER),
    LOG("/contacts/new", Icon.PEN, SUPPORTER),
    MONTH("/months/mine", Icon.MONTH, SUPPORTER),
    GATHERINGS("/gatherings", Icon.TEAM, SUPPORTER),
    HOURS("/hours", Icon.CLOCK, SUPPORTER, SUPERVISOR, MANAGER),
    SUPERVISION("/supervision", Icon.HEART, SUPPORTER, SUPERVISOR, MANAGER),
    STANDING("/standing", Icon.DONE, Room.PATH, SUPPORTER, SUPERVISOR, MANAGER),
    APPLICATIONS("/applications", Icon.PAPER, Room.PATH, SUPPORTER, MANAGER),
    TRAINING("/training", Icon.BOOK, Room.PATH, SUPPORTER, SUPERVISOR, MANAGER),
    STATEMENTS("/statements", Icon.SHIELD, Room.PATH, SUPPORTER, SUPERVISOR, MANAGER),
    ONBOARDING("/onboarding", Icon.TICK, Room.PATH, SUPPORTER, SUPERVISOR, MANAGER),
    DESK("/privacy-desk", Icon.LOCK, PRIVACY_OFFICER),
    INCIDENTS("/incidents", Icon.CARE, SUPPORTER, SUPERVISOR, MANAGER, PRIVACY_OFFICER),
    PEOPLE("/accounts", Icon.PEOPLE, Room.AGENCY, MANAGER, ADMINISTRATOR),
    PROGRAMS("/programs", Icon.PAPER, Room.AGENCY, MANAGER, ADMINISTRATOR),
    SITES("/sites", Icon.PLACE, Room.AGENCY, MANAGER, ADMINISTRATOR),
    PARTNERS("/partners", Icon.NETWORK, Room.AGENCY, MANAGER, ADMINISTRATOR),
    IMPORT("/imports", Icon.INTO, ADMINISTRATOR),
    DEFINITIONS("/definitions", Icon.RULES, ADMINISTRATOR),
    UNDELIVERED("/undelivered", Icon.MAIL, ADMINISTRATOR),
    DISCLOSURES("/disclosures", Icon.OUT, PRIVACY_OFFICER, MANAGER),
    CORRECTIONS("/corrections", Icon.PEN, PRIVACY_OFFICER, MANAGER),
    AUDIT("/audit", Icon.EYE, PRIVACY_OFFICER),
    RECORDS("/records", Icon.PAPER, PRIVACY_OFFICER),
    BREAK_GLASS("/break-glass", Icon.GLASS, PRIVACY_OFFICER),
    CERTIFYING("/certifying", Icon.TICK, STEWARD),
    NETWORK("/network", Icon.NETWORK, STEWARD),
    FIGURES("/figures", Icon.MONTH, MANAGER, STEWARD),
    OWN("/own", Icon.HOME, CAREGIVER),
    SHARED("/shared", Icon.PAPER, PARTNER),
    REFER("/shared/referrals", Icon.OUT, PARTNER);

    private final String path;
    private final Icon icon;
    private final @Nullable Room room;
    private final Set<Role> roles;

    Place(String path, Icon icon, Role... roles) {
        this(path, icon, null, roles);
    }

    Place(String path, Icon icon, @Nullable Room room, Role... roles) {
        this.path = path;
        this.icon = icon;
        this.room = room;
        this.roles = Set.of(roles);
    }

    /** Places that stand behind one door. */
    enum Room {
        PATH(Icon.DONE),
        AGENCY(Icon.PEOPLE);

        private final Icon icon;

        Room(Icon icon) {
            this.icon = icon;
        }

        Icon icon() {
            return icon;
        }

        /** As its words are called: the way of one's own is called so. */
        String key(Set<Role> roles) {
            var key = name().toLowerCase(Locale.ROOT);
            return this == PATH && roles.contains(SUPPORTER) ? "my-" + key : key;
        }
    }

    static List<Place> of(Set<Role> roles) {
        return Arrays.stream(values())
                .filter(place -> place.roles.stream().anyMatch(roles::contains))
                .toList();
    }

    /** As pages name themselves: {@code place = "break-glass"}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String path() {
        return path;
    }

    public Icon icon() {
        return icon;
    }

    @Nullable
    Room room() {
        return room;
    }
}
