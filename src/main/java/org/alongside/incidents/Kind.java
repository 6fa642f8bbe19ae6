package org.alongside.incidents;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alongside.platform.db.Actor;
import org.alongside.platform.definitions.Definition;
import org.jspecify.annotations.Nullable;

/**
 * A kind of incident, as its definition has it.
 *
 * @param what when to use it
 * @param before what to know before beginning
 * @param asks what to write at the beginning; "" where there is no time to write
 * @param audience who sees it besides its writer
 * @param tells who gets a letter when one is begun
 * @param lines what to call for, before anything else
 * @param own whether it is a supporter's own matter: a relationship, a gift
 * @param isPublic whether somebody without an account may begin one
 * @param discovered whether the day it was discovered is asked
 * @param reporter whether the writer's reporter status is shown and kept
 * @param remindHours so long before a step is due, whoever it waits for gets a letter
 */
public record Kind(
        Definition definition,
        int position,
        String what,
        List<String> before,
        String asks,
        List<Duty> audience,
        List<Duty> begins,
        List<Duty> closes,
        List<Duty> tells,
        List<String> lines,
        Asked family,
        Asked about,
        boolean own,
        boolean isPublic,
        boolean discovered,
        boolean reporter,
        Optional<TwoYears> twoYears,
        int remindHours,
        List<Step> steps,
        List<Ending> endings) {
    public static final String KIND = "incident-kind";

    public enum Asked {
        NONE,
        OPTIONAL,
        REQUIRED;

        static Asked of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** A bar that goes on for so many months after services ended. */
    public record TwoYears(int months, String words) {}

    /** @param early whether it may end the matter while steps still wait */
    public record Ending(String code, String title, boolean early) {}

    public static Kind of(Definition definition) {
        var body = definition.as(Body.class);
        return new Kind(
                definition,
                body.position,
                body.what,
                listed(body.before),
                requireNonNullElse(body.asks, ""),
                body.audience,
                body.begins,
                body.closes,
                listed(body.tells),
                listed(body.lines),
                Asked.of(body.family),
                Asked.of(body.about),
                Boolean.TRUE.equals(body.own),
                Boolean.TRUE.equals(body.open),
                Boolean.TRUE.equals(body.discovered),
                Boolean.TRUE.equals(body.reporter),
                Optional.ofNullable(body.twoYears),
                body.remindHours,
                body.steps.stream().map(Step.Written::step).toList(),
                body.endings.stream().map(WrittenEnding::ending).toList());
    }

    public String id() {
        return definition.id();
    }

    public String title() {
        return definition.title();
    }

    public Optional<Step> step(String code) {
        return steps.stream().filter(step -> step.code().equals(code)).findFirst();
    }

    public Optional<Ending> ending(String code) {
        return endings.stream().filter(ending -> ending.code().equals(code)).findFirst();
    }

    public boolean mayBegin(Actor actor) {
        return begins.stream().anyMatch(duty -> duty.isOf(actor));
    }

    public boolean mayClose(Actor actor) {
        return closes.stream().anyMatch(duty -> duty.isOf(actor));
    }

    static <T> List<T> listed(@Nullable List<T> written) {
        return written == null ? List.of() : List.copyOf(written);
    }

    private record Body(
            int position,
            String what,
            @Nullable List<String> before,
            @Nullable String asks,
            List<Duty> audience,
            List<Duty> begins,
            List<Duty> closes,
            @Nullable List<Duty> tells,
            @Nullable List<String> lines,
            String family,
            String about,
            @Nullable Boolean own,
            @JsonProperty("public") @Nullable Boolean open,
            @Nullable Boolean discovered,
            @Nullable Boolean reporter,
            @Nullable TwoYears twoYears,
            int remindHours,
            List<Step.Written> steps,
            List<WrittenEnding> endings) {}

    private record WrittenEnding(
            String code, String title, @Nullable Boolean early) {
        Ending ending() {
            return new Ending(code, title, Boolean.TRUE.equals(early));
        }
    }
}
