package org.alongside.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.alongside.platform.db.Role;
import org.alongside.platform.words.Words;
import org.junit.jupiter.api.Test;

class PlaceTest {

    @Test
    void aSupportersThumbRestsOnLog() {
        var bar = Place.atTheThumb(Place.of(Set.of(Role.SUPPORTER)));
        assertThat(bar).containsExactly(Place.DAY, Place.FAMILIES, Place.LOG, Place.MONTH);
    }

    @Test
    void whoHasTwoRolesHasThePlacesOfBothOnce() {
        var places = Place.of(EnumSet.of(Role.SUPPORTER, Role.SUPERVISOR));
        assertThat(places)
                .containsExactly(
                        Place.DAY,
                        Place.TEAM,
                        Place.FAMILIES,
                        Place.REFERRALS,
                        Place.LOG,
                        Place.MONTH,
                        Place.GATHERINGS,
                        Place.HOURS,
                        Place.SUPERVISION,
                        Place.STANDING,
                        Place.APPLICATIONS,
                        Place.TRAINING,
                        Place.STATEMENTS,
                        Place.ONBOARDING,
                        Place.INCIDENTS);
        assertThat(Place.atTheThumb(places)).containsExactly(Place.DAY, Place.TEAM, Place.LOG, Place.FAMILIES);
    }

    @Test
    void whoHasNoRoleHasNoPlaces() {
        assertThat(Place.of(Set.of())).isEmpty();
    }

    @Test
    void everyPlaceAndRoleHasWords() {
        var words = Words.english();
        assertThat(Arrays.stream(Place.values()).map(Place::key))
                .allMatch(key -> words.has("platform.place." + key) && words.has("platform.place.short." + key));
        assertThat(Arrays.stream(Role.values())
                        .filter(role -> role != Role.SYSTEM)
                        .map(Role::code))
                .allMatch(code -> words.has("platform.role." + code));
    }
}
