package org.alongside.caregivers.web;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.alongside.access.GuestKeys;
import org.alongside.caregivers.Door;
import org.alongside.caregivers.SeeDoors;
import org.alongside.families.Person;
import org.alongside.families.SafeNote;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Ids;
import org.alongside.platform.web.Choice;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Sent;
import org.alongside.platform.web.Shell;
import org.alongside.telling.OfferReport;
import org.jspecify.annotations.Nullable;

/**
 * Whose own pages are open, for staff; every word ready.
 *
 * @param problems of the one form that was refused
 */
public record DoorsPage(
        UUID family, String name, SafeNote safe, List<One> caregivers, List<Draft> drafts, Problems problems) {

    /** What was typed into one form. */
    record Typed(@Nullable UUID form, Sent sent) {
        static final Typed NOTHING = new Typed(null, Sent.nothing());

        static Typed of(UUID form, Sent sent) {
            return new Typed(form, sent);
        }
    }

    /**
     * A caregiver.
     *
     * @param state how their door stands; {@code what} since when and by whom
     * @param key the form that opens the door, or makes another key
     * @param shut where the door is shut; "" where it is not open
     * @param before doors that were shut
     */
    public record One(
            String name,
            String state,
            String tone,
            String what,
            Form key,
            String shut,
            Problems shutting,
            List<String> before) {
        public boolean isOpen() {
            return !shut.isEmpty();
        }
    }

    /**
     * A draft of a report.
     *
     * @param offer where it is put on their pages; "" where it is there
     * @param said what they said to its writer
     */
    public record Draft(
            UUID id, String title, String what, String state, String tone, String offer, UUID act, List<String> said) {}

    /** @param open whether it was just refused */
    public record Form(String action, String id, String email, List<Choice> ways, boolean open, Problems problems) {}

    static DoorsPage of(
            SeeDoors.OfFamily read,
            List<OfferReport.Draft> drafts,
            Ids ids,
            Typed typed,
            Actor actor,
            Problems problems,
            Shell shell) {
        var family = read.family().id();
        return new DoorsPage(
                family,
                read.family().name(),
                SafeNote.of(read.safe(), family, shell.words()),
                read.caregivers().stream()
                        .map(person -> one(person, family, read.doors(), ids, typed, actor, problems, shell))
                        .toList(),
                drafts.stream()
                        .map(draft -> draft(draft, read, ids, actor, shell))
                        .toList(),
                problems);
    }

    /** It can be put on pages that are open. */
    private static Draft draft(OfferReport.Draft draft, SeeDoors.OfFamily read, Ids ids, Actor actor, Shell shell) {
        var report = draft.report();
        var offered = draft.offered();
        var when = draft.read();
        boolean open = read.doors().stream()
                .anyMatch(door -> door.isOpen() && door.person().equals(report.person()));
        return new Draft(
                report.id(),
                draft.title(),
                shell.say("caregivers.draft.what", report.personName(), report.partnerName()),
                when != null
                        ? shell.say(
                                "caregivers.draft.read", shell.words().spoken().stamp(when, actor.zone()))
                        : offered != null
                                ? shell.say(
                                        "caregivers.draft.there",
                                        shell.words().spoken().stamp(offered, actor.zone()))
                                : shell.say(open ? "caregivers.draft.not-there" : "caregivers.draft.no-door"),
                when != null ? "good" : offered != null ? "wait" : "",
                offered == null && open ? "/reports/" + report.id() + "/own-pages" : "",
                ids.next(),
                draft.comments());
    }

    private static One one(
            Person person,
            UUID family,
            List<Door> doors,
            Ids ids,
            Typed typed,
            Actor actor,
            Problems problems,
            Shell shell) {
        var theirs =
                doors.stream().filter(door -> door.person().equals(person.id())).toList();
        var open = theirs.stream().filter(Door::isOpen).findFirst();
        var form = open.map(Door::id).orElse(person.id());
        boolean refused = form.equals(typed.form());
        var shutting = refused && typed.sent().has("why");
        var before = theirs.stream()
                .filter(door -> !door.isOpen())
                .map(door -> shut(door, actor, shell))
                .toList();
        var key = new Form(
                open.map(door -> "/own-pages/" + door.id() + "/keys")
                        .orElse("/families/" + family + "/own-pages/" + person.id()),
                ids.next().toString(),
                refused && !shutting
                        ? typed.sent().line("email")
                        : open.map(Door::email).orElse(""),
                ways(refused ? typed.sent().line("way") : "", shell),
                refused && !shutting,
                refused && !shutting ? problems : Problems.none());
        return new One(
                person.name(),
                shell.say(open.map(door -> door.cameIn() ? "caregivers.state.open" : "caregivers.state.waiting")
                        .orElse("caregivers.state.shut")),
                open.map(door -> door.cameIn() ? "good" : "wait").orElse(""),
                open.map(door -> shell.say("caregivers.opened", door.openedBy(), moment(door, actor, shell)))
                        .orElse(""),
                key,
                open.map(door -> "/own-pages/" + door.id() + "/end").orElse(""),
                shutting ? problems : Problems.none(),
                before);
    }

    private static List<Choice> ways(String picked, Shell shell) {
        return Arrays.stream(GuestKeys.Way.values())
                .map(way -> Choice.of(
                        way.code(),
                        shell.say("caregivers.way." + way.code()),
                        way.code().equals(picked)))
                .toList();
    }

    private static String moment(Door door, Actor actor, Shell shell) {
        return shell.words().spoken().stamp(door.openedAt(), actor.zone());
    }

    private static String shut(Door door, Actor actor, Shell shell) {
        var at = door.closedAt();
        return shell.say(
                "caregivers.shut.line",
                moment(door, actor, shell),
                at == null ? "" : shell.words().spoken().stamp(at, actor.zone()),
                door.closedWhy());
    }
}
