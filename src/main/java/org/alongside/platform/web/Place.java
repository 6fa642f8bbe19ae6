package org.alongside.platform.web;

import static org.alongside.platform.db.Role.ADMINISTRATOR;
import static org.alongside.platform.db.Role.CAREGIVER;
import static org.alongside.platform.db.Role.MANAGER;
import static org.alongside.platform.db.Role.PARTNER;
import static org.alongside.platform.db.Role.PRIVACY_OFFICER;
import static org.alongside.platform.db.Role.STEWARD;
import static org.alongside.platform.db.Role.SUPERVISOR;
import static org.alongside.platform.db.Role.SUPPORTER;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.alongside.platform.db.Role;

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
    STANDING("/standing", Icon.DONE, SUPPORTER, SUPERVISOR, MANAGER),
    APPLICATIONS("/applications", Icon.PAPER, SUPPORTER, MANAGER),
    TRAINING("/training", Icon.BOOK, SUPPORTER, SUPERVISOR, MANAGER),
    STATEMENTS("/statements", Icon.SHIELD, SUPPORTER, SUPERVISOR, MANAGER),
    ONBOARDING("/onboarding", Icon.TICK, SUPPORTER, SUPERVISOR, MANAGER),
    DESK("/privacy-desk", Icon.LOCK, PRIVACY_OFFICER),
    INCIDENTS("/incidents", Icon.CARE, SUPPORTER, SUPERVISOR, MANAGER, PRIVACY_OFFICER),
    PEOPLE("/accounts", Icon.PEOPLE, MANAGER, ADMINISTRATOR),
    PROGRAMS("/programs", Icon.PAPER, MANAGER, ADMINISTRATOR),
    SITES("/sites", Icon.PLACE, MANAGER, ADMINISTRATOR),
    PARTNERS("/partners", Icon.NETWORK, MANAGER, ADMINISTRATOR),
    IMPORT("/imports", Icon.INTO, ADMINISTRATOR),
    DEFINITIONS("/definitions", Icon.RULES, ADMINISTRATOR),
    UNDELIVERED("/undelivered", Icon.MAIL, ADMINISTRATOR),
    DISCLOSURES("/disclosures", Icon.OUT, PRIVACY_OFFICER, MANAGER),
    AUDIT("/audit", Icon.EYE, PRIVACY_OFFICER),
    RECORDS("/records", Icon.PAPER, PRIVACY_OFFICER),
    BREAK_GLASS("/break-glass", Icon.GLASS, PRIVACY_OFFICER),
    CERTIFYING("/certifying", Icon.TICK, STEWARD),
    NETWORK("/network", Icon.NETWORK, STEWARD),
    FIGURES("/figures", Icon.MONTH, MANAGER, STEWARD),
    OWN("/own", Icon.HOME, CAREGIVER),
    SHARED("/shared", Icon.PAPER, PARTNER);

    private static final int BAR_BESIDES_ME = 4;

    private final String path;
    private final Icon icon;
    private final Set<Role> roles;

    Place(String path, Icon icon, Role... roles) {
        this.path = path;
        this.icon = icon;
        this.roles = Set.of(roles);
    }

    static List<Place> of(Set<Role> roles) {
        return Arrays.stream(values())
                .filter(place -> place.roles.stream().anyMatch(roles::contains))
                .toList();
    }

    /** The few that stand at the thumb on a phone, {@link #LOG} in their middle; the rest are one tap further. */
    static List<Place> atTheThumb(List<Place> places) {
        if (!places.contains(LOG)) return places.subList(0, Math.min(BAR_BESIDES_ME, places.size()));
        var others = places.stream()
                .filter(place -> place != LOG)
                .limit(BAR_BESIDES_ME - 1)
                .toList();
        var bar = new ArrayList<>(others);
        bar.add(Math.min(2, others.size()), LOG);
        return List.copyOf(bar);
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
}
