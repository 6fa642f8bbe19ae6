package org.alongside.testing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.World;
import org.alongside.platform.db.World.Household;

/** Writes contacts straight into the tables, with their hours and next step, as logging one would leave them. */
public final class Diary {
    private final World world;

    public Diary(World world) {
        this.world = world;
    }

    /** A contact about to be written: an hour's visit at ten in the morning, made, unless told otherwise. */
    public final class Entry {
        private final Actor supporter;
        private final Household home;
        private final LocalDate day;
        private LocalTime time = LocalTime.of(10, 0);
        private String zone = "America/Denver";
        private int minutes = 60;
        private String mode = "visit";
        private boolean made = true;
        private String outcome;
        private List<String> supportTypes = List.of();
        private List<String> activities = List.of();
        private List<UUID> tookPart = List.of();
        private String said = "";
        private String shared = "";
        private String next = "";
        private LocalDate dueOn;
        private String place;
        private int travelMinutes;
        private BigDecimal miles = BigDecimal.ZERO;
        private boolean signed;
        private boolean voided;

        private Entry(Actor supporter, Household home, LocalDate day) {
            this.supporter = supporter;
            this.home = home;
            this.day = day;
        }

        public Entry at(int hour, int minute, String zone) {
            this.time = LocalTime.of(hour, minute);
            this.zone = zone;
            return this;
        }

        public Entry by(String mode, int minutes) {
            this.mode = mode;
            this.minutes = minutes;
            return this;
        }

        public Entry tried(String mode, String outcome) {
            this.mode = mode;
            this.made = false;
            this.minutes = 0;
            this.outcome = outcome;
            return this;
        }

        public Entry in(String place) {
            this.place = place;
            return this;
        }

        public Entry travelling(int minutes, String miles) {
            this.travelMinutes = minutes;
            this.miles = new BigDecimal(miles);
            return this;
        }

        public Entry giving(String... supportTypes) {
            this.supportTypes = List.of(supportTypes);
            return this;
        }

        public Entry doing(String... activities) {
            this.activities = List.of(activities);
            return this;
        }

        public Entry with(UUID... people) {
            this.tookPart = List.of(people);
            return this;
        }

        public Entry saying(String whatHappened) {
            this.said = whatHappened;
            return this;
        }

        /** A part of the note that may be shared in these words. */
        public Entry sharing(String words) {
            this.shared = words;
            return this;
        }

        public Entry next(String what, LocalDate dueOn) {
            this.next = what;
            this.dueOn = dueOn;
            return this;
        }

        public Entry signed() {
            this.signed = true;
            return this;
        }

        public Entry voided() {
            this.voided = true;
            return this;
        }

        public UUID write() {
            var id = world.database.ids.next();
            world.database.db.as(Actor.system(supporter.agency(), supporter.zone()), () -> write(id));
            return id;
        }

        private void write(UUID id) {
            var sql = world.database.sql;
            sql.sql("""
                    insert into contact (agency_id, id, family_id, enrollment_id, supporter_id, on_day, at_time, zone, minutes, mode, made,
                                         attempt_outcome, support_types, activities, people, what_happened, next_step, payload_hash, signed_at, signed_by, voided_at, void_reason, place, travel_minutes, miles, shareable)
                    values (:agency, :id, :family, :enrollment, :supporter, :day, :time, :zone, :minutes, :mode, :made,
                            :outcome, :types, :activities, :people, :said, :next, '\\x00', case when :signed then alongside.now() end,
                            case when :signed then :supporter end, case when :voided then alongside.now() end, case when :voided then 'Written twice.' end,
                            :place, :travel, :miles, :shared)
                    """)
                    .param("agency", supporter.agency())
                    .param("id", id)
                    .param("family", home.family())
                    .param("enrollment", home.enrollment())
                    .param("supporter", supporter.person())
                    .param("day", day)
                    .param("time", time)
                    .param("zone", zone)
                    .param("minutes", minutes)
                    .param("mode", mode)
                    .param("made", made)
                    .param("outcome", outcome)
                    .param("types", supportTypes.toArray(String[]::new))
                    .param("activities", activities.toArray(String[]::new))
                    .param("people", tookPart.toArray(UUID[]::new))
                    .param("said", said)
                    .param("next", next)
                    .param("signed", signed)
                    .param("voided", voided)
                    .param("place", place)
                    .param("travel", travelMinutes)
                    .param("miles", miles)
                    .param("shared", shared)
                    .update();
            if (dueOn != null) {
                sql.sql(
                                "insert into follow_up (agency_id, id, contact_id, family_id, supporter_id, what, due_on) values (?, ?, ?, ?, ?, ?, ?)")
                        .params(supporter.agency(), id, id, home.family(), supporter.person(), next, dueOn)
                        .update();
            }
        }
    }

    public Entry entry(Actor supporter, Household home, LocalDate day) {
        return new Entry(supporter, home, day);
    }
}
