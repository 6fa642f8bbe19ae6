package org.alongside.onboarding.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.alongside.onboarding.Onboard;
import org.alongside.onboarding.Onboarding;
import org.alongside.onboarding.OnboardingStore;
import org.alongside.platform.definitions.Code;
import org.alongside.platform.definitions.CodeList;
import org.alongside.platform.web.Choice;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Shell;

/**
 * What a supporter knows of each place where they begin, every word ready.
 *
 * @param own whether the reader looks at their own
 * @param ticks whether the reader ticks items
 * @param begins whether the reader says where the supporter begins
 */
public record OnboardingPage(
        String path,
        String name,
        boolean own,
        boolean ticks,
        boolean begins,
        List<Place> places,
        Form form,
        Problems problems) {

    public record Place(String title, String what, String words, long known, long all, List<Group> groups) {}

    public record Group(String title, List<Item> items) {}

    /**
     * @param told who ticked it, when and with which words; "" while it is open
     * @param path where ticking is sent
     */
    public record Item(String title, String what, String told, String path, String key) {
        public boolean isKnown() {
            return !told.isEmpty();
        }
    }

    /** A place to begin at, as typed. */
    public record Form(UUID id, List<Choice> programs, List<Choice> sites, List<Choice> settings, String day) {}

    /** What the page is made with besides the places. */
    record With(
            CodeList items, CodeList settings, Onboard.Draft draft, LocalDate today, Problems problems, Shell shell) {}

    static OnboardingPage of(Onboard.One one, With with) {
        return new OnboardingPage(
                "/onboarding/" + one.newcomer().id(),
                one.newcomer().name(),
                one.newcomer().own(),
                one.newcomer().own() || one.newcomer().answers(),
                one.newcomer().answers(),
                one.places().stream().map(place -> place(place, with)).toList(),
                new Form(
                        with.draft().id(),
                        named(one.programs(), with.draft().program()),
                        named(one.sites(), with.draft().site()),
                        with.settings().codes().stream()
                                .map(code -> Choice.of(
                                        code.code(),
                                        code.title(),
                                        code.code().equals(with.draft().setting())))
                                .toList(),
                        with.draft().day()),
                with.problems());
    }

    private static List<Choice> named(List<OnboardingStore.Named> all, String picked) {
        return all.stream()
                .map(one -> Choice.of(
                        one.id().toString(), one.name(), one.id().toString().equals(picked)))
                .toList();
    }

    private static Place place(Onboarding place, With with) {
        long all = with.items().codes().size();
        long known = with.items().codes().stream()
                .filter(item -> place.tick(item.code()).isPresent())
                .count();
        return new Place(
                place.site().isEmpty()
                        ? place.program()
                        : with.shell().say("onboarding.place", place.program(), place.site()),
                with.shell().say("onboarding.since", with.settings().title(place.setting()), place.begunOn()),
                with.shell().say("onboarding.known", known, all),
                known,
                all,
                with.items().groups().stream()
                        .map(group -> new Group(
                                group.title(),
                                with.items().codes().stream()
                                        .filter(item -> Objects.equals(item.group(), group.code()))
                                        .map(item -> item(item, place, with))
                                        .toList()))
                        .toList());
    }

    private static Item item(Code item, Onboarding place, With with) {
        var what = item.description();
        return new Item(
                item.title(),
                what == null ? "" : what,
                place.tick(item.code()).map(tick -> told(tick, with)).orElse(""),
                "/onboarding/ticks/" + place.id() + "/" + item.code(),
                "words-" + place.id() + "-" + item.code());
    }

    private static String told(Onboarding.Tick tick, With with) {
        var day = with.shell().words().spoken().day(tick.on(), with.today());
        return tick.words().isEmpty()
                ? with.shell().say("onboarding.ticked", tick.by(), day)
                : with.shell().say("onboarding.ticked-with", tick.by(), day, tick.words());
    }
}
