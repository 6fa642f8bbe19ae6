package org.alongside.field;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.alongside.families.SafeContact;
import org.alongside.families.SafeNote;
import org.alongside.network.Site;
import org.alongside.platform.web.Choice;
import org.alongside.programs.Program;
import org.alongside.workforce.SupporterName;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A list of families, every word ready.
 *
 * @param more the address of the next page; "" where this is the last
 * @param filtered whether one chooses among them; a supporter's own are few
 */
public record FamiliesPage(
        String title,
        String sentence,
        List<Row> rows,
        boolean filtered,
        List<Choice> which,
        Filters filters,
        boolean mayAdd,
        String more) {

    /** What one chooses among; empty lists are not shown. */
    public record Filters(List<Choice> programs, List<Choice> sites, List<Choice> supporters) {
        static final Filters NONE = new Filters(List.of(), List.of(), List.of());

        static Filters of(
                FamiliesStore.Asked asked, List<Program> programs, List<Site> sites, List<SupporterName> supporters) {
            return new Filters(
                    programs.stream()
                            .map(one -> choice(one.id(), one.name(), asked.program()))
                            .toList(),
                    sites.stream()
                            .map(one -> choice(one.id(), one.name(), asked.site()))
                            .toList(),
                    supporters.stream()
                            .map(one -> choice(one.id(), one.name(), asked.supporter()))
                            .toList());
        }

        private static Choice choice(UUID id, String name, @Nullable UUID picked) {
            return Choice.of(id.toString(), name, id.equals(picked));
        }
    }

    static final int SHOWN = 50;

    /** The person's name first, then one plain line. */
    public record Row(UUID family, String who, String what, String seen, String next, SafeNote safe, boolean waits) {}

    static FamiliesPage of(
            List<FamiliesStore.Listed> read,
            Map<UUID, SafeContact> safe,
            Filters filters,
            FamiliesStore.Asked asked,
            boolean filtered,
            ContactWords say) {
        var shown = read.stream().limit(SHOWN).toList();
        return new FamiliesPage(
                say.say(filtered ? "field.families.title" : "field.families.mine"),
                say.say(
                        "field.families.sentence."
                                + (filtered ? asked.which().name().toLowerCase(Locale.ROOT) : "mine"),
                        shown.size()),
                shown.stream()
                        .map(family -> row(
                                family,
                                SafeNote.of(safe.get(family.family()), family.family(), say.words()),
                                asked,
                                say))
                        .toList(),
                filtered,
                which(asked, say),
                filters,
                asked.everyone(),
                read.size() > SHOWN ? more(shown.getLast(), asked) : "");
    }

    private static Row row(FamiliesStore.Listed family, SafeNote note, FamiliesStore.Asked asked, ContactWords say) {
        var facts = new ArrayList<String>();
        if (family.program() == null || family.since() == null) facts.add(say.say("field.families.not-enrolled"));
        else facts.add(say.say("field.families.what", family.program(), since(family.since(), family.endedOn(), say)));
        if (family.walked() != null && family.isOpen()) facts.add(say.say("field.families.with", family.walked()));
        if (family.town() != null && !family.town().isBlank()) facts.add(family.town());
        return new Row(
                family.family(),
                family.caregiver() == null ? say.say("families.found.family", family.household()) : family.caregiver(),
                String.join(say.say("field.between"), facts),
                family.seenOn() == null
                        ? say.say("field.families.unseen")
                        : say.say("field.families.seen", say.spoken().fromToday(family.seenOn(), asked.today())),
                family.nextOn() == null
                        ? ""
                        : say.say("field.families.next", say.spoken().dayWithin(family.nextOn(), asked.today())),
                note,
                family.walked() == null && family.isOpen());
    }

    private static String since(LocalDate since, @Nullable LocalDate endedOn, ContactWords say) {
        var from = say.spoken().date(since);
        return endedOn == null
                ? say.say("field.families.since", from)
                : say.say("field.families.until", from, say.spoken().date(endedOn));
    }

    private static List<Choice> which(FamiliesStore.Asked asked, ContactWords say) {
        return List.of(
                Choice.of("now", say.say("field.families.which.now"), asked.which() == FamiliesStore.Which.NOW),
                Choice.of(
                        "waiting",
                        say.say("field.families.which.waiting"),
                        asked.which() == FamiliesStore.Which.WAITING),
                Choice.of("new", say.say("field.families.which.new"), asked.which() == FamiliesStore.Which.NEW),
                Choice.of("ended", say.say("field.families.which.ended"), asked.which() == FamiliesStore.Which.ENDED));
    }

    private static String more(FamiliesStore.Listed last, FamiliesStore.Asked asked) {
        return UriComponentsBuilder.fromPath("/families")
                .queryParam("which", asked.which().name().toLowerCase(Locale.ROOT))
                .queryParam("program", text(asked.program()))
                .queryParam("site", text(asked.site()))
                .queryParam("supporter", text(asked.supporter()))
                .queryParam("from", "{from}")
                .queryParam("after", last.family())
                .encode()
                .buildAndExpand(last.sorted())
                .toUriString();
    }

    private static String text(@Nullable UUID id) {
        return id == null ? "" : id.toString();
    }
}
