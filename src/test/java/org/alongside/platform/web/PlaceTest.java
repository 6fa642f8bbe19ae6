package org.alongside.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.alongside.platform.db.Role;
import org.alongside.platform.words.Words;
import org.junit.jupiter.api.Test;

class PlaceTest {

    @Test
    void aSupportersThumbRestsOnLog() {
        assertThat(bar(Set.of(Role.SUPPORTER))).containsExactly("day", "families", "log", "month");
    }

    @Test
    void whatBelongsTogetherStandsBehindOneDoor() {
        assertThat(doors(Set.of(Role.SUPPORTER)))
                .containsExactly(
                        "day",
                        "families",
                        "log",
                        "month",
                        "gatherings",
                        "hours",
                        "supervision",
                        "my-path",
                        "incidents");
        assertThat(doors(Set.of(Role.MANAGER)))
                .containsExactly(
                        "team",
                        "families",
                        "referrals",
                        "hours",
                        "supervision",
                        "path",
                        "incidents",
                        "agency",
                        "disclosures",
                        "corrections",
                        "figures");
        assertThat(Door.to(Place.of(Set.of(Role.SUPPORTER)), Set.of(Role.SUPPORTER)))
                .filteredOn(door -> door.holds("training"))
                .singleElement()
                .satisfies(door -> {
                    assertThat(door.path()).isEqualTo("/standing");
                    assertThat(door.places())
                            .containsExactly(
                                    Place.STANDING,
                                    Place.APPLICATIONS,
                                    Place.TRAINING,
                                    Place.STATEMENTS,
                                    Place.ONBOARDING);
                });
    }

    @Test
    void everyPlaceIsBehindExactlyOneDoor() {
        for (var role : Role.values()) {
            var places = Place.of(Set.of(role));
            assertThat(Door.to(places, Set.of(role)).stream().flatMap(door -> door.places().stream()))
                    .containsExactlyInAnyOrderElementsOf(places);
        }
    }

    private static List<String> doors(Set<Role> roles) {
        return Door.to(Place.of(roles), roles).stream().map(Door::key).toList();
    }

    private static List<String> bar(Set<Role> roles) {
        return Door.atTheThumb(Door.to(Place.of(roles), roles)).stream()
                .map(Door::key)
                .toList();
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
        assertThat(bar(EnumSet.of(Role.SUPPORTER, Role.SUPERVISOR))).containsExactly("day", "team", "log", "families");
    }

    @Test
    void whoHasNoRoleHasNoPlaces() {
        assertThat(Place.of(Set.of())).isEmpty();
    }

    @Test
    void everyPlaceAndRoleHasWords() {
        var words = Words.english();
        assertThat(Stream.concat(Arrays.stream(Place.values()).map(Place::key), Stream.of("my-path", "path", "agency")))
                .allMatch(key -> words.has("platform.place." + key) && words.has("platform.place.short." + key));
        assertThat(Arrays.stream(Role.values())
                        .filter(role -> role != Role.SYSTEM)
                        .map(Role::code))
                .allMatch(code -> words.has("platform.role." + code));
    }
}
