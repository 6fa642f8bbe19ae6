package org.alongside.credentials;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.access.AddressSettings;
import org.alongside.access.AgencyStore;
import org.alongside.credentials.web.Said;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.mail.Letter;
import org.alongside.platform.mail.Mail;
import org.alongside.platform.words.Words;
import org.springframework.stereotype.Component;

/**
 * Reminds supporters 90, 60, 30 and 7 days before a certificate ends or something falls short, tells them when it has run out,
 * and tells supervisors once a week how everybody stands. Done again on the same day, it tells nobody twice. Letters name no family.
 */
@Component
public class SendReminders {
    private static final List<Integer> THRESHOLDS = List.of(7, 30, 60, 90);

    /** That a certificate ran out is told on the day, or as soon after as the job runs again. */
    private static final int TOLD_FOR_DAYS = 7;

    private static final int AT_ONCE = 200;

    private final Db db;
    private final Clock clock;
    private final AgencyStore agencies;
    private final ReminderStore reminders;
    private final KeepRecords keep;
    private final KeptStandingStore standings;
    private final PeopleStore people;
    private final SeeTeam team;
    private final Mail mail;
    private final AddressSettings address;
    private final Words words = Words.english();

    public SendReminders(
            Db db,
            Clock clock,
            AgencyStore agencies,
            ReminderStore reminders,
            KeepRecords keep,
            KeptStandingStore standings,
            PeopleStore people,
            SeeTeam team,
            Mail mail,
            AddressSettings address) {
        this.db = db;
        this.clock = clock;
        this.agencies = agencies;
        this.reminders = reminders;
        this.keep = keep;
        this.standings = standings;
        this.people = people;
        this.team = team;
        this.mail = mail;
        this.address = address;
    }

    /** Every agency, by its own day. */
    public void send() {
        db.keeper(agencies::programs).forEach(this::send);
    }

    /** Only those are worked out anew of whom what is kept says that there may be something to say. */
    private void send(Actor program) {
        var today = program.today(clock);
        keep.keep(program);
        var near = db.read(program, () -> standings.near(today.plusDays(THRESHOLDS.getLast())));
        for (int from = 0; from < near.size(); from += AT_ONCE)
            members(program, near.subList(from, Math.min(from + AT_ONCE, near.size())), today)
                    .forEach(member -> member.at()
                            .ifPresent(at -> remind(program, member.who().id(), at, today)));
        digests(program, today);
    }

    private List<SeeTeam.Member> members(Actor program, List<UUID> supporters, LocalDate today) {
        return db.read(program, () -> team.members(program, people.of(supporters, today), today));
    }

    private void remind(Actor program, UUID supporter, SeeTeam.At at, LocalDate today) {
        var last = at.until();
        var falls = at.shortfall();
        var over = at.ranOut().filter(day -> !day.isBefore(today.minusDays(TOLD_FOR_DAYS)));
        if (last.isEmpty() && falls.isEmpty() && over.isEmpty()) return;
        db.as(program, () -> {
            over.filter(day -> reminders.expiry(supporter, at.standard().id(), day, 0, today))
                    .ifPresent(day -> write(program, supporter, "over", day));
            last.ifPresent(day -> threshold(day, today)
                    .filter(before -> reminders.expiry(supporter, at.standard().id(), day, before, today))
                    .ifPresent(before -> write(program, supporter, "expiry", day)));
            falls.ifPresent(day -> threshold(day, today)
                    .filter(before -> reminders.shortfall(supporter, at.stage().id(), day, before, today))
                    .ifPresent(before -> write(program, supporter, "shortfall", day)));
        });
    }

    /** The closest threshold that a day has passed; empty while it is further away than any. */
    private static Optional<Integer> threshold(LocalDate day, LocalDate today) {
        long left = ChronoUnit.DAYS.between(today, day);
        return THRESHOLDS.stream().filter(before -> left >= 0 && left <= before).findFirst();
    }

    private void write(Actor program, UUID supporter, String what, LocalDate day) {
        var to = reminders.address(supporter);
        mail.send(
                program.agency(),
                new Letter(
                        to.email(),
                        words.say("credentials.letter." + what + ".subject", day),
                        words.say("credentials.letter." + what, to.name(), day, address.of("/standing/" + supporter))));
    }

    private void digests(Actor program, LocalDate today) {
        var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        db.as(program, () -> {
            for (var one : reminders.teams(today)) {
                if (!reminders.digest(one.supervisor(), monday, today)) continue;
                var theirs = members(program, one.supporters(), today);
                if (theirs.isEmpty()) continue;
                var to = reminders.address(one.supervisor());
                mail.send(
                        program.agency(),
                        new Letter(
                                to.email(),
                                words.say("credentials.letter.digest.subject", monday),
                                words.say(
                                        "credentials.letter.digest",
                                        to.name(),
                                        theirs.stream().map(this::line).collect(Collectors.joining("\n\n")),
                                        address.of("/standing"))));
            }
        });
    }

    /** One person, with the answers in it. */
    private String line(SeeTeam.Member member) {
        var name = member.who().name();
        if (member.at().isEmpty()) return words.say("credentials.letter.digest.nothing", name);
        var at = member.at().get();
        var said = new ArrayList<String>();
        said.add(words.say(
                "credentials.letter.digest.line",
                name,
                Said.standing(at.standing(), words),
                at.stage().title(),
                words.say("credentials.counted", at.asked() - at.missing().size(), at.asked())));
        at.missing()
                .forEach(finding -> said.add("- "
                        + words.say(
                                "credentials.letter.digest.missing",
                                Said.requirement(finding.requirement(), words),
                                finding.explanation().in(words))));
        at.until().ifPresent(day -> said.add("- " + words.say("credentials.team.until", day)));
        at.shortfall().ifPresent(day -> said.add("- " + words.say("credentials.team.short-on", day)));
        return String.join("\n", said);
    }
}
